import { Problem } from "../messages/message.ts";
import { decimalText, normalized, type Decimal } from "../money/decimal.ts";

/** Spreadsheets keep numbers as IEEE 754 doubles and show 15 significant digits. */
const SIGNIFICANT_DIGITS = 15;

/** How many digits of the number matter: 1200.50 has five, 1200 has two. */
export function significantDigits(value: Decimal): number {
  const digits = normalized(value).digits;
  return (digits < 0n ? -digits : digits).toString().replace(/0+$/, "").length;
}

/** Whether a spreadsheet can hold the number so that reading it back gives the same digits. */
export function fitsCell(value: Decimal): boolean {
  return significantDigits(value) <= SIGNIFICANT_DIGITS;
}

/**
 * The one place where an exact number becomes a floating-point one: the double nearest to its decimal text. With at most 15
 * significant digits the way back to the same digits is unique.
 * @throws Problem for a number with more digits than a cell can hold
 */
export function cellNumber(value: Decimal, place: { readonly cell?: string } = {}): number {
  const text = decimalText(value);
  if (!fitsCell(value)) throw new Problem("errors:numberTooLong", { number: text }, place);
  return Number(text);
}
