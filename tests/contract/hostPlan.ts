import { contains, type Block } from "../excel-host/block.ts";
import { blockOfName, textOfName } from "../excel-host/members/names.ts";
import { keyOf, columnOfKey, rowOfKey, type Sheet } from "../excel-host/model/sheet.ts";
import { numberFormatOf } from "../excel-host/model/style.ts";
import type { Table } from "../excel-host/model/table.ts";
import type { ExcelHost } from "../excel-host/host.ts";
import type { ExcelState } from "../excel-host/state.ts";
import { dayOfExcelSerial } from "../../src/calendar/day.ts";
import type { Language } from "../../src/messages/language.ts";
import { decimal } from "../../src/money/decimal.ts";
import { formatOfCode } from "../../src/workbook/formats.ts";
import { SHEET_MARK } from "../../src/workbook/snapshot.ts";
import type {
  CellFormat,
  CellPlan,
  PlacedCell,
  PlanValue,
  SheetPlan,
  TablePlan,
  WorkbookPlan,
} from "../../src/workbook/plan.ts";

/**
 * The workbook as a plan, so that it can be saved as a file and calculated by another program: cells with their formulas,
 * values as calculated here, tables, names, merged cells, frozen panes. Looks, charts and rules stay out.
 */
export function planOfHost({ state }: ExcelHost, language: Language = "sr-Latn"): WorkbookPlan {
  const { workbook } = state;
  return {
    language,
    properties: { title: workbook.name, subject: "", description: "", keywords: "", creator: "Otplata" },
    sheets: workbook.sheets.map((sheet) => sheetPlan(state, sheet)),
    names: workbook.names.flatMap((name) => {
      const cells = blockOfName(name, workbook);
      if (!cells || cells.block.rows * cells.block.columns !== 1) return [];
      const { row, column } = cells.block;
      return [{ name: name.name, sheet: cells.sheet.name, row, column }];
    }),
  };
}

function sheetPlan(state: ExcelState, sheet: Sheet): SheetPlan {
  const mark = sheet.names.find(({ name }) => name === SHEET_MARK);
  const inTable = (row: number, column: number): boolean =>
    sheet.tables.some(({ block }) => contains(block, { row, column, rows: 1, columns: 1 }));
  const cells: PlacedCell[] = [...sheet.cells.keys()]
    .sort((a, b) => a - b)
    .map((key) => [rowOfKey(key), columnOfKey(key)] as const)
    .filter(([row, column]) => !inTable(row, column) && !sheet.isCovered(row, column))
    .map(([row, column]) => ({ row, column, ...cellPlan(state, sheet, row, column) }));
  const columns = [...sheet.columnWidths.keys(), 0];
  const widths = Array.from({ length: Math.max(...columns) + 1 }, (_, column) =>
    charactersWide(sheet.columnWidths.get(column) ?? 48),
  );
  return {
    key: (mark && textOfName(mark)) ?? sheet.id,
    name: sheet.name,
    ...(sheet.visibility === "VeryHidden" ? { hidden: true } : {}),
    ...(sheet.visibility === "Hidden" ? { kept: { state: "hidden" } } : {}),
    ...(sheet.tabColor === "" ? {} : { tabColour: sheet.tabColor.replace("#", "") }),
    widths,
    cells,
    tables: sheet.tables.map((table) => tablePlan(state, sheet, table)),
    charts: [],
    conditionalFormats: [],
    validations: [],
    freeze: sheet.frozen,
    print: { orientation: "landscape", fitWidth: 1, fitHeight: 0, footer: "" },
  };
}

function tablePlan(state: ExcelState, sheet: Sheet, table: Table): TablePlan {
  const { row, column, rows, columns } = table.block;
  return {
    name: table.name,
    row,
    column,
    columns: table.headers.map((header) => ({ key: header, header })),
    keys: [],
    rows: Array.from({ length: rows - 1 }, (_, down) =>
      Array.from({ length: columns }, (__, right) => cellPlan(state, sheet, row + 1 + down, column + right)),
    ),
    input: false,
    filter: table.showFilterButton,
  };
}

function cellPlan(state: ExcelState, sheet: Sheet, row: number, column: number): CellPlan {
  const cell = sheet.cells.get(keyOf(row, column)) ?? sheet.cell(row, column);
  const format = formatOf(numberFormatOf(cell.style));
  const { value } = state.valueAt(sheet, row, column);
  const merge = sheet.merges.find(
    (block: Block) => block.row === row && block.column === column && block.rows === 1,
  );
  return {
    value: planValue(value, format),
    ...(cell.formula === null ? {} : { formula: cell.formula.replace(/^=/, "") }),
    ...(format === "general" ? {} : { format }),
    ...(merge ? { span: merge.columns } : {}),
  };
}

/** Which of our formats has this code, in any language; "general" for a format of the user's. */
export function formatOf(code: string): CellFormat {
  return formatOfCode(code) ?? "general";
}

function planValue(value: string | number | boolean | null, format: CellFormat): PlanValue {
  if (value === null) return { kind: "blank" };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "string") return value === "" ? { kind: "blank" } : { kind: "text", text: value };
  const day = format === "date" && Number.isInteger(value) ? dayOfExcelSerial(value) : null;
  if (day !== null) return { kind: "date", day };
  const text = Math.abs(value) < 1e-6 || Math.abs(value) >= 1e21 ? value.toFixed(20) : String(value);
  return { kind: "number", number: decimal(text) };
}

/** Points to characters of the standard font: 7 pixels each and 5 for the margins. */
const charactersWide = (points: number): number =>
  Math.max(0, Math.round((((points * 96) / 72 - 5) / 7) * 100) / 100);
