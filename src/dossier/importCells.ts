import { readCells } from "../budget/cellTables/readCells.ts";
import type { CellsInput } from "../documents/cells/cellsInput.ts";
import { openCells } from "../documents/cells/openCells.ts";
import type { Imported } from "./importFiles.ts";

/**
 * Reads the loans in cells of an open workbook, as a document named "<workbook> · <sheet>!<address>".
 * @throws Problem errors:cellsEmpty or errors:cellsNoTable
 */
export async function importCells(cells: CellsInput): Promise<Imported> {
  const opened = await openCells(cells);
  const read = readCells(opened);
  const { name, sha256 } = opened;
  const { asOf, totals, warnings, lines } = read;
  const document = { name, sha256, kind: "cells" as const, pages: 1, asOf, totals, warnings };
  return { documents: [{ ...document, sums: [], unknownTables: [] }], lines, others: [] };
}
