import { rescaled, type Decimal } from "../../money/decimal.ts";

/** Decimals that the numbers of this file carry: integers in units of 10^-45. */
const CARRIED = 45;

/** One, in units of 10^-45. */
export const ONE = 10n ** BigInt(CARRIED);

// Squaring doubles an error each time, and a large result carries it along: as many digits more.
const GUARD = 10n ** 20n;

/** A decimal as an integer in units of 10^-45; digits beyond are rounded. */
export function fixedOf(value: Decimal): bigint {
  return rescaled(value, CARRIED, "half-even").digits;
}

/** An integer in units of 10^-45 as a decimal with so many decimals. */
export function decimalOfFixed(value: bigint, decimals: number): Decimal {
  return rescaled({ digits: value, scale: CARRIED }, decimals, "half-even");
}

/** ln(1 + a/b) = 2 artanh(a / (a + 2b)): odd powers of a fraction below one. @param a greater than -b */
export function logarithm(a: bigint, b: bigint): bigint {
  const x = (a * ONE) / (a + 2n * b);
  const square = (x * x) / ONE;
  let sum = 0n;
  let power = x;
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += power / n;
    power = (power * square) / ONE;
  }
  return 2n * sum;
}

/** e ^ x: x is halved until its series ends soon, and the result squared back. */
export function exponential(x: bigint): bigint {
  const one = ONE * GUARD;
  let halvings = 0;
  let small = x * GUARD;
  while (small > one / 8n || small < -one / 8n) {
    small /= 2n;
    halvings += 1;
  }
  let sum = one;
  let term = one;
  for (let n = 1n; term !== 0n; n += 1n) {
    term = (term * small) / (one * n);
    sum += term;
  }
  for (; halvings > 0; halvings -= 1) sum = (sum * sum) / one;
  return sum / GUARD;
}
