import type { ReadDocument } from "../budget/budgetLine.ts";
import { readCells } from "../budget/cellTables/readCells.ts";
import { readBudgetDocument } from "../budget/readBudgetDocument.ts";
import type { TableMapping } from "../budget/mapped/mapping.ts";
import type { CellsInput } from "../documents/cells/cellsInput.ts";
import { openCells, type OpenedCells } from "../documents/cells/openCells.ts";
import { Problem } from "../messages/message.ts";
import type { Imported } from "./importFiles.ts";

/**
 * Reads cells of an open workbook, as a document named "<workbook> · <sheet>!<address>": the loans in them or, where
 * there are none, the other tables of a budget.
 * @param mappings what the user has said of tables that the program does not know
 * @throws Problem errors:cellsEmpty or errors:cellsNoTable
 */
export async function importCells(
  cells: CellsInput,
  mappings: readonly TableMapping[] = [],
): Promise<Imported> {
  const opened = await openCells(cells);
  const { lines, others, ...read } = readOpened(opened, mappings);
  const { name, sha256 } = opened;
  return { documents: [{ name, sha256, kind: "cells", pages: 1, ...read }], lines, others };
}

function readOpened(opened: OpenedCells, mappings: readonly TableMapping[]): ReadDocument {
  try {
    return { ...readCells(opened), others: [], sums: [], unknownTables: [] };
  } catch (error) {
    if (!(error instanceof Problem) || error.problem.key !== "errors:cellsNoTable") throw error;
    return otherTables(opened, mappings) ?? raise(error);
  }
}

const NO_TABLE: readonly string[] = ["errors:nothingKnown", "errors:debtListWithoutTable"];

/** Null where the cells hold no table that is known: who selects cells is told better what is expected. */
function otherTables(
  { name, sha256, input }: OpenedCells,
  mappings: readonly TableMapping[],
): ReadDocument | null {
  const { sheet, block, texts } = input;
  const table = { kind: "table" as const, page: 1, name: sheet, block, texts, merges: [] };
  const document = {
    name,
    sha256,
    kind: "cells" as const,
    pageCount: 1,
    pages: [],
    parts: [table],
    warnings: [],
  };
  try {
    const read = readBudgetDocument(document, mappings);
    return read.lines.length + read.others.length === 0 ? null : read;
  } catch (error) {
    if (error instanceof Problem && NO_TABLE.includes(error.problem.key)) return null;
    throw error;
  }
}

function raise(error: Problem): never {
  throw error;
}
