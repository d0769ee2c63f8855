import { isCurrency } from "../../../money/currency.ts";
import { addDecimals, divideDecimals, parseExponential, type Decimal } from "../../../money/decimal.ts";
import { formatOfCode } from "../../../workbook/formats.ts";
import type { GridSelection, GridSheet, GridWorkbook } from "../../../writers/gridWorkbook.ts";
import { tableAround } from "./gridCommands.ts";

/** What the chosen cells come to, as spreadsheets say it in their last line. */
interface SelectionSums {
  /** Cells that hold something. */
  readonly count: number;
  /** Exact sum of the numbers; null where there are none, where there are days among them, or one is being calculated. */
  readonly sum: Decimal | null;
  /** Half up. */
  readonly average: Decimal | null;
  /** Number format of the first number. */
  readonly format: string;
  /** Currencies that are known of the numbers, where they are several: their sum is one of amounts that do not belong together. */
  readonly mixed: readonly string[];
}

/** Decimals of an average at least. */
const LEAST = 2;
const CODE = /\b[A-Z]{3}\b/gu;

/** @returns null for less than two cells that hold something, as spreadsheets do */
export function selectionSums(
  book: GridWorkbook,
  sheet: GridSheet,
  { block }: GridSelection,
): SelectionSums | null {
  let count = 0;
  let numbers = 0;
  let isWhole = true;
  let sum: Decimal = { digits: 0n, scale: 0 };
  let format: string | null = null;
  const currencies = new Set<string>();
  const last = {
    row: Math.min(sheet.rows, block.row + block.rows),
    column: Math.min(sheet.columns, block.column + block.columns),
  };
  for (let row = block.row; row < last.row; row += 1) {
    for (let column = block.column; column < last.column; column += 1) {
      const { value, drawn, isFormer } = book.cell(sheet.id, row, column);
      if (value === null) continue;
      count += 1;
      if (typeof value !== "number") continue;
      const number = parseExponential(String(value));
      if (!number || isFormer || formatOfCode(drawn.numberFormat) === "date") isWhole = false;
      if (!number || !isWhole) continue;
      numbers += 1;
      sum = addDecimals(sum, number);
      format ??= drawn.numberFormat;
      const currency = currencyAt(book, sheet, row, column);
      if (currency !== null) currencies.add(currency);
    }
  }
  if (count < 2) return null;
  const hasSum = isWhole && numbers > 0;
  const of = { digits: BigInt(numbers), scale: 0 };
  return {
    count,
    sum: hasSum ? sum : null,
    average: hasSum ? divideDecimals(sum, of, Math.max(LEAST, sum.scale), "half-up") : null,
    format: format ?? "General",
    mixed: currencies.size > 1 ? [...currencies].sort() : [],
  };
}

/** Of an amount in a table: what its column's heading names, or else what stands in its row's column of currencies. */
function currencyAt(book: GridWorkbook, sheet: GridSheet, row: number, column: number): string | null {
  const table = tableAround(sheet, row, column);
  if (!table) return null;
  const named = codeIn(table.headers[column - table.block.column] ?? "");
  if (named !== null) return named;
  for (let other = 0; other < table.block.columns; other += 1) {
    const { value } = book.cell(sheet.id, row, table.block.column + other);
    if (typeof value === "string" && codeIn(value) === value) return value;
  }
  return null;
}

/** The one currency that a text names; null for none, or several. */
function codeIn(text: string): string | null {
  const codes = new Set([...text.matchAll(CODE)].map(([code]) => code).filter(isCurrency));
  const [code] = codes;
  return codes.size === 1 && code !== undefined ? code : null;
}
