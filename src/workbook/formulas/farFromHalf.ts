import { rescaled, type Decimal } from "../../money/decimal.ts";

/** Decimals beyond the last one kept that are looked at. */
const FINE = 6;
/** Spreadsheets sum quotients and powers with 53 bits: of a sum this many times its rounding unit, not all digits can be relied on. */
const RELIABLE = 10n ** 13n;

/**
 * Whether a spreadsheet's own sum surely rounds as the exact one: that lies far enough from half a unit of the last
 * decimal kept.
 * @param exact to at least six decimals more than are kept
 */
export function isFarFromHalf(exact: Decimal, decimals: number): boolean {
  const one = 10n ** BigInt(FINE);
  const { digits } = rescaled(exact, decimals + FINE, "half-up");
  const size = digits < 0n ? -digits : digits;
  const fromHalf = (size % one) - one / 2n;
  return (fromHalf < 0n ? -fromHalf : fromHalf) > size / RELIABLE + 1n;
}
