import type { OpenedCells } from "../../documents/cells/openCells.ts";
import { Problem } from "../../messages/message.ts";
import type { DebtReading } from "../budgetLine.ts";
import { gridOf } from "./grid.ts";
import { readCardCells } from "./readCardCells.ts";
import { readLineCells } from "./readLineCells.ts";

/**
 * Reads the loans in cells of a workbook: debt cards as a law prints them, or a table with a line for each loan.
 * Nothing is passed over in silence: a cell that holds something and was not read is a warning that names it.
 * @throws Problem where the cells are empty, or hold neither
 */
export function readCells(document: OpenedCells): DebtReading {
  const grid = gridOf(document.input);
  const place = { document: document.name };
  if (grid.length === 0) throw new Problem("errors:cellsEmpty", { document: document.name }, place);
  const read = readCardCells(document, grid) ?? readLineCells(document, grid);
  if (read === null || read.lines.length === 0)
    throw new Problem("errors:cellsNoTable", { document: document.name }, place);
  return read;
}
