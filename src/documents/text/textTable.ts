import { Problem } from "../../messages/message.ts";
import type { HandedCells, InputCell } from "../cells/cellsInput.ts";
import type { CellSpan, DocumentTable } from "../parts.ts";

/** As many columns as a worksheet has (ECMA-376): beyond that a table is none that people make. */
const MOST_COLUMNS = 16_384;
/** What memory holds, cells that are only there to fill rows included. */
const MOST_CELLS = 12_000_000;
/** Texts that come again share one cell, up to this many of them. */
const SHARED = 50_000;

const EMPTY: InputCell = { value: null, formula: null, numberFormat: "General" };

/**
 * A table of texts; shorter rows are filled up with empty cells at their end.
 * @throws Problem when it has more columns or cells than can be kept
 */
export function textTable(
  rows: readonly (readonly string[])[],
  { document, name, merges = [] }: { document: string; name: string; merges?: readonly CellSpan[] },
): DocumentTable {
  const width = checkedWidth(rows, document);
  const shared = new Map<string, InputCell>();
  const cellOf = (text: string): InputCell => {
    if (text === "") return EMPTY;
    const known = shared.get(text);
    if (known) return known;
    // The format of text: nobody may take it for a number that a spreadsheet has read.
    const cell: InputCell = { value: text, formula: null, numberFormat: "@" };
    if (shared.size < SHARED) shared.set(text, cell);
    return cell;
  };
  const texts = rows.map((row) =>
    row.length === width ? row : [...row, ...new Array<string>(width - row.length).fill("")],
  );
  const block: HandedCells = { row: 0, column: 0, cells: texts.map((row) => row.map(cellOf)) };
  return { kind: "table", page: 1, name, block, texts, merges };
}

/**
 * Refuses a delimited text before it is taken apart, by how often its delimiter and line ends stand in it.
 * @throws Problem
 */
export function checkCells(text: string, delimiter: string, document: string): void {
  let cells = 0;
  for (const sign of [delimiter, "\n"])
    for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + sign.length)) cells += 1;
  if (cells > MOST_CELLS)
    throw new Problem("errors:tooManyCells", { document, cells, most: MOST_CELLS }, { document });
}

/** The longest row's length. @throws Problem */
function checkedWidth(rows: readonly (readonly unknown[])[], document: string): number {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width > MOST_COLUMNS)
    throw new Problem(
      "errors:tooManyColumns",
      { document, columns: width, most: MOST_COLUMNS },
      { document },
    );
  if (width * rows.length > MOST_CELLS)
    throw new Problem(
      "errors:tooManyCells",
      { document, cells: width * rows.length, most: MOST_CELLS },
      { document },
    );
  return width;
}
