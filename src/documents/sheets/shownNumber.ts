import { plainDecimal } from "./cellNumber.ts";

/** One section of a number format, taken apart. */
interface NumberSection {
  readonly before: string;
  /** "#,##0.00"; "" for a section without digits ("\"-\""); "General". */
  readonly digits: string;
  readonly after: string;
  readonly percent: boolean;
}

/**
 * Shows numbers by a format code (ECMA-376 part 1, 18.8.31), in Serbian conventions; null for one whose section holds
 * more than is understood here.
 */
export function numberShower(format: string): (value: number) => string | null {
  const [positive = null, below, zero] = sectionsOf(format).map(takeApart);
  return (value) => {
    const negative = value < 0 && below !== undefined;
    const section = negative ? below : value === 0 && zero !== undefined ? zero : positive;
    if (section === null) return null;
    const text = section.digits === "" ? "" : shownDigits(negative ? -value : value, section);
    return text === null ? null : (section.before + text + section.after).trim();
  };
}

function sectionsOf(format: string): string[] {
  const sections: string[] = [];
  let section = "";
  for (const [part] of format.matchAll(/"[^"]*"|\\.|\[[^[\]]*\]|[^]/gu)) {
    if (part === ";") {
      sections.push(section);
      section = "";
    } else section += part;
  }
  return [...sections, section];
}

function takeApart(code: string): NumberSection | null {
  let [before, digits, after] = ["", "", ""];
  let percent = false;
  for (const [part] of code.matchAll(/"[^"]*"|[\\_*].|\[[^[\]]*\]|general|[^]/giu)) {
    if (/^(?:[#0?.,]|general)$/iu.test(part)) {
      // Digits behind words that stand behind digits: a number in pieces ("000-000").
      if (after.trim() !== "") return null;
      digits += part;
      continue;
    }
    const words = wordsOf(part);
    if (words === null) return null;
    percent ||= part === "%";
    if (digits === "") before += words;
    else after += words;
  }
  return { before, digits, after, percent };
}

/** What a part of a code that is no digit shows; null for exponents, fractions, dates and conditions. */
function wordsOf(part: string): string | null {
  if (part.startsWith('"')) return part.slice(1, -1);
  if (part.startsWith("\\")) return part.slice(1);
  if (part.startsWith("_")) return " ";
  if (part.startsWith("*")) return "";
  if (part.startsWith("[$")) return part.slice(2, -1).split("-")[0] ?? "";
  if (part.startsWith("[")) return /^\[(?:[a-z]+|color ?\d+)\]$/iu.test(part) ? "" : null;
  return /[a-z@/]/iu.test(part) ? null : part;
}

function inThrees(digits: string): string[] {
  const first = digits.length % 3 || 3;
  return [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/gu) ?? [])];
}

function shownDigits(value: number, { digits, percent }: NumberSection): string | null {
  if (/^general$/iu.test(digits)) return plainDecimal(value).replace(".", ",");
  const match = /^((?:,*[#0?])*)(,*)(?:\.([#0?]*))?$/u.exec(digits);
  if (!match) return null;
  const [, whole = "", scale = "", part = ""] = match;
  const shift = (percent ? 2 : 0) - 3 * scale.length;
  const rounded = roundedDigits(plainDecimal(value), shift, part.length);
  const [left = "", right = ""] = rounded.replace("-", "").split(".");
  const least = [...whole].filter((char) => char === "0").length;
  const shownLeft = left.replace(/^0+/u, "").padStart(least, "0");
  const grouped = whole.includes(",") ? inThrees(shownLeft).join(".") : shownLeft;
  const always = part.lastIndexOf("0") + 1;
  const shownRight = right.slice(0, always) + right.slice(always).replace(/(?<!0)0+$/u, "");
  const sign = rounded.startsWith("-") && /[1-9]/u.test(rounded) ? "-" : "";
  return sign + grouped + (part === "" ? "" : shownRight === "" ? "" : `,${shownRight}`);
}

/** Decimal digits times 10^shift, rounded half away from zero to so many decimals, as spreadsheets show them. */
function roundedDigits(decimal: string, shift: number, decimals: number): string {
  const sign = decimal.startsWith("-") ? "-" : "";
  const [whole = "", part = ""] = decimal.replace("-", "").split(".");
  const keep = shift + decimals;
  const digits = whole + part.padEnd(Math.max(0, keep), "0");
  const cut = whole.length + keep;
  const kept = BigInt(cut > 0 ? digits.slice(0, cut) : "0");
  const next = cut >= 0 ? (digits[cut] ?? "0") : "0";
  const all = String(next >= "5" ? kept + 1n : kept).padStart(decimals + 1, "0");
  return `${sign}${all.slice(0, all.length - decimals)}.${all.slice(all.length - decimals)}`;
}
