import type { CellsInput, InputCell } from "../../../src/documents/cells/cellsInput.ts";
import { cellName } from "../../../src/documents/cells/cellName.ts";

/** A cell as a test writes it: a text, a number, or with its format and what it shows. */
export type Given =
  | string
  | number
  | null
  | {
      readonly value: string | number | boolean;
      readonly format?: string;
      readonly shown?: string;
      readonly error?: true;
    };

/** Cells of the sheet "List1" of "Dug.xlsx", from a corner on ("A1" unless told: row and column from 0). */
export function cellsOf(
  rows: readonly (readonly Given[])[],
  { row = 0, column = 0, workbook = "Dug.xlsx", sheet = "List1" } = {},
): CellsInput {
  const width = Math.max(...rows.map((cells) => cells.length));
  const padded = rows.map((cells) => [...cells, ...Array<null>(width - cells.length).fill(null)]);
  return {
    workbook,
    sheet,
    address: `${cellName(row, column)}:${cellName(row + rows.length - 1, column + width - 1)}`,
    block: { row, column, cells: padded.map((cells) => cells.map(inputCell)) },
    texts: padded.map((cells) => cells.map(shownText)),
  };
}

function inputCell(given: Given): InputCell {
  const plain = { formula: null, numberFormat: "General" };
  if (given === null || typeof given !== "object") return { ...plain, value: given };
  const { value, format = "General", error } = given;
  return { ...plain, value, numberFormat: format, ...(error && { error }) };
}

function shownText(given: Given): string {
  if (given === null) return "";
  return typeof given === "object" ? (given.shown ?? String(given.value)) : String(given);
}
