import { normalized, parseExponential, type Decimal } from "../../money/decimal.ts";

/** The digits that a spreadsheet shows and keeps of a number; what lies beyond is the noise of binary calculation. */
const KEPT_DIGITS = 15;

/**
 * The decimal number that a cell's value stands for: the shortest text of the binary number, so that what was typed
 * comes back exactly. A calculated value (0.1+0.2) is taken with the 15 digits that the spreadsheet itself shows.
 * @returns null for what is no number (infinity)
 */
export function decimalOfCell(value: number): Decimal | null {
  const shortest = parseExponential(String(value));
  if (shortest === null || Number.isInteger(value) || digitsOf(shortest) <= KEPT_DIGITS) return shortest;
  const kept = parseExponential(value.toPrecision(KEPT_DIGITS));
  return kept && normalized(kept);
}

function digitsOf({ digits }: Decimal): number {
  return String(digits < 0n ? -digits : digits).length;
}
