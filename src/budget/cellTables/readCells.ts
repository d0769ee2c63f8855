import { cellName } from "../../documents/cells/cellName.ts";
import type { CellsInput } from "../../documents/cells/cellsInput.ts";
import type { OpenedCells } from "../../documents/cells/openCells.ts";
import { Problem, type Message } from "../../messages/message.ts";
import type { DebtReading } from "../budgetLine.ts";
import { withDoubts } from "../debtCards/trust/withDoubts.ts";
import { asError, cutThousands } from "../tables/parts/cutThousands.ts";
import { areColumnNumbers } from "../tables/parts/findHeader.ts";
import { gridOf } from "../tables/grid.ts";
import { readCardCells } from "./readCardCells.ts";
import { readLineCells } from "./readLineCells.ts";

/**
 * Reads the loans in cells of a workbook: debt cards as a law prints them, or a table with a line for each loan.
 * Nothing is passed over in silence: a cell that holds something and was not read is a warning that names it, and what
 * contradicts itself or the other loans is doubted as in a document.
 * @throws Problem where the cells are empty, or hold neither
 */
export function readCells(document: OpenedCells): DebtReading {
  const { input, warnings } = withoutCutNumbers(document.input);
  const grid = gridOf(input);
  const place = { document: document.name };
  if (grid.length === 0) throw new Problem("errors:cellsEmpty", { document: document.name }, place);
  const read = readCardCells(document, grid) ?? readLineCells(document, grid);
  if (read === null || read.lines.length === 0)
    throw new Problem("errors:cellsNoTable", { document: document.name }, place);
  const { cards: lines, warnings: doubts } = withDoubts(read.lines, null, read.units);
  return { ...read, lines, warnings: [...warnings, ...read.warnings, ...doubts] };
}

/** Cells without the numbers that may be thousandths of what was printed. */
function withoutCutNumbers(input: CellsInput): { readonly input: CellsInput; readonly warnings: Message[] } {
  const { block, texts } = input;
  const columns = Array.from({ length: block.cells[0]?.length ?? 0 }, (_, at) => at);
  const rows = texts.map((row) => row.filter((text) => text.trim() !== ""));
  const numbered = new Set(rows.flatMap((row, r) => (areColumnNumbers(row) ? [r] : [])));
  const found = columns.flatMap((at) => {
    const cells = block.cells.map((row, r) => ({
      name: cellName(block.row + r, block.column + at),
      text: texts[r]?.[at] ?? "",
      value: row[at]?.value ?? null,
    }));
    return cutThousands(cells.filter((_, r) => !numbered.has(r))) ?? [];
  });
  const doubted = new Set(found.flatMap((column) => column.doubted.map(({ name }) => name)));
  const cells = block.cells.map((row, r) =>
    row.map((cell, at) => (doubted.has(cellName(block.row + r, block.column + at)) ? asError(cell) : cell)),
  );
  return { input: { ...input, block: { ...block, cells } }, warnings: found.map(({ warning }) => warning) };
}
