import type { DebtCard } from "../../budget/budgetLine.ts";
import { partsOf, type Day } from "../../calendar/day.ts";
import type { Decimal } from "../../money/decimal.ts";
import { paidOn, STEPS, type PrincipalDates, type MonthStep } from "./principalDates.ts";
import { endsOf, principalDates } from "./principalDates.ts";

/** What of a balance falls due in the year of its law, if the rest is repaid in equal instalments: inYear / left. */
export interface YearShare {
  readonly dates: PrincipalDates;
  /** Due after the day of the balance. */
  readonly due: readonly Day[];
  readonly left: number;
  /** Due in the year, also those that were paid before the day. */
  readonly inYear: number;
}

/** The sum that a card prints for the year of its law. */
export interface YearInstalment {
  readonly year: number;
  readonly amount: Decimal;
}

/** The one sum printed for the year; null where there is none, or where there are several. */
export function printedInstalment({ instalment: { year, amounts } }: DebtCard): YearInstalment | null {
  const [only] = amounts;
  return year !== null && amounts.length === 1 && only ? { year, amount: only.amount } : null;
}

/**
 * The shares that a card's dates allow at a step: one, or two where something was due on the day of the balance, or
 * before it and, after a weekend, paid later: it may be in the balance or not. Paid first, as a schedule takes it.
 * @param year of the law; null where the card prints none
 */
export function sharesAt(card: DebtCard, day: Day, year: number | null, months: MonthStep): YearShare[] {
  const ends = endsOf(card);
  const dates = ends && principalDates(ends.first, ends.last, months);
  if (!dates) return [];
  const inYear = dates.dates.filter((date) => partsOf(date).year === year).length;
  const shareOf = (due: readonly Day[]): YearShare[] =>
    due.length === 0 ? [] : [{ dates, due, left: due.length, inYear }];
  const after = dates.dates.filter((date) => date > day);
  const unpaid = dates.dates.filter((date) => date >= day || paidOn(date) > day);
  return [...shareOf(after), ...(unpaid.length > after.length ? shareOf(unpaid) : [])];
}

/**
 * The steps that a card's instalments may have, the likeliest first. One that the agreement states is the only one: at
 * others the printed figures would agree by chance alone. @param stated the agreement's; null where it states none
 */
export function likelySteps(card: DebtCard, stated: number | null): readonly MonthStep[] {
  const only = STEPS.find((step) => step === stated);
  if (only !== undefined) return [only];
  const ofIndex = indexMonths(card);
  const first = STEPS.find((step) => step === ofIndex);
  return first === undefined ? STEPS : [first, ...STEPS.filter((step) => step !== first)];
}

/** The months of the index of a floating rate (6 of "EURIBOR6M"): instalments mostly follow its periods. */
function indexMonths({ rate }: DebtCard): number | null {
  const months = rate?.kind === "floating" ? /(?<!\d)(\d+)M/u.exec(rate.index)?.[1] : undefined;
  return months === undefined ? null : Number(months);
}
