import { day, type Day } from "../../calendar/day.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { knowsInterest } from "../../loan/buildSchedule.ts";
import { defaultInterest } from "../../loan/payments/defaultInterest.ts";
import { recordedSince } from "../../loan/payments/recordedSince.ts";
import { settle } from "../../loan/payments/settle.ts";
import { Problem } from "../../messages/message.ts";
import { add, subtract, zero, type Money } from "../../money/money.ts";
import { convertedOn } from "../../dossier/convertedOn.ts";
import { loansOf, type CheckedLoan } from "./loans.ts";
import type { PlannedYear } from "./planned.ts";
import type { LowerBound } from "./serviceBound.ts";

/** Default interest that ran up within the year on loans whose payments are known, in dinars. */
export function penaltiesBound(dossier: Dossier, planned: PlannedYear): LowerBound {
  let [amount, loans, left] = [zero("RSD"), 0, 0];
  let isOfTheDay = true;
  for (const loan of loansOf(dossier)) {
    const ranUp = inYear(dossier, loan, planned.year);
    if (ranUp === null) continue;
    const worth = convertedOn(dossier, ranUp, "RSD", planned.day);
    if (worth) {
      amount = add(amount, worth.value);
      loans += 1;
      isOfTheDay &&= worth.rate === null || (planned.isDated && worth.isOfTheDay);
    } else left += 1;
  }
  return { amount, loans, left, isOfTheDay };
}

/** Null where no payments of the year are known, the terms say nothing of late payment, or their table does not reach back. */
function inYear(dossier: Dossier, { id, scheduled }: CheckedLoan, year: number): Money | null {
  const payments = dossier.payments.filter(({ loan }) => loan.toLowerCase() === id.toLowerCase());
  if (!scheduled?.terms.defaultInterest || payments.length === 0) return null;
  const { terms, schedule } = scheduled;
  if (!knowsInterest(schedule)) return null;
  const end = Math.min(day(`${year}-12-31`), dossier.settings.asOf) as Day;
  // Of dates before payments were recorded nobody knows whether they were paid late.
  const since = recordedSince(schedule, payments)?.since ?? null;
  if (since !== null && since > end) return null;
  try {
    const settlement = settle(terms, schedule, payments, end, { rates: dossier.rates, since });
    const start = day(`${year - 1}-12-31`);
    const accrued = (until: Day): Money =>
      defaultInterest(terms, settlement, until)?.accrued ?? zero(terms.currency);
    return start >= end ? null : subtract(accrued(end), accrued(start));
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
