import { meaningOf } from "../cells/numberFormat.ts";
import type { RawCell } from "./rawSheet.ts";
import { plainDecimal } from "./cellNumber.ts";
import { shownDate } from "./shownDate.ts";
import { shownNumber } from "./shownNumber.ts";

/**
 * What a cell shows by its number format, in Serbian conventions whatever machine reads it: decimal comma, dots
 * between thousands, dates as dd.mm.yyyy. A format that is not understood shows the whole number.
 */
export function shownText({ value, numberFormat }: Pick<RawCell, "value" | "numberFormat">): string {
  if (value === null) return "";
  if (typeof value === "string") return value.replace(/\r\n?/gu, "\n");
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const date = meaningOf(numberFormat).isDate ? shownDate(value, numberFormat) : null;
  return date ?? shownNumber(value, numberFormat) ?? plainDecimal(value).replace(".", ",");
}
