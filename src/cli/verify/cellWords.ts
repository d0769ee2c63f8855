import { dayOfExcelSerial, isoText } from "../../calendar/day.ts";
import { decimalText } from "../../money/decimal.ts";
import type { PlanValue } from "../../workbook/plan.ts";
import type { SavedCell } from "../../writers/saved/compareSaved.ts";

/** What the engine means, exactly: digits, a day in ISO form, a text; null for an empty cell. */
export function meantValue(value: PlanValue): string | boolean | null {
  switch (value.kind) {
    case "blank":
      return null;
    case "text":
      return value.text;
    case "boolean":
      return value.value;
    case "date":
      return isoText(value.day);
    case "number":
      return decimalText(value.number);
  }
}

/** What the cell of the file holds; a serial number as the day that it is, where a day is meant. */
export function foundValue({ meant, found }: SavedCell): string | boolean | null {
  const { value } = found;
  if (typeof value !== "number") return value === "" ? null : value;
  const day = meant.value.kind === "date" ? dayOfExcelSerial(value) : null;
  return day === null ? String(value) : isoText(day);
}
