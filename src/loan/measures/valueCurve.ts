import { divideRounded } from "../../money/rounding.ts";
import type { TimedFlow } from "./cashFlow.ts";
import { exponential, fixedOf, ONE } from "./fixedPoint.ts";

/**
 * Where the value of cash flows is zero, as logarithms of 1 + rate.
 *
 * The value as a function of x = ln(1 + rate) is a sum of exponentials, f(x) = sum of a e^(-x t). How many zeros it can
 * have is bounded by Laguerre's rule of signs: those above 0 by the changes of sign of the sums a1, a1 + a2, ...; those
 * below 0 by the changes of sign of the same sums from the end. No change: no zero; one: exactly one. Otherwise the range
 * is halved until each piece is proved to hold none or one: what comes in and what goes out are each worth less at a
 * higher rate, so their values at the two ends bound f, and likewise its slope and the slope of its slope.
 */

/** ln(10^6): rates from -99.9999 % to 99,999,900 %. */
const RANGE = 1382n * (ONE / 100n);

/** Pieces narrower than this are taken as they look; two zeros so close together would be told as one, or not at all. */
const NARROW = ONE / 10n ** 7n;

/** Zeros are found to 30 decimals. */
const TINY = ONE / 10n ** 30n;

/** Value, slope and curvature at one x, each as what comes in (plus) and what goes out (minus), both never negative. */
interface Point {
  readonly x: bigint;
  readonly plus: readonly bigint[];
  readonly minus: readonly bigint[];
}

interface Curve {
  readonly at: (x: bigint) => Point;
  readonly amounts: readonly bigint[];
}

/** @returns in rising order, in units of 10^-45 */
export function ratesAtWhichWorthless(flows: readonly TimedFlow[]): bigint[] {
  const curve = curveOf(flows);
  const total = curve.amounts.reduce((a, b) => a + b, 0n);
  const above = signChanges(runningSums(curve.amounts));
  const below = signChanges(runningSums([...curve.amounts].reverse()));
  const half = (changes: number, end: bigint): bigint[] => {
    if (changes === 0) return [];
    const [from, to] = end > 0n ? [0n, end] : [end, 0n];
    if (total !== 0n) {
      return changes === 1 ? onlyZero(curve, end) : zerosBetween(curve, curve.at(from), curve.at(to));
    }
    // At 0 itself the value is zero: that one is known, the others lie beside it.
    return end > 0n
      ? zerosBetween(curve, curve.at(NARROW), curve.at(to))
      : zerosBetween(curve, curve.at(from), curve.at(-NARROW));
  };
  return [...half(below, -RANGE), ...(total === 0n ? [0n] : []), ...half(above, RANGE)];
}

function curveOf(flows: readonly TimedFlow[]): Curve {
  const byTime = new Map<bigint, bigint>();
  for (const { time, amount } of flows) {
    const at = divideRounded(time.numerator * ONE, time.denominator, "half-even");
    byTime.set(at, (byTime.get(at) ?? 0n) + fixedOf(amount));
  }
  const entries = [...byTime].filter(([, amount]) => amount !== 0n).sort(([a], [b]) => (a < b ? -1 : 1));
  const start = entries[0]?.[0] ?? 0n;
  const times = entries.map(([time]) => time - start);
  const amounts = entries.map(([, amount]) => amount);
  return { amounts, at: (x) => pointOf(x, times, amounts) };
}

function pointOf(x: bigint, times: readonly bigint[], amounts: readonly bigint[]): Point {
  const plus = [0n, 0n, 0n];
  const minus = [0n, 0n, 0n];
  // Periods repeat: one exponential for each length, one multiplication for each flow.
  const overStep = new Map<bigint, bigint>();
  let before = 0n;
  let factor = ONE;
  times.forEach((time, i) => {
    const step = time - before;
    before = time;
    let over = overStep.get(step);
    if (over === undefined) overStep.set(step, (over = exponential((-x * step) / ONE)));
    factor = (factor * over) / ONE;
    const amount = amounts[i] ?? 0n;
    const side = amount > 0n ? plus : minus;
    let term = ((amount > 0n ? amount : -amount) * factor) / ONE;
    for (let order = 0; order < 3; order += 1) {
      side[order] = (side[order] ?? 0n) + term;
      term = (term * time) / ONE;
    }
  });
  return { x, plus, minus };
}

