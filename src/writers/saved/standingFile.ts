import type {
  StandingBlock,
  StandingCell,
  StandingName,
  StandingSheet,
  StandingTable,
  StandingWorkbook,
} from "../../workbook/standing.ts";
import { RowEnds } from "../../workbook/rowEnds.ts";
import type { FileCell, FileSheet, FileWorkbook } from "../fileWorkbook.ts";
import { sheetKeys } from "../sheetKeys.ts";
import { namedCell } from "../sheetMarks.ts";
import { savedFormula } from "./savedFormula.ts";

/** A file as a workbook that is open, with the results that the program which saved it had calculated. Ids are names. */
export function standingFile(file: FileWorkbook): StandingWorkbook {
  const keys = sheetKeys(file);
  return {
    sheets: file.sheets.map((sheet) => standingSheet(sheet, keys.get(sheet.name) ?? null)),
    tables: file.sheets.flatMap((sheet) =>
      sheet.tables.map(({ name, block, headers }): StandingTable => ({
        id: name,
        name,
        sheetId: sheet.name,
        row: block.row,
        column: block.column,
        headers,
        rows: block.rows - 1,
      })),
    ),
    names: file.names.flatMap(({ name, formula, sheet }): StandingName[] => {
      if (sheet !== null) return [];
      const at = namedCell(`=${formula}`);
      return [{ name, at: at && { sheetId: at.sheet, row: at.row, column: at.column } }];
    }),
  };
}

function standingSheet(sheet: FileSheet, key: string | null): StandingSheet {
  const isRead = key !== null || sheet.tables.length > 0;
  const block = isRead ? usedBlock(sheet) : null;
  return { id: sheet.name, name: sheet.name, key, hidden: !sheet.isShown, protected: false, block };
}

const EMPTY: StandingCell = { value: null, formula: null, numberFormat: "General" };

const NO_CELLS: StandingCell[] = [];

function usedBlock(sheet: FileSheet): StandingBlock {
  const ends = new RowEnds(sheet.name);
  for (const { row, column } of sheet.cells) ends.add(row, column);
  const rows: StandingCell[][] = [];
  for (const cell of sheet.cells) {
    const table = sheet.tables.find(({ block: { row, column, rows, columns } }) => {
      const [down, right] = [cell.row - row, cell.column - column];
      return down >= 0 && down < rows && right >= 0 && right < columns;
    });
    while (rows.length <= cell.row) rows.push(NO_CELLS);
    if (rows[cell.row] === NO_CELLS) rows[cell.row] = Array<StandingCell>(ends.of(cell.row) + 1).fill(EMPTY);
    const row = rows[cell.row] ?? [];
    row[cell.column] = standingCell(cell, table?.name ?? null);
  }
  return { row: 0, column: 0, cells: rows };
}

function standingCell(cell: FileCell, table: string | null): StandingCell {
  return {
    value: cell.value === "" ? null : cell.value,
    ...(cell.isError ? { error: true as const } : {}),
    formula: cell.formula && (savedFormula(cell, cell.formula, table) ?? cell.formula.text),
    numberFormat: cell.drawn.numberFormat,
  };
}
