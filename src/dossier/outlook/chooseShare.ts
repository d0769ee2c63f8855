import type { DebtCard } from "../../budget/budgetLine.ts";
import { partsOf, type Day } from "../../calendar/day.ts";
import { dueDates } from "../../calendar/dueDates.ts";
import type { Agreement } from "../../loan/agreements/agreement.ts";
import type { Currency } from "../../money/currency.ts";
import { asMoney, money, type Money } from "../../money/money.ts";
import { divideRounded } from "../../money/rounding.ts";
import { isToTheUnit } from "../toTheUnit.ts";
import { endsOf, type MonthStep } from "./principalDates.ts";
import { likelySteps, sharesAt, type YearInstalment, type YearShare } from "./yearShare.ts";

/** The instalments that a card leaves, and how sure their dates are. */
interface ChosenShare {
  readonly share: YearShare;
  readonly isOnGrid: boolean;
  /** Whether the printed instalment comes out at this step and at no other. */
  readonly isOnlyStep: boolean;
}

/**
 * The instalments left: at the first step, the likeliest first, at which they give the printed instalment; else at the
 * likeliest that the dates allow.
 */
export function chooseShare(
  card: DebtCard,
  day: Day,
  agreement: Agreement | null,
  balance: Money,
  printed: YearInstalment | null,
): ChosenShare | null {
  const year = printed?.year ?? null;
  const steps = likelySteps(card, agreement?.monthsBetween?.value ?? null);
  const shares = steps.flatMap((step) => sharesAt(card, day, year, step));
  const proving =
    printed && printed.amount.digits > 0n
      ? shares.filter((share) => share.inYear > 0 && isToTheUnit(yearShareOf(balance, share), printed.amount))
      : [];
  const share = proving[0] ?? shares[0];
  const isOnlyStep = new Set(proving.map(({ dates }) => dates.months)).size === 1;
  if (share) return { share, isOnGrid: true, isOnlyStep };
  const [likeliest] = steps;
  const offGrid = likeliest && shareOffGrid(card, day, year, likeliest);
  return offGrid ? { share: offGrid, isOnGrid: false, isOnlyStep: false } : null;
}

function yearShareOf({ minor, currency }: Money, { left, inYear }: YearShare): Money {
  return money(divideRounded(minor * BigInt(inYear), BigInt(left), "half-up"), currency);
}

/** Instalments left x the printed instalment of the year / instalments in the year, where it comes out whole. */
export function wholeBalance(
  { left, inYear }: YearShare,
  printed: YearInstalment | null,
  currency: Currency,
): bigint | null {
  if (!printed || inYear === 0) return null;
  const minor = asMoney(printed.amount, currency).minor * BigInt(left);
  return minor % BigInt(inYear) === 0n ? minor / BigInt(inYear) : null;
}

/**
 * The share of a card whose last date of principal is no whole number of steps after the first: dates from the first
 * on, the final period shorter. Null where the card has not both dates, or nothing is due after the day.
 */
function shareOffGrid(card: DebtCard, day: Day, year: number | null, months: MonthStep): YearShare | null {
  const ends = endsOf(card);
  if (!ends || ends.last <= day || ends.last < ends.first) return null;
  const { dates, rollDay } = dueDates(ends.first, ends.last, months);
  const due = dates.filter((date) => date > day);
  const inYear = dates.filter((date) => partsOf(date).year === year).length;
  return { dates: { months, dates, rollDay }, due, left: due.length, inYear };
}
