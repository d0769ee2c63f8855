import type { Day } from "../../../src/calendar/day.ts";
import type { Prepayment } from "../../../src/loan/terms.ts";
import type { Rounding } from "../../../src/money/rounding.ts";
import { Rational } from "./rational.ts";

/** An instalment of principal to come, in minor units. */
export interface Instalment {
  readonly due: Day;
  readonly minor: bigint;
}

const sumOf = (plan: readonly Instalment[]): bigint => plan.reduce((sum, { minor }) => sum + minor, 0n);

/** The instalments that are left of a plan after a prepayment, by its order of application. */
export function reduced(
  plan: readonly Instalment[],
  prepaid: bigint,
  order: Prepayment["order"],
  rounding: Rounding,
): Instalment[] {
  if (order === "pro-rata") {
    const sum = sumOf(plan);
    return scaled(plan, new Rational(sum - prepaid, sum), sum - prepaid, rounding);
  }
  let left = prepaid;
  const take = ({ due, minor }: Instalment): Instalment => {
    const taken = left < minor ? left : minor;
    left -= taken;
    return { due, minor: minor - taken };
  };
  return order === "in-order" ? plan.map(take) : plan.toReversed().map(take).reverse();
}

/** Each instalment times a factor, rounded; the last one takes what is left of the sum. */
export function scaled(
  plan: readonly Instalment[],
  factor: Rational,
  sum: bigint,
  rounding: Rounding,
): Instalment[] {
  const others = plan
    .slice(0, -1)
    .map(({ due, minor }) => ({ due, minor: new Rational(minor).times(factor).rounded(rounding) }));
  return [...others, ...plan.slice(-1).map(({ due }) => ({ due, minor: sum - sumOf(others) }))];
}
