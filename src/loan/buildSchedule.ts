import { shiftToBusinessDay } from "../calendar/businessDays.ts";
import type { Day } from "../calendar/day.ts";
import type { Message } from "../messages/message.ts";
import { balanceEvents } from "./balanceEvents.ts";
import { beginningOf } from "./beginning.ts";
import { checkTerms } from "./checkTerms.ts";
import { feesDue } from "./fees.ts";
import { Ledger } from "./ledger.ts";
import { phasesOf } from "./phases.ts";
import { openProblem } from "./amortisationProblems.ts";
import { Amortisation } from "./amortisation.ts";
import type { FeePart, OpenRow, OpenSchedule, Schedule } from "./schedule.ts";
import { feeRow, rowOfPeriod } from "./scheduleRows.ts";
import type { LoanTerms } from "./terms.ts";
import { withTermWarnings } from "./termWarnings.ts";
import { totalsOf } from "./totals.ts";

/**
 * The repayment schedule of a loan: one row per interest period from the first drawdown, or from the day of the opening
 * balance, to the last principal date, and a row for each fee whose date is none of the interest dates; in order of due date.
 * Interest: one rounding per period; null where the rate is not known. Amounts in the loan's currency, exact.
 * @throws Problem that names the term which is missing, contradictory or not supported
 */
export function buildOpenSchedule(terms: LoanTerms): OpenSchedule {
  checkTerms(terms);
  const phases = phasesOf(terms);
  const events = balanceEvents(terms);
  const ledger = new Ledger();
  new Amortisation(terms, phases, beginningOf(terms, phases, events), events, ledger).run();
  const fees = feesDue(terms, phases);
  const rows: OpenRow[] = [];
  for (let at = 0; at < ledger.count; at += 1) {
    rows.push(rowOfPeriod(terms, ledger, at, events, fees.get(ledger.due[at] as Day) ?? []));
  }
  const all = withTermWarnings(terms, phases, withFeeRows(terms, rows, fees));
  return {
    loan: terms.id,
    currency: terms.currency,
    rows: all,
    totals: totalsOf(all, terms.currency),
    openInterest: ledger.firstOpen(),
    assumedInterest: all.some(({ assumed }) => assumed),
    projectedInterest: all.some(({ projected }) => projected),
  };
}

/**
 * As buildOpenSchedule, for loans of which all interest is known or assumed.
 * @throws Problem also where interest is not known, with the reason
 */
export function buildSchedule(terms: LoanTerms): Schedule {
  return requireInterest(buildOpenSchedule(terms));
}

/** Whether all of a schedule is known. */
export function knowsInterest(schedule: OpenSchedule): schedule is Schedule {
  return schedule.openInterest === null;
}

/** @throws Problem where interest is not known, with the reason */
export function requireInterest(schedule: OpenSchedule): Schedule {
  if (knowsInterest(schedule)) return schedule;
  throw openProblem(schedule.openInterest as Message);
}

/** A fee row keeps the balance that the row before it closed with, so that the rows stay a chain. */
function withFeeRows(
  terms: LoanTerms,
  periodRows: readonly OpenRow[],
  fees: ReadonlyMap<Day, readonly FeePart[]>,
): OpenRow[] {
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
