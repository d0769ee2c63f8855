import type { Calculated } from "../calculation.ts";
import { dayOfSerial } from "./serial.ts";
import { ENGLISH, type Region } from "./typedInput.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** What a cell shows (Range.text): the number formats that our workbooks use, and what typing makes; a rough General. */
export function displayText(result: Calculated, numberFormat: string, region: Region = ENGLISH): string {
  const { value } = result;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const format = numberFormat.split(";")[0] ?? "General";
  if (format === "General" || format === "@") return generalText(value, region);
  return /[dmy]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, ""))
    ? dayText(value, format)
    : numberText(value, format, region);
}

function generalText(value: number, region: Region): string {
  const rounded = Math.abs(value) >= 1e11 && !Number.isInteger(value) ? value.toFixed(0) : value;
  return String(Number(Number(rounded).toPrecision(11))).replace(".", region.decimal);
}

function numberText(value: number, format: string, region: Region): string {
  const isPercent = format.includes("%");
  const pattern = /[#0,.]*[#0][#0,.]*/.exec(format)?.[0] ?? "0";
  const [whole = "", fraction = ""] = pattern.split(".");
  const least = [...fraction].filter((digit) => digit === "0").length;
  const scaled = decimalShift(Math.abs(value), isPercent ? 2 : 0);
  const [digits = "0", decimals = ""] = roundedTo(scaled, fraction.length).split(".");
  const kept = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, "");
  const grouped = whole.includes(",") ? digits.replace(/\B(?=(\d{3})+(?!\d))/g, region.thousands) : digits;
  const isNegative = value < 0 && /[1-9]/.test(digits + kept);
  return (isNegative ? "-" : "") + grouped + (kept ? region.decimal + kept : "") + (isPercent ? "%" : "");
}

const decimalShift = (value: number, places: number): number => Number(`${value}e${places}`);

function roundedTo(value: number, decimals: number): string {
  const text = Number(value.toPrecision(15));
  const shifted = Math.round(Number(`${text}e${decimals}`));
  return Number.isFinite(shifted) && shifted < 1e15
    ? Number(`${shifted}e-${decimals}`).toFixed(decimals)
    : text.toFixed(decimals);
}

function dayText(value: number, format: string): string {
  const found = dayOfSerial(Math.floor(value));
  if (found === null) return "########";
  const { year, month, day } = found;
  const pad = (number: number): string => String(number).padStart(2, "0");
  return format
    .replace(/\[[^\]]*\]/g, "")
    .replace(/\\(.)|"([^"]*)"|(d+|m+|y+)/gi, (_, escaped?: string, quoted?: string, code = "") => {
      if (escaped !== undefined) return escaped;
      if (quoted !== undefined) return quoted;
      switch (String(code).toLowerCase()) {
        case "d":
          return String(day);
        case "dd":
          return pad(day);
        case "m":
          return String(month);
        case "mm":
          return pad(month);
        case "mmm":
          return MONTHS[month - 1] ?? "";
        case "yy":
          return pad(year % 100);
        default:
          return String(year);
      }
    });
}
