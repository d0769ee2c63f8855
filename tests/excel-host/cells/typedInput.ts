import { serialOf } from "./serial.ts";

/** What a piece of typed text becomes: its value, and the format that a General cell takes over from it. */
export interface Typed {
  readonly value: string | number | boolean;
  readonly numberFormat: string | null;
}

/** A regional setting as far as typing and showing need it. */
export interface Region {
  readonly name: string;
  readonly decimal: "." | ",";
  readonly thousands: "," | ".";
}

export const ENGLISH: Region = { name: "en-US", decimal: ".", thousands: "," };
export const SERBIAN: Region = { name: "sr-Latn-RS", decimal: ",", thousands: "." };

/**
 * Reads text as Excel reads typing in a cell that is not formatted as text. Numbers in the region's form, and, stricter than
 * any one Excel, dates in both the Serbian and the American form: so a text that was meant to stay text is caught whatever
 * settings its reader has.
 */
export function readTyped(text: string, region: Region = ENGLISH): Typed {
  const trimmed = text.trim();
  if (/^(?:true|false)$/i.test(trimmed))
    return { value: trimmed.toLowerCase() === "true", numberFormat: null };
  const number = readNumber(trimmed, region);
  if (number) return number;
  const day = readDay(trimmed);
  if (day !== null) return { value: day, numberFormat: "m/d/yyyy" };
  return { value: text, numberFormat: null };
}

function readNumber(text: string, { decimal, thousands }: Region): Typed | null {
  const group = `\\${thousands}`;
  const point = `\\${decimal}`;
  const pattern = new RegExp(
    `^(\\()?([-+])?(\\$)?((?:\\d{1,3}(?:${group}\\d{3})+|\\d+)?(?:${point}\\d*)?)(?:[eE]([-+]?\\d+))?\\s*(%)?(\\))?$`,
  );
  const match = pattern.exec(text);
  const digits = match?.[4] ?? "";
  if (!match || !/\d/.test(digits) || Boolean(match[1]) !== Boolean(match[7])) return null;
  const plain = digits.replaceAll(thousands, "").replace(decimal, ".");
  const sign = match[2] === "-" || match[1] ? -1 : 1;
  const value = sign * Number(`${plain}e${match[5] ?? "0"}`);
  const isGrouped = digits.includes(thousands);
  const decimals = digits.includes(decimal);
  if (match[6])
    return { value: Number(`${sign * Number(plain)}e-2`), numberFormat: decimals ? "0.00%" : "0%" };
  return { value, numberFormat: isGrouped ? (decimals ? "#,##0.00" : "#,##0") : null };
}

function readDay(text: string): number | null {
  const serbian = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})\.?$/.exec(text);
  if (serbian) return serial(serbian[3], serbian[2], serbian[1]);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return serial(iso[1], iso[2], iso[3]);
  const american = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text);
  if (american) return serial(american[3], american[1], american[2]);
  const short = /^(\d{1,2})[/-](\d{1,2})$/.exec(text);
  return short ? serial("2026", short[1], short[2]) : null;
}

function serial(year: string | undefined, month: string | undefined, day: string | undefined): number | null {
  let y = Number(year);
  if ((year ?? "").length === 2) y += y < 30 ? 2000 : 1900;
  return y >= 1901 ? serialOf({ year: y, month: Number(month), day: Number(day) }) : null;
}
