import { sha256 } from "../sha256.ts";
import type { CellsInput, InputCell } from "./cellsInput.ts";
import { meaningOf } from "./numberFormat.ts";

/** Cells as a document: what it is called and what identifies its content. */
export interface OpenedCells {
  /** "<workbook> · <sheet>!<address>". */
  readonly name: string;
  /** Lower-case hexadecimal SHA-256 of the cells' canonical text. */
  readonly sha256: string;
  readonly input: CellsInput;
}

/**
 * Takes cells as a document. Its content is the values and what their formats make of them (date, percentage, words),
 * without empty rows and columns around them: where the cells stand, fonts and regional settings don't change it, so
 * the same table selected twice is the same document.
 */
export async function openCells(input: CellsInput): Promise<OpenedCells> {
  return {
    name: `${input.workbook} · ${input.sheet}!${input.address}`,
    sha256: await sha256(new TextEncoder().encode(canonicalText(input))),
    input,
  };
}

function canonicalText({ block }: CellsInput): string {
  const filled = block.cells.map((row) => row.map((cell) => !isEmpty(cell)));
  const rows = filled.flatMap((row, index) => (row.includes(true) ? [index] : []));
  const columns = filled.flatMap((row) => row.flatMap((is, index) => (is ? [index] : [])));
  const from = columns.reduce((least, column) => Math.min(least, column), Infinity);
  const to = columns.reduce((most, column) => Math.max(most, column), -1);
  const taken = block.cells.slice(rows[0] ?? 0, (rows.at(-1) ?? -1) + 1);
  return JSON.stringify(taken.map((row) => row.slice(Math.min(from, to + 1), to + 1).map(canonicalCell)));
}

function isEmpty({ value }: InputCell): boolean {
  return value === null || value === "";
}

function canonicalCell(cell: InputCell): unknown {
  if (isEmpty(cell)) return null;
  if (cell.error) return { error: cell.value };
  if (typeof cell.value !== "number") return cell.value;
  const { isDate, isPercent, words } = meaningOf(cell.numberFormat);
  if (!isDate && !isPercent && words.length === 0) return cell.value;
  return [cell.value, isDate ? "date" : isPercent ? "percent" : "", ...words];
}
