import { Problem } from "../../messages/message.ts";
import type { CellSpan } from "../parts.ts";
import type { FlowBlock, FlowTable } from "./blocks.ts";

interface LaidCells {
  readonly texts: readonly (readonly string[])[];
  readonly merges: readonly CellSpan[];
}

/** As many columns as a worksheet has; checked here since a span of columns costs its author one number. */
const MOST_COLUMNS = 16_384;
const MOST_CELLS = 12_000_000;

/**
 * Puts the cells of a table into a grid, by the rules of HTML (Living Standard, 4.9.12): a cell takes the first free
 * place of its row; what it covers stays empty.
 * @throws Problem when the grid is larger than can be kept
 */
export function layTable(table: FlowTable, document: string): LaidCells {
  const height = table.rows.length;
  const texts: string[][] = table.rows.map(() => []);
  const merges: CellSpan[] = [];
  /** For each column the first row that no cell from above covers. */
  const freeFrom: number[] = [];
  let width = 0;
  table.rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const rows = Math.min(cell.rows === 0 ? height - row : cell.rows, height - row);
      width = Math.max(width, column + cell.columns);
      checkSize(width, height, document);
      for (let at = column; at < column + cell.columns; at += 1) freeFrom[at] = row + rows;
      put(texts[row] ?? [], column, textOf(cell.blocks));
      if (rows > 1 || cell.columns > 1) merges.push({ row, column, rows, columns: cell.columns });
      column += cell.columns;
    }
  });
  return { texts, merges };
}

function put(row: string[], column: number, text: string): void {
  while (row.length < column) row.push("");
  row[column] = text;
}

function checkSize(columns: number, rows: number, document: string): void {
  if (columns > MOST_COLUMNS)
    throw new Problem("errors:tooManyColumns", { document, columns, most: MOST_COLUMNS }, { document });
  if (columns * rows > MOST_CELLS)
    throw new Problem(
      "errors:tooManyCells",
      { document, cells: columns * rows, most: MOST_CELLS },
      { document },
    );
}

/** A cell's text; a table within it line by line, its cells divided by spaces. */
function textOf(blocks: readonly FlowBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === "paragraph"
        ? block.text
        : block.rows
            .map((row) =>
              row
                .map((cell) => textOf(cell.blocks).replaceAll("\n", " "))
                .join(" ")
                .trim(),
            )
            .join("\n"),
    )
    .filter((text) => text !== "")
    .join("\n");
}
