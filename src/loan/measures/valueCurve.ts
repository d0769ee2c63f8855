import { divideRounded } from "../../money/rounding.ts";
import type { TimedFlow } from "./cashFlow.ts";
import { exponential, fixedOf, ONE } from "./fixedPoint.ts";

/** One each for the value, its slope (with the sign turned) and its curvature. */
type Orders<T> = [value: T, slope: T, curvature: T];
export type Order = 0 | 1 | 2;

/** What comes in (plus) and what goes out (minus) is worth at one x, and how that changes; both never negative. */
export interface CurvePoint {
  readonly x: bigint;
  readonly plus: Readonly<Orders<bigint>>;
  readonly minus: Readonly<Orders<bigint>>;
}

/**
 * The value of cash flows as a function of x = ln(1 + rate): f(x) = sum of a e^(-x t), in units of 10^-45, with t
 * counted from the first flow.
 */
export interface ValueCurve {
  readonly at: (x: bigint) => CurvePoint;
  /** In order of time: what flows in all at each, none of them zero. */
  readonly amounts: readonly bigint[];
}

export function valueCurve(flows: readonly TimedFlow[]): ValueCurve {
  const byTime = new Map<bigint, bigint>();
  for (const { time, amount } of flows) {
    const at = divideRounded(time.numerator * ONE, time.denominator, "half-even");
    byTime.set(at, (byTime.get(at) ?? 0n) + fixedOf(amount));
  }
  const inOrder = [...byTime].filter(([, amount]) => amount !== 0n).sort(([a], [b]) => (a < b ? -1 : 1));
  const start = inOrder[0]?.[0] ?? 0n;
  const entries = inOrder.map(([time, amount]) => ({ time: time - start, amount }));
  return { amounts: entries.map(({ amount }) => amount), at: (x) => pointOf(x, entries) };
}

function pointOf(
  x: bigint,
  entries: readonly { readonly time: bigint; readonly amount: bigint }[],
): CurvePoint {
  const plus: Orders<bigint> = [0n, 0n, 0n];
  const minus: Orders<bigint> = [0n, 0n, 0n];
  // Periods repeat: one exponential for each length, one multiplication for each flow.
  const overStep = new Map<bigint, bigint>();
  let before = 0n;
  let factor = ONE;
  for (const { time, amount } of entries) {
    const step = time - before;
    before = time;
    let over = overStep.get(step);
    if (over === undefined) overStep.set(step, (over = exponential((-x * step) / ONE)));
    factor = (factor * over) / ONE;
    const [side, size] = amount > 0n ? [plus, amount] : [minus, -amount];
    let term = (size * factor) / ONE;
    for (const order of [0, 1, 2] as const) {
      side[order] += term;
      term = (term * time) / ONE;
    }
  }
  return { x, plus, minus };
}

/** f at the point, or (with the sign turned) its slope, or its curvature. */
export function valueAt({ plus, minus }: CurvePoint, order: Order): bigint {
  return plus[order] - minus[order];
}
