import { utils, write, type CellObject, type Range, type WorkSheet } from "@e965/xlsx";
import { day, excelSerial } from "../../../src/calendar/day.ts";
import type { Block, PrintedCell } from "../printed.ts";

export interface SheetLook {
  /** Whether figures and days are numbers, or text as printed. */
  readonly typed: boolean;
  /** Format code of days. */
  readonly dates: string;
  /** A sheet for each table, with the paragraphs before it; or all on one. */
  readonly sheets: "one" | "each";
}

interface Sheet {
  readonly name: string;
  readonly cells: { readonly row: number; readonly column: number; readonly cell: PrintedCell }[];
  readonly merges: Range[];
  rows: number;
  columns: number;
}

function sheetsOf(blocks: readonly Block[], { sheets }: SheetLook): Sheet[] {
  const all: Sheet[] = [];
  let hasTable = true;
  for (const block of blocks) {
    let sheet = all.at(-1);
    if (!sheet || (sheets === "each" && hasTable)) {
      sheet = { name: `List${all.length + 1}`, cells: [], merges: [], rows: 0, columns: 1 };
      all.push(sheet);
      hasTable = false;
    }
    if (block.kind === "paragraph") {
      sheet.cells.push({ row: sheet.rows, column: 0, cell: { text: block.text } });
      sheet.rows += 1;
      continue;
    }
    hasTable = true;
    sheet.columns = Math.max(sheet.columns, block.columns.length);
    for (const { cells } of [...block.header, ...block.rows]) {
      cells.forEach((cell, column) => {
        if (!cell) return;
        const row = sheet.rows;
        sheet.cells.push({ row, column, cell });
        if (cell.rows !== undefined || cell.columns !== undefined)
          sheet.merges.push({
            s: { r: row, c: column },
            e: { r: row + (cell.rows ?? 1) - 1, c: column + (cell.columns ?? 1) - 1 },
          });
      });
      sheet.rows += 1;
    }
    sheet.rows += 1;
  }
  return all;
}

/** The number that a typed cell holds, and its format; null for text. */
function numberOf(
  { number, date }: PrintedCell,
  { typed, dates }: SheetLook,
): { value: number; format: string } | null {
  if (!typed) return null;
  if (date !== undefined) return { value: excelSerial(day(date)), format: dates };
  return number === undefined
    ? null
    : { value: Number(number), format: number < 10_000n ? "General" : "#,##0" };
}

/** Of Excel since 2007 (.xlsx), BIFF8 (.xls) or XML of 2003. */
export function workbookFile(
  blocks: readonly Block[],
  look: SheetLook,
  kind: "xlsx" | "biff8" | "xlml",
): Uint8Array {
  const workbook = utils.book_new();
  for (const { name, cells, merges, rows, columns } of sheetsOf(blocks, look)) {
    const sheet: WorkSheet = {
      "!ref": utils.encode_range({ r: 0, c: 0 }, { r: Math.max(0, rows - 1), c: columns - 1 }),
      "!merges": merges,
    };
    for (const { row, column, cell } of cells) {
      const number = numberOf(cell, look);
      const object: CellObject = number
        ? { t: "n", v: number.value, z: number.format }
        : { t: "s", v: cell.text };
      sheet[utils.encode_cell({ r: row, c: column })] = object;
    }
    utils.book_append_sheet(workbook, sheet, name);
  }
  // As Excel does: each text once, in a part of their own.
  const options = { type: "array", bookType: kind, bookSST: true, compression: true } as const;
  return new Uint8Array(write(workbook, options) as ArrayBuffer);
}
