import { ONE } from "./fixedPoint.ts";
import { valueAt, type CurvePoint, type Order, type ValueCurve } from "./valueCurve.ts";

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

/** A value beside whose parts nothing is left to 30 decimals is zero. */
const NOTHING = 10n ** 30n;

/** @returns in rising order, in units of 10^-45; one that is touched right where a piece ends may stand there twice */
export function worthlessRates(curve: ValueCurve): bigint[] {
  const { amounts, at } = curve;
  const zero = at(0n);
  const isZero = valueAt(zero, 0) === 0n;
  const half = (changes: number, direction: 1n | -1n): bigint[] => {
    if (changes === 0) return [];
    // A zero at 0 is known; the others lie beside it.
    const near = isZero ? at(direction * NARROW) : zero;
    const far = at(direction * RANGE);
    if (changes === 1) return onlyZero(curve, near, far);
    return direction > 0n ? zerosBetween(curve, near, far) : zerosBetween(curve, far, near);
  };
  return [
    ...half(signChanges(runningSums([...amounts].reverse())), -1n),
    ...(isZero ? [0n] : []),
    ...half(signChanges(runningSums(amounts)), 1n),
  ];
}

/** Whether f, its slope or its curvature keeps one sign from one point to the other, beyond doubt. */
function keepsSign(from: CurvePoint, to: CurvePoint, order: Order): boolean {
  return to.plus[order] > from.minus[order] || to.minus[order] > from.plus[order];
}

/** @param from at the lower rate */
function zerosBetween(curve: ValueCurve, from: CurvePoint, to: CurvePoint): bigint[] {
  if (keepsSign(from, to, 0)) return [];
  if (keepsSign(from, to, 1) || to.x - from.x < NARROW) return onlyZero(curve, from, to);
  if (keepsSign(from, to, 2)) {
    // One turning point at most: f rises on one side of it and falls on the other.
    if (isAbove(from, 1) === isAbove(to, 1)) return onlyZero(curve, from, to);
    const turn = curve.at(zeroOf(curve, from, to, 1));
    const height = valueAt(turn, 0);
    if ((height < 0n ? -height : height) <= turn.plus[0] / NOTHING) return [turn.x];
    return [...onlyZero(curve, from, turn), ...onlyZero(curve, turn, to)];
  }
  const middle = curve.at((from.x + to.x) / 2n);
  return [...zerosBetween(curve, from, middle), ...zerosBetween(curve, middle, to)];
}

/** The zero, of which there is one at most: from above zero to zero or below, or the other way round. */
function onlyZero(curve: ValueCurve, from: CurvePoint, to: CurvePoint): bigint[] {
  return isAbove(from, 0) === isAbove(to, 0) ? [] : [zeroOf(curve, from, to, 0)];
}

function isAbove(point: CurvePoint, order: Order): boolean {
  return valueAt(point, order) > 0n;
}

/** The zero of f, or of its slope, looked for from the first point on. */
function zeroOf(curve: ValueCurve, from: CurvePoint, to: CurvePoint, order: 0 | 1): bigint {
  // The derivative of each order is the next one, with its sign turned.
  const tangent = (point: CurvePoint): Tangent => ({
    x: point.x,
    value: valueAt(point, order),
    slope: -valueAt(point, order === 0 ? 1 : 2),
  });
  return zeroBetween((x) => tangent(curve.at(x)), tangent(from), tangent(to));
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

/** Zeros are found to 30 decimals. */
const TINY = ONE / 10n ** 30n;

/** A function at one x, with its slope there; in units of 10^-45. */
export interface Tangent {
  readonly x: bigint;
  readonly value: bigint;
  readonly slope: bigint;
}

/**
 * A zero of a function between two points, of whose values one is above zero and the other is not: Newton's steps from
 * the first of them on, kept between points of opposite sign; halving where a step would leave them or gain too little.
 */
export function zeroBetween(at: (x: bigint) => Tangent, from: Tangent, to: Tangent): bigint {
  let [low, high] = from.x < to.x ? [from, to] : [to, from];
  const isFalling = low.value > 0n;
  let point = from;
  let lastStep = high.x - low.x;
  while (high.x - low.x > TINY) {
    if (point.value === 0n) return point.x;
    const step = point.slope === 0n ? lastStep : (-point.value * ONE) / point.slope;
    const size = step < 0n ? -step : step;
    const next = point.x + step;
    if (size <= TINY) return next;
    if (2n * size < lastStep && next > low.x && next < high.x) {
      lastStep = size;
      point = at(next);
    } else {
      lastStep = (high.x - low.x) / 2n;
      point = at(low.x + lastStep);
    }
    if (point.value > 0n === isFalling) low = point;
    else high = point;
  }
  return point.x;
}
