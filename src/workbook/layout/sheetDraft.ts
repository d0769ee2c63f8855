import { formatDay, formatDecimal } from "../../messages/format.ts";
import type { Language } from "../../messages/language.ts";
import { normalized, rescaled } from "../../money/decimal.ts";
import { decimalsShown } from "../formats.ts";
import type {
  CellPlan,
  ChartPlan,
  ConditionalFormatPlan,
  PlacedCell,
  PrintPlan,
  SheetPlan,
  TablePlan,
  ValidationPlan,
  CellFormat,
  PlanValue,
} from "../plan.ts";
import { sharedWidths, type BrokenText } from "./sharedWidths.ts";
import { textLength } from "./textLength.ts";

/** What a sheet needs beside its cells. */
interface SheetFrame {
  readonly freeze: SheetPlan["freeze"];
  readonly print: PrintPlan;
  /** How wide all columns may be together, in characters: texts that break share it. Absent: each takes what it asks for. */
  readonly room?: number;
}

/** Room for the button in the headers of a table that can be filtered, and in others. */
const FILTER_BUTTON = 3;
const NO_BUTTON = 1;
/** Air at both sides of a value. */
const PADDING = 2;
/** Lines of text have fewer letters in Cyrillic, and letters in bold are wider. */
const CYRILLIC = 1.12;
const BOLD = 1.06;
const WIDEST = 60;
/** A column without anything. */
const NOTHING = 9;

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
  /** Texts of tables that break into lines, and how wide each asks its column to be. */
  readonly #broken: (BrokenText & { readonly width: number })[] = [];

  constructor(key: string, name: string, language: Language) {
    this.key = key;
    this.name = name;
    this.#language = language;
  }

  /** Places a cell. Texts of titles, headings and notes flow over their neighbours and don't widen their column. */
  put(row: number, column: number, cell: CellPlan): void {
    this.#cells.push({ ...cell, row, column });
    const flows =
      cell.look === "title" ||
      cell.look === "subtitle" ||
      cell.look === "heading" ||
      cell.look === "note" ||
      cell.look === "lead";
    if (cell.span === undefined && !flows && cell.value.kind !== "blank")
      this.widen(
        column,
        cell.look === "header" && cell.wrap && cell.value.kind === "text"
          ? headerWidth(cell.value.text, PADDING)
          : this.#widthOf(cell),
      );
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
      this.widen(table.column + i, headerWidth(column.header, table.filter ? FILTER_BUTTON : NO_BUTTON));
      table.rows.forEach((cells, index) => {
        const cell = cells[i];
        if (!cell) return;
        const width = Math.min(this.#widthOf(cell), limit);
        if (cell.wrap && cell.value.kind === "text") {
          const { text } = cell.value;
          this.#broken.push({ row: table.row + 1 + index, column: table.column + i, text, width });
        } else this.widen(table.column + i, width);
      });
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

  finish({ room, ...frame }: SheetFrame): SheetPlan {
    const narrowest = 4;
    if (room === undefined) for (const { column, width } of this.#broken) this.widen(column, width);
    else this.#share(room);
    return {
      key: this.key,
      name: this.name,
      widths: Array.from(this.#widths, (width) => Math.ceil(Math.max(width ?? NOTHING, narrowest))),
      cells: this.#cells,
      tables: this.#tables,
      charts: this.#charts,
      conditionalFormats: this.#conditionalFormats,
      validations: this.#validations,
      ...frame,
    };
  }

  #share(room: number): void {
    const columns = Math.max(this.#widths.length, ...this.#broken.map(({ column }) => column + 1));
    const least = Array.from({ length: columns }, (_, column) => this.#widths[column] ?? NOTHING);
    sharedWidths(least, this.#broken, room).forEach((width, column) => {
      this.widen(column, width);
    });
  }

  #widthOf(cell: CellPlan): number {
    const shown = displayText(cell.value, cell.format ?? "general", this.#language);
    const bold = cell.look === "total" || cell.look === "good" || cell.look === "bad" ? BOLD : 1;
    return Math.min(textLength(shown) * bold + PADDING, WIDEST);
  }
}

/** Long headers break into at most three lines. */
function headerWidth(header: string, beside: number): number {
  const longestWord = Math.max(...header.split(/\s+/).map(textLength));
  return Math.max(longestWord, Math.ceil(textLength(header) / 3)) * BOLD + beside;
}

/** The value as the reader sees it in the cell, for working out how wide a column must be. */
export function displayText(value: PlanValue, format: CellFormat, language: Language): string {
  switch (value.kind) {
    case "blank":
      return "";
    case "text":
      return value.text;
    case "date":
      return formatDay(value.day, language);
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "number": {
      const decimals = decimalsShown(format);
      const shown =
        decimals === null ? normalized(value.number) : rescaled(value.number, decimals, "half-up");
      return formatDecimal(shown, language) + (format === "percent" ? " %" : "");
    }
  }
}

/**
 * A text cut at spaces into lines of at most so many characters; a longer word stands on a line of its own.
 * Long notes are laid out as lines in cells below each other, since row heights follow neither merged cells nor text
 * that flows over its neighbours.
 */
export function wrapLines(text: string, characters: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n]+/).filter((part) => part !== "")) {
    if (line !== "" && line.length + 1 + word.length > characters) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return line === "" ? lines : [...lines, line];
}
