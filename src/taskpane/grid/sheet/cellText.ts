import { dayOfExcelSerial } from "../../../calendar/day.ts";
import { formatDay, formatDecimal } from "../../../messages/format.ts";
import { WRITING, type Language } from "../../../messages/language.ts";
import { normalized, parseExponential, rescaled, type Decimal } from "../../../money/decimal.ts";
import { decimalsShown, formatOfCode } from "../../../workbook/formats.ts";

/** What a cell shows, in the pane's own formats. A format that is none of ours shows the number with all its digits. */
export function cellText(
  value: string | number | boolean | null,
  numberFormat: string,
  language: Language,
): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const number = parseExponential(String(value));
  if (!number) return String(value);
  if (formatOfCode(numberFormat) === "date") {
    const day = Number.isInteger(value) ? dayOfExcelSerial(value) : null;
    return day === null ? formatDecimal(normalized(number), language) : formatDay(day, language);
  }
  return numberText(number, numberFormat, language);
}

/** A number, which is no day, as a cell of the format shows it. */
export function numberText(number: Decimal, numberFormat: string, language: Language): string {
  const format = formatOfCode(numberFormat);
  if (format === "percent") return percentText(number, language);
  const decimals = format && decimalsShown(format);
  const shown = decimals === null ? normalized(number) : rescaled(number, decimals, "half-up");
  // As in Excel, only amounts are parted into thousands.
  return decimals === null || format === "integer"
    ? ungrouped(shown, language)
    : formatDecimal(shown, language);
}

function ungrouped(number: Decimal, language: Language): string {
  return formatDecimal(number, language).replaceAll(WRITING[language].group, "");
}

/** With two decimals at least, four at most. */
function percentText({ digits, scale }: Decimal, language: Language): string {
  const percent = { digits: digits * 100n, scale };
  const shown = normalized(rescaled(percent, 4, "half-up"));
  const atLeast = shown.scale < 2 ? rescaled(shown, 2, "half-up") : shown;
  return `${formatDecimal(atLeast, language)}%`;
}

/** What stands in the editor when a cell is edited: the formula, or the value as it can be typed again. */
export function editText(
  cell: {
    readonly value: string | number | boolean | null;
    readonly formula: string | null;
    readonly drawn: { readonly numberFormat: string };
  },
  language: Language,
): string {
  if (cell.formula !== null) return `=${cell.formula}`;
  if (typeof cell.value === "string") {
    const isRisky = cell.drawn.numberFormat !== "@" && /^[=']|^[\d.,\s%+-]+$/u.test(cell.value);
    return isRisky ? `'${cell.value}` : cell.value;
  }
  const format = typeof cell.value === "number" ? formatOfCode(cell.drawn.numberFormat) : undefined;
  const isShownWhole = format === "date" || format === "percent";
  const text = cellText(cell.value, isShownWhole ? cell.drawn.numberFormat : "General", language);
  return text.replaceAll("\u00a0", " ");
}
