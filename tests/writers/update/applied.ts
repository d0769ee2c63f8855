import { numberFormatCode } from "../../../src/workbook/formats.ts";
import type { CellSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot.ts";
import type { SheetUpdate, WorkbookUpdate } from "../../../src/writers/update/update.ts";
import { renameSheetIn } from "../../excel-host/formulas/rename.ts";
import { EMPTY, cellSnapshot } from "../../workbook/snapshotFrom.ts";

/** The workbook after a writer has done what the update says, and nothing else. */
export function applied(update: WorkbookUpdate, snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const grids = new Map(snapshot.sheets.map((sheet) => [sheet.id, gridOf(sheet.block)]));
  const sheets = snapshot.sheets.map((sheet) => ({ ...sheet }));
  let tables = snapshot.tables.filter(({ name }) => !update.releasedTables.includes(name));
  for (const change of update.sheets) {
    const id = change.sheetId ?? `{new ${change.plan.key}}`;
    if (change.sheetId === null) {
      grids.set(id, new Map());
      sheets.push({
        id,
        name: change.plan.name,
        key: change.plan.key,
        hidden: change.plan.hidden === true,
        protected: false,
        block: null,
      });
    }
    const sheet = sheets.find((one) => one.id === id);
    if (sheet && sheet.name !== change.plan.name) {
      for (const cells of grids.values()) follow(cells, sheet.name, change.plan.name);
      sheet.name = change.plan.name;
    }
    const grid = grids.get(id) as Grid;
    // Tables take all their cells along when they move; then everything is written, then what is left is cleared.
    for (const { existing: block } of change.tables) if (block) each(block, (key) => grid.delete(key));
    for (const [key, cell] of written(change, update)) grid.set(key, cell);
    for (const block of change.clear) each(block, (key) => grid.delete(key));
    // Merging keeps the first cell alone.
    for (const { row, column, span = 1 } of change.plan.cells) {
      each({ row, column: column + 1, rows: 1, columns: span - 1 }, (key) => grid.delete(key));
    }
    for (const { plan, extras } of change.tables) {
      tables = tables.filter(({ name }) => name.toLowerCase() !== plan.name.toLowerCase());
      tables.push({
        id: `{${plan.name}}`,
        name: plan.name,
        sheetId: id,
        row: plan.row,
        column: plan.column,
        headers: [...plan.columns, ...extras].map(({ header }) => header),
        rows: plan.rows.length,
      });
    }
  }
  const names = update.plan.names.map(({ name, sheet, row, column }) => ({
    name,
    at: { sheetId: sheets.find((one) => one.name === sheet)?.id ?? "", row, column },
  }));
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, block: blockOf(grids.get(sheet.id) as Grid) })),
    tables,
    names: [...snapshot.names.filter((one) => !names.some(({ name }) => name === one.name)), ...names],
  };
}

type Grid = Map<string, CellSnapshot>;

/** Formulas follow a sheet that is renamed, as in spreadsheets. */
function follow(grid: Grid, from: string, to: string): void {
  for (const [key, cell] of grid) {
    if (cell.formula !== null) grid.set(key, { ...cell, formula: renameSheetIn(cell.formula, from, to) });
  }
}

function* written(
  { plan, tables }: SheetUpdate,
  { plan: workbook }: WorkbookUpdate,
): Generator<[string, CellSnapshot]> {
  for (const { row, column, ...cell } of plan.cells) yield [`${row}:${column}`, cellSnapshot(cell, workbook)];
  for (const { plan: table, extras } of tables) {
    const width = table.columns.length;
    for (const [i, { header }] of [...table.columns, ...extras].entries()) {
      yield [
        `${table.row}:${table.column + i}`,
        { ...EMPTY, value: header, numberFormat: numberFormatCode("general", workbook.language) },
      ];
    }
    for (const [r, cells] of table.rows.entries()) {
      for (const [c, cell] of cells.entries()) {
        yield [`${table.row + 1 + r}:${table.column + c}`, cellSnapshot(cell, workbook)];
      }
      for (const [c, extra] of extras.entries()) {
        yield [`${table.row + 1 + r}:${table.column + width + c}`, extra.cells[r] ?? EMPTY];
      }
    }
  }
}

function gridOf(block: WorkbookSnapshot["sheets"][number]["block"]): Grid {
  const grid: Grid = new Map();
  block?.cells.forEach((line, r) => {
    line.forEach((cell, c) => grid.set(`${block.row + r}:${block.column + c}`, cell));
  });
  return grid;
}

function blockOf(grid: Grid): WorkbookSnapshot["sheets"][number]["block"] {
  const held = [...grid].filter(([, cell]) => cell.value !== null || cell.formula !== null);
  const places = held.map(([key]) => key.split(":").map(Number));
  const rows = Math.max(0, ...places.map(([row = 0]) => row + 1));
  const columns = Math.max(0, ...places.map(([, column = 0]) => column + 1));
  return {
    row: 0,
    column: 0,
    cells: Array.from({ length: rows }, (_row, r) =>
      Array.from({ length: columns }, (_column, c) => grid.get(`${r}:${c}`) ?? EMPTY),
    ),
  };
}

function each(
  block: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number },
  does: (key: string) => void,
): void {
  for (let r = 0; r < block.rows; r += 1) {
    for (let c = 0; c < block.columns; c += 1) does(`${block.row + r}:${block.column + c}`);
  }
}
