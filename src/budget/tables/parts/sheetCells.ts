import { cellName, cellOnSheet } from "../../../documents/cells/cellName.ts";
import type { InputCell } from "../../../documents/cells/cellsInput.ts";
import { meaningOf } from "../../../documents/cells/numberFormat.ts";
import type { CellSpan, DocumentTable } from "../../../documents/parts.ts";

/**
 * What a cell is at first sight: a figure (a number, a code of digits, a Roman numeral, "-"); what may head a column
 * of figures and be a value as well (a year, a date); or words.
 */
type CellKind = "words" | "dated" | "figure";

/** A filled cell of a document's table. */
export interface FilledCell {
  /** What it shows, trimmed. */
  readonly text: string;
  readonly kind: CellKind;
  /** With its sheet or table: "Sheet1!B7"; only "B7" in a delimited file. */
  readonly name: string;
  readonly input: InputCell;
  readonly rows: number;
  readonly columns: number;
  /** Repeats a merged cell above. */
  readonly filled?: true;
}

/** A row that holds something, with its place in the block. */
export interface SheetRow {
  readonly index: number;
  /** By column of the block; null for an empty cell. */
  readonly cells: readonly (FilledCell | null)[];
}

const ONLY_DIGITS = /^[([]?[-–—−]?\s*\d[\d\s.,/\-–:%]*[)\]]?$/u;
const WITH_CURRENCY = /^[-–—−]?\d[\d\s.,]*(?:EUR|RSD|USD|CNY|дин\.?|din\.?|€|\$)$/iu;
const NOTHING = /^(?:[-–—−]+|[нn]\s*\/\s*[аa])$/iu;
const ROMAN = /^[IVXLІХ]{1,6}\.?$/u;
const YEAR = /^(?:19|20)\d{2}\.?(?:\s*(?:год|god|г|g)\p{L}*\.?)?$/iu;
const DATE = /^\d{1,2}\.\s*\d{1,2}\.\s*(?:19|20)\d{2}\.?$/u;

/** The rows of a table that hold something. Cells that are formatted and empty are none. */
export function sheetRows(table: DocumentTable): SheetRow[] {
  const spans = new Map(table.merges.map((span) => [key(span.row, span.column), span]));
  // Everything before the cell's own name: "Sheet1!".
  const sheet = table.name === "" ? "" : cellOnSheet(table.name, "");
  const rows = table.block.cells.flatMap((cells, index): SheetRow[] => {
    const read = cells.map((input, column) =>
      sheetCell(table, sheet, input, index, column, spans.get(key(index, column))),
    );
    return read.some((cell) => cell !== null) ? [{ index, cells: read }] : [];
  });
  return spans.size === 0 ? rows : withMergedWords(rows, table.merges);
}

function key(row: number, column: number): number {
  return row * 16_384 + column;
}

function sheetCell(
  { block, texts }: DocumentTable,
  sheet: string,
  input: InputCell,
  row: number,
  column: number,
  span: CellSpan | undefined,
): FilledCell | null {
  const shown = (texts[row]?.[column] ?? "").trim();
  // A column that is too narrow shows a number as "#####", a format like ";;;" shows nothing.
  const text = shown === "" || /^#+$/u.test(shown) ? String(input.value ?? "").trim() : shown;
  if (text === "") return null;
  return {
    text,
    kind: kindOf(text, input),
    name: sheet + cellName(block.row + row, block.column + column),
    input,
    rows: span?.rows ?? 1,
    columns: span?.columns ?? 1,
  };
}

function kindOf(text: string, { value, numberFormat, error }: InputCell): CellKind {
  if (error) return "figure";
  if (typeof value === "number") {
    if (numberFormat !== "General" && meaningOf(numberFormat).isDate) return "dated";
    return YEAR.test(text) ? "dated" : "figure";
  }
  if (YEAR.test(text) || DATE.test(text)) return "dated";
  return ONLY_DIGITS.test(text) || WITH_CURRENCY.test(text) || NOTHING.test(text) || ROMAN.test(text)
    ? "figure"
    : "words";
}

/**
 * Words that are merged over several rows stand in each of them. A merged figure stays in its first row alone: an
 * amount for several rows together is not the amount of each.
 */
function withMergedWords(rows: readonly SheetRow[], merges: readonly CellSpan[]): SheetRow[] {
  const byIndex = new Map(rows.map((row) => [row.index, row]));
  const added = new Map<number, Map<number, FilledCell>>();
  for (const span of merges) {
    const cell = byIndex.get(span.row)?.cells[span.column];
    if (!cell || cell.kind !== "words") continue;
    for (let row = span.row + 1; row < span.row + span.rows; row += 1) {
      if (!byIndex.has(row)) continue;
      const cells = added.get(row) ?? new Map<number, FilledCell>();
      added.set(row, cells.set(span.column, { ...cell, rows: span.row + span.rows - row, filled: true }));
    }
  }
  return rows.map((row) => {
    const extra = added.get(row.index);
    return extra === undefined
      ? row
      : { ...row, cells: row.cells.map((cell, column) => cell ?? extra.get(column) ?? null) };
  });
}
