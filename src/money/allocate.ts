import type { Money } from "./money.ts";
import { divideRounded, type Rounding } from "./rounding.ts";

/**
 * Splits an amount into equal parts, each rounded; the last takes the rest, so that the parts add up exactly.
 * @param parts a whole number, at least 1; RangeError otherwise
 */
export function allocateEqually(amount: Money, parts: number, rounding: Rounding): Money[] {
  if (!Number.isSafeInteger(parts) || parts < 1) throw new RangeError(`allocateEqually: ${parts} parts`);
  const each = divideRounded(amount.minor, BigInt(parts), rounding);
  const shares = Array.from({ length: parts - 1 }, () => ({ minor: each, currency: amount.currency }));
  const last = { minor: amount.minor - each * BigInt(parts - 1), currency: amount.currency };
  return [...shares, last];
}
