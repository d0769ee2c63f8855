import { normalized, parseDecimal, type Decimal } from "../../money/decimal.ts";

/** The digits that a spreadsheet shows and keeps of a number; what lies beyond is the noise of binary calculation. */
const KEPT_DIGITS = 15;

/**
 * The decimal number that a cell's value stands for: the shortest text of the binary number, so that what was typed
 * comes back exactly. A calculated value (0.1+0.2) is taken with the 15 digits that the spreadsheet itself shows.
 * @returns null for what is no number (infinity)
 */
export function exactNumber(value: number): Decimal | null {
  const shortest = plainDecimal(String(value));
  if (shortest === null || Number.isInteger(value) || digitsOf(shortest) <= KEPT_DIGITS) return shortest;
  const kept = plainDecimal(value.toPrecision(KEPT_DIGITS));
  return kept && normalized(kept);
}

/** "1.5e-7" and "1e+21" written out. */
function plainDecimal(text: string): Decimal | null {
  const [mantissa = "", exponent = "0"] = text.split("e");
  const value = parseDecimal(mantissa);
  if (value === null) return null;
  const scale = value.scale - Number(exponent);
  return scale >= 0
    ? { digits: value.digits, scale }
    : { digits: value.digits * 10n ** BigInt(-scale), scale: 0 };
}

function digitsOf({ digits }: Decimal): number {
  return String(digits < 0n ? -digits : digits).length;
}
