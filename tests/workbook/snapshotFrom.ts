import { excelSerial } from "../../src/calendar/day.ts";
import { decimalText } from "../../src/money/decimal.ts";
import { numberFormatCode } from "../../src/workbook/formats.ts";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../../src/workbook/plan.ts";
import type {
  CellSnapshot,
  SheetSnapshot,
  TableSnapshot,
  WorkbookSnapshot,
} from "../../src/workbook/snapshot.ts";

/** The plan as a workbook that it was written into, with the engine's values in the formula cells. */
export function snapshotFrom(plan: WorkbookPlan): WorkbookSnapshot {
  const idOf = (name: string): string => `{${name}}`;
  return {
    sheets: plan.sheets.map((sheet) => sheetSnapshot(sheet, plan, idOf(sheet.name))),
    tables: plan.sheets.flatMap((sheet) =>
      sheet.tables.map((table): TableSnapshot => ({
        id: `{${table.name}}`,
        name: table.name,
        sheetId: idOf(sheet.name),
        row: table.row,
        column: table.column,
        headers: table.columns.map(({ header }) => header),
        rows: table.rows.length,
      })),
    ),
    names: plan.names.map(({ name, sheet, row, column }) => ({
      name,
      at: { sheetId: idOf(sheet), row, column },
    })),
  };
}

function sheetSnapshot(sheet: SheetPlan, plan: WorkbookPlan, id: string): SheetSnapshot {
  const rows: CellSnapshot[][] = [];
  const put = (row: number, column: number, cell: CellSnapshot): void => {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] as CellSnapshot[];
    while (cells.length <= column) cells.push(EMPTY);
    cells[column] = cell;
  };
  for (const { row, column, ...cell } of sheet.cells) put(row, column, cellSnapshot(cell, plan));
  for (const table of sheet.tables) {
    table.columns.forEach(({ header }, i) => {
      put(table.row, table.column + i, { ...EMPTY, value: header });
    });
    table.rows.forEach((cells, r) => {
      cells.forEach((cell, i) => {
        put(table.row + 1 + r, table.column + i, cellSnapshot(cell, plan));
      });
    });
  }
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const cells = rows.map((row) => [...row, ...Array<CellSnapshot>(width - row.length).fill(EMPTY)]);
  return {
    id,
    name: sheet.name,
    key: sheet.key,
    hidden: sheet.hidden === true,
    protected: false,
    block: { row: 0, column: 0, cells },
  };
}

export const EMPTY: CellSnapshot = { value: null, formula: null, numberFormat: "General" };

/** What Excel holds for a cell of a plan. */
export function cellSnapshot({ value, formula, format }: CellPlan, plan: WorkbookPlan): CellSnapshot {
  return {
    value: snapshotValue(value, formula !== undefined),
    formula: formula ?? null,
    numberFormat: numberFormatCode(format ?? "general", plan.language),
  };
}

function snapshotValue(value: CellPlan["value"], isResult: boolean): CellSnapshot["value"] {
  switch (value.kind) {
    case "blank":
      return null;
    case "text":
      return value.text === "" && !isResult ? null : value.text;
    case "number":
      return Number(decimalText(value.number));
    case "date":
      return excelSerial(value.day);
    case "boolean":
      return value.value;
  }
}
