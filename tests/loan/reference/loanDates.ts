import { day, type Day } from "../../../src/calendar/day.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { dateOf, isEndOfMonth, rolled } from "./dates.ts";
import { once, pick, type Draw } from "./draw.ts";

export type LoanDates = Pick<
  LoanTerms,
  "firstInterest" | "firstPrincipal" | "lastPrincipal" | "monthsBetween"
>;

/** More days than any run of days without banking business. */
export const LONGEST_SHIFT = 15;

const EARLIEST = day("2004-07-15");

export const later = (from: Day, days: number): Day => (from + days) as Day;

/** A first interest date; often at the end of a month. */
export function someFirstDate(draw: Draw): Day {
  const date = later(EARLIEST, draw(6500));
  if (!once(draw, 3)) return date;
  return rolled(date, 0, 31);
}

/** Dates on a grid; sometimes the last one lies off it. */
export function someDates(
  draw: Draw,
  firstInterest: Day,
  kind: LoanTerms["repayment"]["kind"],
  rollOn: LoanTerms["rollOn"],
): LoanDates {
  const monthsBetween = pick(draw, 6, 6, 3, 12, 1, 2);
  const rollDay =
    rollOn === "day" || !isEndOfMonth(firstInterest) || (rollOn === "stated" && once(draw, 3))
      ? dateOf(firstInterest).day
      : 31;
  const date = (k: number): Day =>
    k === 0 ? firstInterest : rolled(firstInterest, k * monthsBetween, rollDay);
  const grace = draw(8);
  const instalments = 1 + draw(pick(draw, 12, 30, 30, 50));
  const regular = date(grace + instalments - 1);
  const odd = once(draw, 6) && instalments > 1 ? 1 + draw(25 * monthsBetween) : 0;
  const lastPrincipal = later(regular, odd);
  return {
    firstInterest,
    firstPrincipal: kind === "bullet" ? lastPrincipal : date(grace),
    lastPrincipal,
    monthsBetween,
  };
}

/** Until when interest is added to the balance; before the last date, when all has to be paid. */
export function someCapitalisation(draw: Draw, { firstInterest, lastPrincipal }: LoanDates): Day | null {
  const span = Math.min(lastPrincipal - firstInterest, 1500);
  return once(draw, 5) && span > 0 ? later(firstInterest, draw(span)) : null;
}
