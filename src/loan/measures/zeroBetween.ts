import { ONE } from "./fixedPoint.ts";

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
