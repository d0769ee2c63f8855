import { RowEnds } from "../../workbook/rowEnds.ts";
import {
  EMPTY_CELL_SNAPSHOT,
  type BlockSnapshot,
  type CellSnapshot,
  type NameSnapshot,
  type SheetSnapshot,
  type TableSnapshot,
  type WorkbookSnapshot,
} from "../../workbook/snapshot.ts";
import type { BookCell, BookSheet, FileWorkbook } from "../book/book.ts";
import { sheetKeys } from "../sheetKeys.ts";
import { namedCell } from "../sheetMarks.ts";
import { savedFormula } from "./savedFormula.ts";

/** A file as a workbook that is open, with the results that the program which saved it had calculated. Ids are names. */
export function snapshotOfFile(file: FileWorkbook): WorkbookSnapshot {
  const keys = sheetKeys(file);
  return {
    sheets: file.sheets.map((sheet) => sheetSnapshot(sheet, keys.get(sheet.name) ?? null)),
    tables: file.sheets.flatMap((sheet) =>
      sheet.tables.map(({ name, block, headers }): TableSnapshot => ({
        id: name,
        name,
        sheetId: sheet.name,
        row: block.row,
        column: block.column,
        headers,
        rows: block.rows - 1,
      })),
    ),
    names: file.names.flatMap(({ name, formula, sheet }): NameSnapshot[] => {
      if (sheet !== null) return [];
      const at = namedCell(`=${formula}`);
      return [{ name, at: at && { sheetId: at.sheet, row: at.row, column: at.column } }];
    }),
  };
}

function sheetSnapshot(sheet: BookSheet, key: string | null): SheetSnapshot {
  const isRead = key !== null || sheet.tables.length > 0;
  const block = isRead ? usedBlock(sheet) : null;
  return {
    id: sheet.name,
    name: sheet.name,
    key,
    hidden: sheet.settings.state !== undefined,
    protected: false,
    block,
  };
}

const NO_CELLS: CellSnapshot[] = [];

function usedBlock(sheet: BookSheet): BlockSnapshot {
  const ends = new RowEnds(sheet.name);
  for (const { row, column } of sheet.cells) ends.add(row, column);
  const rows: CellSnapshot[][] = [];
  for (const cell of sheet.cells) {
    const table = sheet.tables.find(({ block: { row, column, rows, columns } }) => {
      const [down, right] = [cell.row - row, cell.column - column];
      return down >= 0 && down < rows && right >= 0 && right < columns;
    });
    while (rows.length <= cell.row) rows.push(NO_CELLS);
    if (rows[cell.row] === NO_CELLS)
      rows[cell.row] = Array<CellSnapshot>(ends.of(cell.row) + 1).fill(EMPTY_CELL_SNAPSHOT);
    const row = rows[cell.row] ?? [];
    row[cell.column] = cellSnapshot(cell, table?.name ?? null);
  }
  return { row: 0, column: 0, cells: rows };
}

function cellSnapshot(cell: BookCell, table: string | null): CellSnapshot {
  return {
    value: cell.value === "" ? null : cell.value,
    ...(cell.isError ? { error: true as const } : {}),
    formula: cell.formula && (savedFormula(cell, cell.formula, table) ?? cell.formula.text),
    numberFormat: cell.drawn.numberFormat,
  };
}
