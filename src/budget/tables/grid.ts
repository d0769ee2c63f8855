import { dayOfExcelSerial, partsOf, type Day } from "../../calendar/day.ts";
import { cellName } from "../../documents/cells/cellName.ts";
import type { CellsInput, InputCell } from "../../documents/cells/cellsInput.ts";
import { meaningOf } from "../../documents/cells/numberFormat.ts";
import { decimalText, scaledDecimal, type Decimal } from "../../money/decimal.ts";
import { currencyOf } from "../../text/currencies.ts";
import type { PageArea } from "../budgetLine.ts";
import { decimalOfCell } from "./decimalOfCell.ts";

/** What a cell holds, by its type. */
type TypedContent =
  | { readonly kind: "empty" }
  | { readonly kind: "text" }
  /** `percent`: the value is a fraction that is shown as a percentage. `currency`: of its number format. */
  | {
      readonly kind: "number";
      readonly value: Decimal;
      readonly percent: boolean;
      readonly currency: ReturnType<typeof currencyOf>;
    }
  | { readonly kind: "date"; readonly day: Day }
  | { readonly kind: "error"; readonly error: string };

/** A cell that was handed in. */
export interface TableCell {
  /** "B7"; with its sheet or table where the document has several ("T3!B7"); "" on a page of a PDF. */
  readonly name: string;
  /** Number of the sheet, or page; 1 where it isn't given. */
  readonly page?: number;
  /** Where it stands on a page of a PDF. */
  readonly area?: PageArea;
  /** On the sheet, from 0. */
  readonly row: number;
  readonly column: number;
  readonly content: TypedContent;
  /**
   * The cell as text that the readers of text take: a text as it stands, with its line breaks; a number with a decimal
   * comma ("23751816,52", "3%"), a date as "21.03.2014."; "" for an empty cell and for an error.
   */
  readonly text: string;
  /** As the user sees it. */
  readonly shown: string;
}

/** Rows of cells; empty rows are left out. */
export type Grid = readonly (readonly TableCell[])[];

/** Reads the type of every cell that was handed in. */
export function gridOf({ block, texts }: CellsInput): Grid {
  return block.cells
    .map((cells, r) =>
      cells.map((cell, c) => gridCell(cell, texts[r]?.[c] ?? "", block.row + r, block.column + c)),
    )
    .filter((cells) => cells.some(({ content }) => content.kind !== "empty"));
}

function gridCell(cell: InputCell, shown: string, row: number, column: number): TableCell {
  return { name: cellName(row, column), row, column, ...readCell(cell, shown) };
}

/** What a cell holds, by its type. @param shown what the user sees of it */
export function readCell(cell: InputCell, shown: string): Pick<TableCell, "content" | "text" | "shown"> {
  const content = contentOf(cell);
  const text = textOf(cell, content);
  // A column that is too narrow shows a number as "#####".
  const visible = shown.trim() === "" || /^#+$/u.test(shown.trim()) ? text : shown.trim();
  return { content, text, shown: visible };
}

function contentOf({ value, error, numberFormat }: InputCell): TypedContent {
  if (value === null) return { kind: "empty" };
  if (error) return { kind: "error", error: String(value) };
  if (typeof value !== "number") return String(value).trim() === "" ? { kind: "empty" } : { kind: "text" };
  const format = meaningOf(numberFormat);
  // The time of the day, if there is one, doesn't change the date.
  const day = format.isDate ? dayOfExcelSerial(Math.floor(value)) : null;
  if (day !== null) return { kind: "date", day };
  const exact = decimalOfCell(value);
  if (exact === null) return { kind: "error", error: String(value) };
  const currency = format.words.map(currencyOf).find((found) => found !== null) ?? null;
  return { kind: "number", value: exact, percent: format.isPercent, currency };
}

function textOf({ value }: InputCell, content: TypedContent): string {
  switch (content.kind) {
    case "empty":
    case "error":
      return "";
    case "text":
      return typeof value === "boolean" ? String(value).toUpperCase() : String(value).trim();
    case "date":
      return printedDay(content.day);
    case "number": {
      if (content.percent) return `${decimalText(fractionAsPercent(content.value)).replace(".", ",")}%`;
      const number = printedNumber(content.value);
      return content.currency === null ? number : `${number} ${content.currency}`;
    }
  }
}

/** A fraction as a percentage: 0.03 is 3. */
function fractionAsPercent({ digits, scale }: Decimal): Decimal {
  return scaledDecimal(digits, scale - 2);
}

/** With a decimal comma and nothing between thousands; never with three decimals, which could be read as thousands. */
function printedNumber(value: Decimal): string {
  const safe = value.scale === 3 ? { digits: value.digits * 10n, scale: 4 } : value;
  return decimalText(safe).replace(".", ",");
}

/** As Serbian documents print it: "21.03.2014." */
function printedDay(day: Day): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return `${String(dayOfMonth).padStart(2, "0")}.${String(month).padStart(2, "0")}.${year}.`;
}

/** The lines of a cell, empty ones kept: converters align the lines of neighbouring cells with them. */
export function cellLines(cell: TableCell): string[] {
  return cell.text.split(/\r\n|\r|\n/u).map((line) => line.trim());
}

/** The cell with another text. */
export function withText(cell: TableCell, text: string): TableCell {
  const value = text === "" ? null : text;
  return { ...cell, ...readCell({ value, formula: null, numberFormat: "@" }, text) };
}
