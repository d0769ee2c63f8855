import { dayOfExcelSerial } from "../../calendar/day.ts";
import { parseExponential } from "../../money/decimal.ts";
import { formatOfCode } from "../../workbook/formats.ts";
import { fitsCell } from "../../workbook/layout/heldDigits.ts";
import type {
  CellFormat,
  CellPlan,
  ColumnPlan,
  PlacedCell,
  PlanValue,
  SheetPlan,
  TablePlan,
  WorkbookPlan,
} from "../../workbook/plan.ts";
import { OWN_SHEET } from "../../workbook/snapshot.ts";
import { blockFinder, columnOfKey, keyOf, keysIn, rowOfKey, type Block } from "./block.ts";
import {
  EMPTY_CELL,
  holds,
  isPlain,
  type LiveCell,
  type LiveSheet,
  type LiveState,
  type LiveTable,
} from "./model/liveState.ts";
import type { SpillsOf, ValueAt } from "./readSnapshot.ts";

/**
 * The workbook as a plan, to be written as a file: with all that the user has added to it, and each formula's result as it is
 * calculated now.
 */
export function toPlan(state: LiveState, valueAt: ValueAt, spillsOf: SpillsOf = () => []): WorkbookPlan {
  const nameOf = new Map(state.sheets.map(({ id, name }) => [id, name]));
  return {
    language: state.language,
    edited: true,
    properties: state.properties ?? NO_PROPERTIES,
    sheets: state.sheets.map((sheet) => sheetPlan(sheet, valueAt, spillsOf(sheet))),
    ...keptOfBook(state, nameOf),
    names: state.names.flatMap(({ name, at }) => {
      const sheet = at && nameOf.get(at.sheetId);
      return at && sheet !== undefined && sheet !== null
        ? [{ name, sheet, row: at.row, column: at.column }]
        : [];
    }),
  };
}

function keptOfBook(state: LiveState, nameOf: ReadonlyMap<string, string>): Pick<WorkbookPlan, "kept"> {
  const { protection } = state;
  const names = state.names.flatMap(({ name, own }) => {
    if (!own) return [];
    const { sheetId, ...rest } = own;
    const sheet = sheetId === null ? null : nameOf.get(sheetId);
    return sheet === undefined ? [] : [{ name, ...rest, sheet }];
  });
  if (names.length === 0 && !protection) return {};
  return { kept: { names, ...(protection ? { protection } : {}) } };
}

const NO_PROPERTIES = { title: "Otplata", subject: "", description: "", keywords: "", creator: "Otplata" };

export function sheetPlan(sheet: LiveSheet, valueAt: ValueAt, spilled: readonly Block[] = []): SheetPlan {
  const { key, id, name, hidden, charts, freeze, print } = sheet;
  return {
    key: key ?? `${OWN_SHEET}${id}`,
    name,
    ...(hidden ? { hidden } : {}),
    widths: widthsOf(sheet),
    cells: placedCells(sheet, valueAt, spilled),
    tables: sheet.tables.map((table) => tablePlan(sheet, table, valueAt)),
    charts,
    conditionalFormats: sheet.conditions.map(({ at, formula, look }) => ({
      at: { ...at, sheet: name },
      formula,
      look,
    })),
    validations: sheet.validations.map((validation) => ({
      ...validation,
      at: { ...validation.at, sheet: name },
    })),
    freeze,
    print: print ?? { orientation: "landscape", fitWidth: 1, fitHeight: 0, footer: name },
    ...keptOf(sheet),
  };
}

/** The cells that stand in no table. */
function placedCells(sheet: LiveSheet, valueAt: ValueAt, spilled: readonly Block[]): PlacedCell[] {
  const cells: PlacedCell[] = [];
  const tableAt = blockFinder(sheet.tables.map(({ block }) => block));
  const mergeAt = blockFinder(sheet.merges);
  const filled = new Set(spilled.flatMap((block) => [...keysIn(block)]));
  const unknown = [...filled].filter((key) => !sheet.cells.has(key)).map((key) => [key, EMPTY_CELL] as const);
  for (const [key, cell] of [...sheet.cells, ...unknown]) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    if (tableAt(row, column)) continue;
    const merge = mergeAt(row, column);
    if (merge && (merge.row !== row || merge.column !== column)) continue;
    const isFilled = holds(cell) || filled.has(key);
    if (!merge && !isFilled && cell.planned === undefined && !cell.note && isPlain(cell)) continue;
    cells.push({
      row,
      column,
      ...cellPlan(sheet, row, column, valueAt),
      ...spillOf(spilled, row, column),
      ...(merge && merge.rows === 1 ? { span: merge.columns } : {}),
    });
  }
  // A merged cell is merged over nothing, too.
  for (const { row, column, rows, columns } of sheet.merges)
    if (rows === 1 && !sheet.cells.has(keyOf(row, column)))
      cells.push({ row, column, value: { kind: "blank" }, span: columns });
  return cells;
}

