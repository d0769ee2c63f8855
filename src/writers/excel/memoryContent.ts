import {
  MEMORY_COLUMN,
  MEMORY_DOSSIER_ROW,
  MEMORY_STATUS_ROW,
  type MemoryStatus,
} from "../../workbook/memory/memory.ts";
import type { SheetUpdate } from "../update/update.ts";
import { cellInput, type CellInput } from "./cellInput.ts";
import { rangeOf } from "./ranges.ts";
import { putInto, setNumberFormat } from "./sheetContent.ts";
import { formatForText } from "./tableContent.ts";
import { calls, cutByBytes, sending, type ExcelStep } from "./steps.ts";

/** Where content that is too long for one request is gathered before it takes the old one's place. */
const GATHERING_COLUMN = MEMORY_COLUMN + 1;

/**
 * Writes the dossier and the word "writing" onto the memory sheet, so that there is no moment at which it holds a part of the old
 * and a part of the new: all cells at once, and where that is too much for a request, beside the old content first.
 */
export function* memoryContent(sheet: Excel.Worksheet, update: SheetUpdate): Generator<ExcelStep> {
  const inputs = memoryInputs(update);
  const column = (index: number): Excel.Range =>
    rangeOf(sheet, { row: 0, column: index, rows: inputs.length, columns: 1 });
  yield sending("@", () => setNumberFormat(column(MEMORY_COLUMN), "@"));
  const parts = [...cutByBytes(inputs)];
  if (parts.length <= 1) {
    yield sending(inputs, () => {
      putInto(column(MEMORY_COLUMN), inputs);
    });
    return;
  }
  yield sending("@", () => setNumberFormat(column(GATHERING_COLUMN), "@"));
  for (const { first, rows } of parts) {
    yield sending(rows, () => {
      putInto(rangeOf(sheet, { row: first, column: GATHERING_COLUMN, rows: rows.length, columns: 1 }), rows);
    });
  }
  yield calls(3, () => column(MEMORY_COLUMN).copyFrom(column(GATHERING_COLUMN), "Values"));
  yield calls(2, () => column(GATHERING_COLUMN).clear("All"));
}

/**
 * Whether the memory sheet is to hold the dossier before the present one as well, as it does except after the first
 * writing: it stands below, with a row left empty between them.
 */
export function hasPrevious({ plan }: SheetUpdate): boolean {
  const rows = new Set(plan.cells.map(({ row }) => row));
  let end = MEMORY_DOSSIER_ROW;
  while (rows.has(end)) end += 1;
  return Math.max(...rows) > end;
}

/** One cell in each row; empty ones for rows of the content before. */
function memoryInputs({ plan, clear }: SheetUpdate): CellInput[][] {
  const rows = Math.max(
    ...plan.cells.map(({ row }) => row + 1),
    ...clear.map((block) => block.row + block.rows),
  );
  const inputs: CellInput[][] = Array.from({ length: rows }, () => [""]);
  for (const cell of plan.cells) {
    inputs[cell.row] = [cellInput(cell, formatForText(cell), { cell: plan.name })];
  }
  const writing: MemoryStatus = "writing";
  inputs[MEMORY_STATUS_ROW] = [writing];
  return inputs;
}

/** The last thing that is written. */
export function memoryComplete(sheet: Excel.Worksheet): ExcelStep {
  const complete: MemoryStatus = "complete";
  return sending(complete, () => {
    rangeOf(sheet, { row: MEMORY_STATUS_ROW, column: MEMORY_COLUMN, rows: 1, columns: 1 }).values = [
      [complete],
    ];
  });
}
