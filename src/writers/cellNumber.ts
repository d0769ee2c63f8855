import { Problem } from "../messages/message.ts";
import { decimalText, type Decimal } from "../money/decimal.ts";
import { excelSerial } from "../calendar/day.ts";
import { fitsCell } from "../workbook/layout/cellDigits.ts";
import type { PlanValue } from "../workbook/plan.ts";

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

/** What a cell holds in which the value stands: days are serial numbers, a blank is null. @throws Problem as `cellNumber` does */
export function cellValue(
  value: PlanValue,
  place?: { readonly cell?: string },
): string | number | boolean | null {
  switch (value.kind) {
    case "blank":
      return null;
    case "text":
      return value.text;
    case "number":
      return cellNumber(value.number, place);
    case "date":
      return excelSerial(value.day);
    case "boolean":
      return value.value;
  }
}
