import { excelSerial } from "../../src/calendar/day.ts";
import { decimalText } from "../../src/money/decimal.ts";
import { numberFormatCode } from "../../src/workbook/formats.ts";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../../src/workbook/plan.ts";
import type {
  StandingCell,
  StandingSheet,
  StandingTable,
  StandingWorkbook,
} from "../../src/workbook/standing.ts";

/** The plan as a workbook that it was written into, with the engine's values in the formula cells. */
export function standingFrom(plan: WorkbookPlan): StandingWorkbook {
  const idOf = (name: string): string => `{${name}}`;
  return {
    sheets: plan.sheets.map((sheet) => standingSheet(sheet, plan, idOf(sheet.name))),
    tables: plan.sheets.flatMap((sheet) =>
      sheet.tables.map((table): StandingTable => ({
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

function standingSheet(sheet: SheetPlan, plan: WorkbookPlan, id: string): StandingSheet {
  const rows: StandingCell[][] = [];
  const put = (row: number, column: number, cell: StandingCell): void => {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] as StandingCell[];
    while (cells.length <= column) cells.push(EMPTY);
    cells[column] = cell;
  };
  for (const { row, column, ...cell } of sheet.cells) put(row, column, standingCell(cell, plan));
  for (const table of sheet.tables) {
    table.columns.forEach(({ header }, i) => {
      put(table.row, table.column + i, { ...EMPTY, value: header });
    });
    table.rows.forEach((cells, r) => {
      cells.forEach((cell, i) => {
        put(table.row + 1 + r, table.column + i, standingCell(cell, plan));
      });
    });
  }
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const cells = rows.map((row) => [...row, ...Array<StandingCell>(width - row.length).fill(EMPTY)]);
  return {
    id,
    name: sheet.name,
    key: sheet.key,
    hidden: sheet.hidden === true,
    protected: false,
    block: { row: 0, column: 0, cells },
  };
}

export const EMPTY: StandingCell = { value: null, formula: null, numberFormat: "General" };

/** What Excel holds for a cell of a plan. */
export function standingCell({ value, formula, format }: CellPlan, plan: WorkbookPlan): StandingCell {
  return {
    value: standingValue(value, formula !== undefined),
    formula: formula ?? null,
    numberFormat: numberFormatCode(format ?? "general", plan.language),
  };
}

function standingValue(value: CellPlan["value"], isResult: boolean): StandingCell["value"] {
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
