import type { Day } from "../../calendar/day.ts";
import { Problem } from "../../messages/message.ts";
import { addDecimals, compareDecimals, decimal, type Decimal } from "../../money/decimal.ts";
import type { ScheduleRow } from "../schedule.ts";
import type { LoanTerms, DefaultInterestTerms } from "../terms.ts";

/** The rate of default interest from a day on. */
export interface DefaultRate {
  readonly from: Day;
  /** A year; never below 0. */
  readonly percent: Decimal;
  /** What the terms' own points are added to: the contract's rate or the table's value; null where to nothing. */
  readonly base: Decimal | null;
  /** Whether the contract's rate is itself carried forward for want of a fixing. */
  readonly projected: boolean;
}

const ZERO = decimal("0");

/**
 * The rates of default interest from a day up to another, the first one in force on `from`. Neighbours are different:
 * what changes nothing starts no new rate.
 *
 * Over the contract's rate: of the interest period that the day is in; before the first period that of the first, and
 * after the last that of the last. A sum below 0 counts as 0, as being late earns a debtor nothing.
 * @param rows of the loan's schedule
 * @throws Problem where the table has no value for the first day
 */
export function defaultRates(
  terms: LoanTerms,
  agreed: DefaultInterestTerms,
  rows: readonly ScheduleRow[],
  from: Day,
  until: Day,
): DefaultRate[] {
  const steps = baseSteps(terms, agreed, rows, from).map((step): DefaultRate => {
    const sum = step.base ? addDecimals(step.base, agreed.percent) : agreed.percent;
    return { ...step, percent: compareDecimals(sum, ZERO) < 0 ? ZERO : sum };
  });
  const first = Math.max(
    0,
    steps.findLastIndex((step) => step.from <= from),
  );
  const rates: DefaultRate[] = [];
  for (const step of steps.slice(first)) {
    const before = rates.at(-1);
    if (before && step.from >= until) break;
    if (before && compareDecimals(before.percent, step.percent) === 0) continue;
    // The first holds for the first day in any case, also where its period begins later.
    rates.push(before || step.from <= from ? step : { ...step, from });
  }
  return rates;
}

function baseSteps(
  terms: LoanTerms,
  agreed: DefaultInterestTerms,
  rows: readonly ScheduleRow[],
  from: Day,
): readonly Omit<DefaultRate, "percent">[] {
  if (agreed.over === "absolute") return [{ from, base: null, projected: false }];
  if (agreed.over === "contract") {
    return rows
      .filter(({ n }) => n > 0)
      .map((row) => ({ from: row.from, base: row.ratePercent, projected: row.projected }));
  }
  const table = agreed.rates.map((rate) => ({ from: rate.from, base: rate.percent, projected: false }));
  if (!table.some((rate) => rate.from <= from)) {
    throw new Problem(
      "errors:termsNoDefaultRate",
      { loan: terms.name, date: { day: from } },
      { cell: "defaultInterest.rates" },
    );
  }
  return table.sort((a, b) => a.from - b.from);
}
