import { decimalText, type Decimal } from "../../money/decimal.ts";
import { divideRounded } from "../../money/rounding.ts";

/** A cell holds 15 digits. */
const MOST = 10n ** 15n;

/**
 * A balance times days as a cell can hold it: with all decimals of the currency, or as many of them as 15 digits leave
 * room for; null where not even the whole units fit.
 * @param minor in minor units times days
 * @param digits decimals of the currency
 * @param largest of what it is summed from, which can be more where something is taken off
 */
export function productForCell(minor: bigint, digits: number, largest = 0n): Decimal | null {
  const magnitude = minor < 0n ? -minor : minor;
  const most = magnitude > largest ? magnitude : largest;
  for (let scale = digits; scale >= 0; scale -= 1) {
    const unit = 10n ** BigInt(digits - scale);
    if (most / unit >= MOST - 1n || isNearHalf(magnitude % unit, unit)) continue;
    return { digits: divideRounded(minor, unit, "half-up"), scale };
  }
  return null;
}

/**
 * Whether programs could round to the other side: doubles are off by a minor unit or two, and Excel looks at 15 digits,
 * to which a value just below a half is a half.
 */
function isNearHalf(rest: bigint, unit: bigint): boolean {
  if (unit === 1n) return false;
  const off = 2n * rest - unit;
  const near = unit > 40n ? unit / 10n : 4n;
  return off >= -near && off <= near;
}

/** The double that the cell holds; null as productForCell. */
export function doubleForCell(minor: bigint, digits: number, largest = 0n): number | null {
  const held = productForCell(minor, digits, largest);
  return held && Number(decimalText(held));
}