/** f, or (with the sign turned) its slope, or its curvature. */
const valueOf = ({ plus, minus }: Point, order = 0): bigint => (plus[order] ?? 0n) - (minus[order] ?? 0n);

/** Whether f, its slope or its curvature keeps one sign from one point to the other, beyond doubt. */
function keepsSign(from: Point, to: Point, order: number): boolean {
  const [plusFrom = 0n, plusTo = 0n] = [from.plus[order], to.plus[order]];
  const [minusFrom = 0n, minusTo = 0n] = [from.minus[order], to.minus[order]];
  return plusTo > minusFrom || minusTo > plusFrom;
}

function zerosBetween(curve: Curve, from: Point, to: Point): bigint[] {
  if (keepsSign(from, to, 0)) return [];
  if (keepsSign(from, to, 1) || to.x - from.x < NARROW) return zeroOfMonotone(curve, from, to);
  if (keepsSign(from, to, 2)) {
    // One turning point at most: f rises on one side of it and falls on the other.
    if (valueOf(from, 1) > 0n === valueOf(to, 1) > 0n) return zeroOfMonotone(curve, from, to);
    const turn = curve.at(zeroIn(curve, from, to, 1));
    const scale = (turn.plus[0] ?? 0n) / 10n ** 30n;
    const height = valueOf(turn);
    if (height <= scale && height >= -scale) return [turn.x];
    return [...zeroOfMonotone(curve, from, turn), ...zeroOfMonotone(curve, turn, to)];
  }
  const middle = curve.at((from.x + to.x) / 2n);
  if (valueOf(middle) === 0n) {
    const left = curve.at(middle.x - NARROW);
    const right = curve.at(middle.x + NARROW);
    return [...zerosBetween(curve, from, left), middle.x, ...zerosBetween(curve, right, to)];
  }
  return [...zerosBetween(curve, from, middle), ...zerosBetween(curve, middle, to)];
}

function zeroOfMonotone(curve: Curve, from: Point, to: Point): bigint[] {
  return valueOf(from) > 0n === valueOf(to) > 0n ? [] : [zeroIn(curve, from, to, 0)];
}

/** The one zero on a side of 0, looked for in steps that double. Empty when it lies beyond the range. */
function onlyZero(curve: Curve, end: bigint): bigint[] {
  let near = curve.at(0n);
  for (let x = end / 1024n; ; x *= 2n) {
    const reached = end > 0n ? x >= end : x <= end;
    const far = curve.at(reached ? end : x);
    if (valueOf(near) > 0n !== valueOf(far) > 0n) return [zeroIn(curve, near, far, 0)];
    if (reached) return [];
    near = far;
  }
}

/** Newton's steps, kept between points of opposite sign; halving where a step would leave them or gain too little. */
function zeroIn(curve: Curve, a: Point, b: Point, order: 0 | 1): bigint {
  let [low, high] = a.x < b.x ? [a, b] : [b, a];
  const lowPositive = valueOf(low, order) > 0n;
  let point = curve.at((low.x + high.x) / 2n);
  let lastStep = high.x - low.x;
  while (high.x - low.x > TINY) {
    const value = valueOf(point, order);
    if (value === 0n) return point.x;
    if (value > 0n === lowPositive) low = point;
    else high = point;
    // The derivative of each order is the next one, with its sign turned.
    const slope = -valueOf(point, order + 1);
    const step = slope === 0n ? null : (-value * ONE) / slope;
    const size = step === null ? null : step < 0n ? -step : step;
    const next = step === null ? null : point.x + step;
    if (next !== null && size !== null && next > low.x && next < high.x && 2n * size < lastStep) {
      if (size <= TINY) return next;
      lastStep = size;
      point = curve.at(next);
    } else {
      lastStep = (high.x - low.x) / 2n;
      point = curve.at(low.x + lastStep);
    }
  }
  return point.x;
}

function runningSums(amounts: readonly bigint[]): bigint[] {
  let sum = 0n;
  return amounts.map((amount) => (sum += amount));
}

/** How often neighbours differ in sign; zeros are passed over. */
function signChanges(numbers: readonly bigint[]): number {
  const positive = numbers.filter((number) => number !== 0n).map((number) => number > 0n);
  return positive.filter((sign, i) => i > 0 && sign !== positive[i - 1]).length;
}
