import { partsOf, type Day } from "../../calendar/day.ts";
import { meaningOf } from "../cells/numberFormat.ts";
import { plainDecimal } from "./cellNumber.ts";
import type { RawCell } from "./rawSheet.ts";
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

const LAST_SERIAL = 2_958_465;
/** Excel counts a 29 February 1900 that there never was. */
const FALSE_DAY = 60;
const EPOCH = 25_569;

/**
 * A serial number of the 1900 system as the parts of a date that its format shows: "31.07.2014.", "07.2014.", "2014";
 * with the time where that is shown too. Null for what is no date.
 */
function shownDate(serial: number, format: string): string | null {
  const day = Math.floor(serial);
  if (day < 1 || day > LAST_SERIAL) return null;
  const codes = format.replace(/"[^"]*"|\[[^[\]]*\]|\\./gu, "").toLowerCase();
  const dates = codes.replace(/(?<!h)h+[^a-z]*m+|(?<!m)m+[^a-z]*s+/gu, "");
  const time = /[hs]/u.test(codes) ? ` ${shownTime(serial - day)}` : "";
  return dateParts(day, dates) + time;
}

function dateParts(serial: number, codes: string): string {
  const { year, month, dayOfMonth } =
    serial === FALSE_DAY
      ? { year: 1900, month: 2, dayOfMonth: 29 }
      : partsOf((serial - EPOCH + (serial < FALSE_DAY ? 1 : 0)) as Day);
  if (codes.includes("y") && !/[md]/u.test(codes)) return String(year);
  return [
    codes.includes("d") ? twoDigits(dayOfMonth) : "",
    codes.includes("m") ? twoDigits(month) : "",
    codes.includes("y") ? String(year) : "",
  ]
    .filter((part) => part !== "")
    .map((part) => `${part}.`)
    .join("");
}

function shownTime(share: number): string {
  const seconds = Math.round(share * 86_400);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits).join(":");
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
