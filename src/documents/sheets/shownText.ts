import { meaningOf } from "../cells/numberFormat.ts";
import { plainDecimal } from "./cellNumber.ts";
import type { RawCell } from "./rawSheet.ts";
import { shownDate } from "./shownDate.ts";
import { numberShower } from "./shownNumber.ts";

/**
 * What cells show by their number formats, in Serbian conventions whatever machine reads them: decimal comma, dots
 * between thousands, dates as dd.mm.yyyy. A format that is not understood shows the whole number.
 */
export function textShower(): (cell: Pick<RawCell, "value" | "numberFormat">) => string {
  const showers = new Map<string, (value: number) => string>();
  return ({ value, numberFormat }) => {
    if (value === null) return "";
    if (typeof value === "string") return value.replace(/\r\n?/gu, "\n");
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    const show = showers.get(numberFormat) ?? showerOf(numberFormat);
    showers.set(numberFormat, show);
    return show(value);
  };
}

/** A spreadsheet takes no longer format (255 characters in Excel): what is longer is none, and no pattern looks through it. */
const LONGEST_FORMAT = 255;

function showerOf(stated: string): (value: number) => string {
  const numberFormat = stated.length > LONGEST_FORMAT ? "General" : stated;
  const { isDate } = meaningOf(numberFormat);
  const show = numberShower(numberFormat);
  return (value) =>
    (isDate ? shownDate(value, numberFormat) : null) ?? show(value) ?? plainDecimal(value).replace(".", ",");
}
