import { normalized, parseExponential, type Decimal } from "../../../money/decimal.ts";

/** Digits that a spreadsheet shows of a number, and the most that someone can type. */
const SHOWN_DIGITS = 15;

/**
 * The exact decimal number that a cell's floating-point number is written as: the shortest text that stands for it
 * and no other ("0.1", not what 0.1 is in binary). No arithmetic. Null for what is no finite number.
 */
export function exactNumber(value: number): Decimal | null {
  return Number.isFinite(value) ? decimalOf(String(value)) : null;
}

/** As exactNumber, but no more than the 15 digits that a spreadsheet shows: 0.1 + 0.2 is 0.3. */
export function shownNumber(value: number): Decimal | null {
  return Number.isFinite(value) ? decimalOf(value.toPrecision(SHOWN_DIGITS)) : null;
}

/** Whether the number has more digits than can be typed into a cell: it was computed, and not rounded. */
export function hasHiddenDigits(value: number): boolean {
  const digits = String(value).replace(/e.*$/, "").replace(/[-.]/g, "").replace(/^0+/, "").replace(/0+$/, "");
  return digits.length > SHOWN_DIGITS;
}

function decimalOf(text: string): Decimal | null {
  const value = parseExponential(text);
  return value && normalized(value);
}
