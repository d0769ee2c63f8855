import { Problem } from "../messages/message.ts";
import { decimalText, type Decimal } from "../money/decimal.ts";
import { fitsCell } from "../workbook/layout/heldDigits.ts";

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
