import type { Language } from "../../messages/language.ts";
import { isFigures } from "../formats.ts";
import type {
  CellPlan,
  ChartPlan,
  ConditionalFormatPlan,
  PlacedCell,
  PrintPlan,
  SheetPlan,
  TablePlan,
  ValidationPlan,
} from "../plan.ts";
import { displayText } from "./displayText.ts";
import { wrapLines } from "./wrapLines.ts";

/** What a sheet needs beside its cells. */
export interface SheetFrame {
  readonly freeze: SheetPlan["freeze"];
  readonly print: PrintPlan;
}

/** Room for the button in the headers of a table that can be filtered, and in others. */
const FILTER_BUTTON = 3;
const NO_BUTTON = 1;
/** Air at both sides of a value. */
const PADDING = 2;
/** Letters of Calibri 11 are on average a little wider in Cyrillic and in bold than the digit that widths count in. */
const CYRILLIC = 1.12;
const BOLD = 1.06;
const WIDEST = 60;

/**
 * A sheet being laid out: collects cells and tables and works out how wide each column must be, so that no figure
 * turns into "####" and no word of a header is cut.
 */
export class SheetDraft {
  readonly key: string;
  readonly name: string;
  readonly #language: Language;
  readonly #cells: PlacedCell[] = [];
  readonly #tables: TablePlan[] = [];
  readonly #charts: ChartPlan[] = [];
  readonly #conditionalFormats: ConditionalFormatPlan[] = [];
  readonly #validations: ValidationPlan[] = [];
  readonly #widths: (number | undefined)[] = [];

  constructor(key: string, name: string, language: Language) {
    this.key = key;
    this.name = name;
    this.#language = language;
  }

  /** Places a cell. Texts of titles, headings and notes flow over their neighbours and don't widen their column. */
  put(row: number, column: number, cell: CellPlan): void {
    this.#cells.push({ ...cell, row, column });
    const flows =
      cell.look === "title" || cell.look === "subtitle" || cell.look === "heading" || cell.look === "note";
    if (cell.span === undefined && !flows && cell.value.kind !== "blank")
      this.widen(column, this.#widthOf(cell));
  }

  /** Places a heading, its rule drawn under so many columns. */
  heading(row: number, column: number, words: string, span: number): void {
    this.put(row, column, { value: { kind: "text", text: words }, look: "heading", span });
  }

  /**
   * Places a text as a block of lines.
   * @param characters how many fit side by side
   * @returns the row after the last line
   */
  lines(
    row: number,
    column: number,
    text: string,
    characters: number,
    cell: Omit<CellPlan, "value"> = {},
  ): number {
    const wide = this.#language === "sr-Cyrl" ? Math.floor(characters / CYRILLIC) : characters;
    const lines = wrapLines(text, wide);
    lines.forEach((line, i) => {
      this.#cells.push({ ...cell, value: { kind: "text", text: line }, row: row + i, column });
    });
    return row + lines.length;
  }

  /** @returns the row after the table's last */
  table(table: TablePlan, widest: readonly (number | undefined)[] = []): number {
    this.#tables.push(table);
    table.columns.forEach((column, i) => {
      const limit = widest[i] ?? WIDEST;
      const letters = this.#language === "sr-Cyrl" ? CYRILLIC : 1;
      const longestWord = Math.max(...column.header.split(/\s+/).map((word) => word.length));
      // Long headers break into at most three lines.
      const header =
        Math.max(longestWord, Math.ceil(column.header.length / 3)) * letters * BOLD +
        (table.filter ? FILTER_BUTTON : NO_BUTTON);
      const content = Math.max(0, ...table.rows.map((cells) => (cells[i] ? this.#widthOf(cells[i]) : 0)));
      this.widen(table.column + i, Math.max(header, Math.min(content, limit)));
    });
    return table.row + 1 + table.rows.length;
  }

  chart(chart: ChartPlan): void {
    this.#charts.push(chart);
  }

  conditional(format: ConditionalFormatPlan): void {
    this.#conditionalFormats.push(format);
  }

  validation(validation: ValidationPlan): void {
    this.#validations.push(validation);
  }

  /** Makes a column at least this many characters wide. */
  widen(column: number, characters: number): void {
    this.#widths[column] = Math.max(this.#widths[column] ?? 0, characters);
  }

  finish(frame: SheetFrame): SheetPlan {
    const narrowest = 4;
    return {
      key: this.key,
      name: this.name,
      widths: Array.from(this.#widths, (width) => Math.ceil(Math.max(width ?? 9, narrowest))),
      cells: this.#cells,
      tables: this.#tables,
      charts: this.#charts,
      conditionalFormats: this.#conditionalFormats,
      validations: this.#validations,
      ...frame,
    };
  }

  #widthOf(cell: CellPlan): number {
    const shown = displayText(cell.value, cell.format ?? "general", this.#language);
    const letters = this.#language === "sr-Cyrl" && !isFigures(cell.format) ? CYRILLIC : 1;
    const bold = cell.look === "total" || cell.look === "good" || cell.look === "bad" ? BOLD : 1;
    return Math.min(shown.length * letters * bold + PADDING, WIDEST);
  }
}