/** How many cells the formula of this cell fills, where they are several. */
function spillOf(spilled: readonly Block[], row: number, column: number): Pick<CellPlan, "spill"> {
  const block = spilled.find((one) => one.row === row && one.column === column);
  return block ? { spill: { rows: block.rows, columns: block.columns } } : {};
}

function keptOf({ kept, gridlines, tables }: LiveSheet): Pick<SheetPlan, "kept"> {
  // As a plan has it, only a sheet with tables has lines between its cells.
  const lines = gridlines === tables.length > 0 ? {} : { gridlines };
  const all = { ...kept, ...lines };
  return Object.keys(all).length > 0 ? { kept: all } : {};
}

const DEFAULT_WIDTH = 9;

function widthsOf({ widths }: LiveSheet): number[] {
  const last = Math.max(-1, ...widths.keys());
  return Array.from({ length: last + 1 }, (_none, column) => widths.get(column) ?? DEFAULT_WIDTH);
}

function tablePlan(sheet: LiveSheet, table: LiveTable, valueAt: ValueAt): TablePlan {
  const { name, block, headers, filter, planned } = table;
  return {
    name,
    row: block.row,
    column: block.column,
    columns: headers.map((header, index) => ({
      key: planned?.columns[index]?.key ?? `own${index}`,
      header,
      ...ownHeader(sheet.cells.get(keyOf(block.row, block.column + index))),
    })),
    keys: planned?.keys ?? [],
    rows: Array.from({ length: block.rows - 1 }, (_row, down) =>
      headers.map((_header, across) => cellPlan(sheet, block.row + 1 + down, block.column + across, valueAt)),
    ),
    input: planned?.input ?? false,
    ...(filter ? { filter } : {}),
  };
}

/** A header is drawn as those of our tables are, unless the user has it otherwise. */
function ownHeader(cell: LiveCell | undefined): Pick<ColumnPlan, "own"> {
  const own = {
    ...(cell && !cell.planned && !isPlain(cell) ? { drawn: cell.drawn } : {}),
    ...(cell?.note ? { note: cell.note } : {}),
    ...(cell ? runsIn(cell) : {}),
  };
  return Object.keys(own).length === 0 ? {} : { own };
}

function cellPlan(sheet: LiveSheet, row: number, column: number, valueAt: ValueAt): CellPlan {
  const cell = sheet.cells.get(keyOf(row, column)) ?? EMPTY_CELL;
  const format = cell.planned?.format ?? formatOf(cell);
  const { value } = valueAt(sheet, row, column);
  return {
    // An empty text stands at the left only where the plan had a text.
    value: value === "" && cell.drawn.horizontal !== "left" ? { kind: "blank" } : planValue(value, format),
    ...(cell.formula === null ? {} : { formula: cell.formula, ownFormula: true as const }),
    ...(cell.planned ?? { drawn: cell.drawn }),
    ...(format === "general" ? {} : { format }),
    ...(cell.link ? { link: cell.link } : {}),
    ...(cell.note ? { note: cell.note } : {}),
    ...runsIn(cell),
  };
}

/** Parts of the cell's text that look other than it, where it still holds that text. */
export function runsIn({ value, formula, runs }: LiveCell): Pick<LiveCell, "runs"> {
  return runs && formula === null && runs.map(({ text }) => text).join("") === value ? { runs } : {};
}

/** Which of our formats a cell of the user's has. */
function formatOf({ drawn: { numberFormat } }: LiveCell): CellFormat {
  return formatOfCode(numberFormat) ?? "general";
}

function planValue(value: string | number | boolean | null, format: CellFormat): PlanValue {
  if (value === null) return { kind: "blank" };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "string") return { kind: "text", text: value };
  const day = format === "date" && Number.isInteger(value) ? dayOfExcelSerial(value) : null;
  if (day !== null) return { kind: "date", day };
  // What another program has left in the last digits of a double, no cell shows.
  const exact = parseExponential(String(value));
  const number = exact && !fitsCell(exact) ? parseExponential(value.toPrecision(15)) : exact;
  return number ? { kind: "number", number } : { kind: "text", text: String(value) };
}
