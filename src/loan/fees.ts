import type { Day } from "../calendar/day.ts";
import { addMonths } from "../calendar/months.ts";
import type { Decimal } from "../money/decimal.ts";
import { money, type Money } from "../money/money.ts";
import { divideRounded } from "../money/rounding.ts";
import { commitmentFee } from "./commitmentFee.ts";
import { lastPhase, type Phase } from "./phases.ts";
import type { FeePart } from "./schedule.ts";
import type { Fee, LoanTerms } from "./terms.ts";

/**
 * The fees by due date. The dates are not moved by business days, also where interest is.
 *
 * Management fee: percent of the whole facility, on its date. Insurance premium: a stated sum or percent of the whole
 * facility, on its date. Agency fee: a stated sum on its first date and so many months apart from it, as long as the
 * loan lasts, its last day included; after the day of an opening balance. Commitment fee: see commitmentFee.
 */
export function feesDue(terms: LoanTerms, phases: readonly Phase[]): ReadonlyMap<Day, readonly FeePart[]> {
  const due = new Map<Day, FeePart[]>();
  const before = terms.openingBalance?.date ?? -Infinity;
  for (const fee of terms.fees) {
    for (const [date, part] of partsOf(fee, terms, phases)) {
      if (date <= before) continue;
      const parts = due.get(date);
      if (parts) parts.push(part);
      else due.set(date, [part]);
    }
  }
  return due;
}

function partsOf(fee: Fee, terms: LoanTerms, phases: readonly Phase[]): (readonly [Day, FeePart])[] {
  switch (fee.kind) {
    case "management": {
      const on = facilityOf(terms);
      const amount = percentOf(on, fee.percent, terms);
      return [[fee.date, { kind: "management", percent: fee.percent, on, amount }]];
    }
    case "insurance": {
      const { premium } = fee;
      if (premium.kind === "amount") {
        return [[fee.date, { kind: "insurance", share: null, amount: premium.amount }]];
      }
      const share = { percent: premium.percent, on: facilityOf(terms) };
      return [[fee.date, { kind: "insurance", share, amount: percentOf(share.on, share.percent, terms) }]];
    }
    case "agency":
      return datesFrom(fee.from, fee.monthsBetween, lastPhase(phases).lastPrincipal).map((date) => [
        date,
        { kind: "agency", amount: fee.amount },
      ]);
    case "commitment":
      return commitmentFee(terms, facilityOf(terms), fee, phases);
  }
}

/** checkTerms refuses fees on the facility where there is none. */
function facilityOf({ facility }: LoanTerms): Money {
  if (!facility) throw new RangeError("feesDue: a fee on a facility that is not known");
  return facility;
}

function percentOf(on: Money, percent: Decimal, { rounding }: LoanTerms): Money {
  const minor = divideRounded(on.minor * percent.digits, 100n * 10n ** BigInt(percent.scale), rounding);
  return money(minor, on.currency);
}

function datesFrom(from: Day, months: number, last: Day): Day[] {
  const dates: Day[] = [];
  for (let date = from; date <= last; date = addMonths(from, dates.length * months)) dates.push(date);
  return dates;
}
