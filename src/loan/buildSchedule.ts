import { shiftToBusinessDay } from "../calendar/businessDays.ts";
import type { Day } from "../calendar/day.ts";
import { sum, type Money } from "../money/money.ts";
import { balanceEvents } from "./balanceEvents.ts";
import { beginningOf } from "./beginning.ts";
import { checkTerms } from "./checkTerms.ts";
import { feesDue } from "./fees.ts";
import { Ledger } from "./ledger.ts";
import { phasesOf } from "./phases.ts";
import { Roll } from "./roll.ts";
import type { FeePart, Schedule, ScheduleRow } from "./schedule.ts";
import { feeRow, rowOfPeriod } from "./scheduleRows.ts";
import type { LoanTerms } from "./terms.ts";

/**
 * The repayment schedule of a loan: one row per interest period from the first drawdown, or from the day of the opening
 * balance, to the last principal date, and a row for each fee whose date is none of the interest dates; in order of due date.
 * Interest: one rounding per period. Amounts in the loan's currency, exact.
 * @throws Problem that names the term which is missing, contradictory or not supported
 */
export function buildSchedule(terms: LoanTerms): Schedule {
  checkTerms(terms);
  const phases = phasesOf(terms);
  const events = balanceEvents(terms);
  const ledger = new Ledger();
  new Roll(terms, phases, beginningOf(terms, phases, events), events, ledger).run();
  const fees = feesDue(terms, phases);
  const rows: ScheduleRow[] = [];
  for (let at = 0; at < ledger.count; at += 1) {
    rows.push(rowOfPeriod(terms, ledger, at, events, fees.get(ledger.due[at] as Day) ?? []));
  }
  const all = withFeeRows(terms, rows, fees);
  const total = (pick: (row: ScheduleRow) => Money): Money => sum(all.map(pick), terms.currency);
  const [principal, prepayment, fee] = [
    total((row) => row.principal),
    total((row) => row.prepayment),
    total((row) => row.fees),
  ];
  const paid = total((row) => row.total);
  return {
    loan: terms.id,
    currency: terms.currency,
    rows: all,
    totals: {
      principal,
      prepayment,
      interest: total((row) => row.interest),
      capitalised: total((row) => row.capitalised),
      fees: fee,
      writtenDown: total((row) => row.writtenDown),
      paid: sum([paid, prepayment], terms.currency),
    },
  };
}

/** A fee row keeps the balance that the row before it closed with, so that the rows stay a chain. */
function withFeeRows(
  terms: LoanTerms,
  periodRows: readonly ScheduleRow[],
  fees: ReadonlyMap<Day, readonly FeePart[]>,
): ScheduleRow[] {
  const dues = new Set(periodRows.map(({ due }) => due));
  const feeRows = [...fees]
    .filter(([due]) => !dues.has(due))
    .map(([due, parts]) => {
      const before = periodRows.findLast((row) => row.due < due);
      return feeRow(
        terms,
        due,
        parts,
        before?.closing ?? terms.openingBalance?.amount ?? null,
        shiftToBusinessDay(due, terms.businessDays),
      );
    });
  return [...periodRows, ...feeRows].sort((a, b) => a.due - b.due);
}
