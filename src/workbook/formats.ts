import { LANGUAGES, WRITING, type Language } from "../messages/language.ts";
import type { CellFormat } from "./plan.ts";

const NUMBER_FORMATS: Readonly<Record<Exclude<CellFormat, "date">, string>> = {
  general: "General",
  text: "@",
  integer: "0",
  amount0: "#,##0",
  amount2: "#,##0.00",
  amount3: "#,##0.000",
  rate4: "#,##0.0000",
  // Two decimals at least, and as many more as the rate has: 4.1275 % is not shown as 4.13 %.
  percent: "0.00##%",
};

/**
 * The format code that a spreadsheet stores, in en-US form ("." before decimals, "," between thousands): the reader's
 * own regional settings turn it into 1.234,56 or 1,234.56. A "percent" cell holds a fraction: 0.03 is shown as 3,00%.
 * Days are shown as 21.03.2014. in Serbian and as 21 Mar 2014 in English, whatever the regional settings.
 */
export function numberFormatCode(format: CellFormat, language: Language): string {
  return format === "date" ? WRITING[language].dayCode : NUMBER_FORMATS[format];
}

const CELL_FORMATS = [...Object.keys(NUMBER_FORMATS), "date"] as readonly CellFormat[];

const FORMAT_OF = new Map(
  LANGUAGES.flatMap((language) =>
    CELL_FORMATS.map((format) => [numberFormatCode(format, language), format] as const),
  ),
);

/** Which of our formats a code is, in whatever language it was written; null for a code of someone else. */
export function formatOfCode(code: string): CellFormat | null {
  return FORMAT_OF.get(code) ?? null;
}

const DECIMALS: Readonly<Partial<Record<CellFormat, number>>> = {
  integer: 0,
  amount0: 0,
  amount2: 2,
  amount3: 3,
  rate4: 4,
  percent: 6,
};

/** Decimals of the stored number that the format shows (6 for "percent", as 0.041275 is shown as 4,1275%); null when it shows all. */
export function decimalsShown(format: CellFormat): number | null {
  return DECIMALS[format] ?? null;
}

/** Whether cells of this format are read as columns of figures, aligned to the right. */
export function isFigures(format: CellFormat | undefined): boolean {
  return format !== undefined && format !== "general" && format !== "text";
}
