import { contains, intersection, blockAlone } from "../blocks.ts";
import { atOnce, type Steps } from "../../steps.ts";
import { fixedOnSheet, keyOf, columnOfKey, rowOfKey } from "../../workbook/address.ts";
import type { UserContent } from "../../workbook/userContent.ts";
import type { SheetPlan, Block } from "../../workbook/plan.ts";
import { isUsersChart } from "../chartAxes.ts";
import { rowHeights } from "../rowHeights.ts";
import type { SheetUpdate, TableUpdate, WorkbookUpdate } from "../update/update.ts";
import { renameSheetIn } from "./edits/renameSheet.ts";
import { putNotes, placeInTable } from "./carriedNotes.ts";
import { userHeights } from "./liveHeights.ts";
import { formerOf, inPlaceOf } from "./model/former.ts";
import { extraCells, planCells, sharedDrawn } from "./model/planCells.ts";
import {
  unhidden,
  type LiveCell,
  type LiveSheet,
  type LiveState,
  type LiveTable,
} from "./model/liveState.ts";
import { isPlain } from "../drawnCell.ts";

/** What a sheet will hold, and how high its rows are: all that does not depend on what stands there. */
interface PlannedSheet {
  readonly cells: ReadonlyMap<number, LiveCell>;
  readonly heights: ReadonlyMap<number, number>;
}

type PlannedSheets = ReadonlyMap<SheetPlan, PlannedSheet>;

/** @throws Problem for a number that no cell can hold */
export function* plannedSheets({ plan: { language }, sheets }: WorkbookUpdate): Steps<PlannedSheets> {
  const planned = new Map<SheetPlan, PlannedSheet>();
  for (const { plan } of sheets) {
    const cells = yield* planCells(plan, language);
    planned.set(plan, { cells, heights: rowHeights(plan) });
    yield;
  }
  return planned;
}

/**
 * The workbook after the update: missing sheets made, ours brought to what is planned, the user's cells beside them as they
 * are. One step: there is no half of it.
 * @throws Problem for a number that no cell can hold
 */
export function applyUpdate(
  state: LiveState,
  update: WorkbookUpdate,
  planned = atOnce(plannedSheets(update)),
): LiveState {
  let next: LiveState = {
    ...state,
    language: update.plan.language,
    properties: update.plan.properties,
    layout: state.layout + 1,
  };
  next = withoutTables(next, update);
  const before: SheetUpdate[] = [];
  for (const sheet of update.sheets) {
    next = withSheetOf(next, sheet, before);
    before.push(sheet);
  }
  for (const sheet of update.sheets) next = filled(next, sheet, update, planned);
  return { ...next, names: namesAfter(next, update) };
}

/** Tables that stand where the plan has them elsewhere turn into plain cells; those of the plan are made anew. */
function withoutTables(state: LiveState, update: WorkbookUpdate): LiveState {
  const ours = new Set(
    [
      ...update.releasedTables,
      ...update.sheets.flatMap(({ tables }) => tables.map(({ plan }) => plan.name)),
    ].map((name) => name.toLowerCase()),
  );
  const sheets = state.sheets.map((sheet) => {
    const tables = sheet.tables.filter(({ name }) => !ours.has(name.toLowerCase()));
    return tables.length === sheet.tables.length ? sheet : { ...sheet, tables };
  });
  return { ...state, sheets };
}

/** The sheet is there and bears its name: a new one stands behind the one that it follows in the plan. */
function withSheetOf(
  state: LiveState,
  { plan, sheetId, unhide }: SheetUpdate,
  before: readonly SheetUpdate[],
): LiveState {
  if (sheetId !== null) {
    const named = renameSheetIn(state, sheetId, plan.name);
    return {
      ...named,
      sheets: named.sheets.map((sheet) =>
        sheet.id === sheetId
          ? {
              ...sheet,
              key: plan.key,
              hidden: plan.hidden ?? false,
              ...keptAfter(unhide ? unhidden(sheet.kept) : sheet.kept, plan),
            }
          : sheet,
      ),
    };
  }
  const id = `sheet${state.made + 1}`;
  const previous = before.findLast((one) => !one.plan.hidden)?.plan.key;
  const at = state.sheets.findIndex(({ key }) => key !== null && key === previous);
  const position = previous === undefined || at < 0 ? state.sheets.length : at + 1;
  const { key, name, hidden = false } = plan;
  const sheet: LiveSheet = {
    ...BLANK_SHEET,
    id,
    key,
    name,
    hidden,
    ...keptAfter(plan.aside ? { state: "hidden" } : undefined, plan),
  };
  return { ...state, made: state.made + 1, sheets: state.sheets.toSpliced(position, 0, sheet) };
}

/** What the user has made of the sheet; a tab without a colour takes that of the plan. */
function keptAfter(kept: UserContent | undefined, { tabColour }: SheetPlan): Pick<LiveSheet, "kept"> {
  const all = { ...(tabColour === undefined ? {} : { tabColour }), ...kept };
  return Object.keys(all).length === 0 ? {} : { kept: all };
}

export const BLANK_SHEET: Omit<LiveSheet, "id" | "name"> = {
  key: null,
  hidden: false,
  cells: new Map(),
  tables: [],
  merges: [],
  widths: new Map(),
  heights: new Map(),
  conditions: [],
  validations: [],
  charts: [],
  gridlines: true,
  freeze: null,
  print: null,
};

function filled(
  state: LiveState,
  update: SheetUpdate,
  { plan: { language } }: WorkbookUpdate,
  planned: PlannedSheets,
): LiveState {
  const { plan } = update;
  const existing = state.sheets.find(({ key }) => key === plan.key);
  const will = planned.get(plan);
  if (!existing || !will) throw new Error(`the sheet ${plan.key} was not made`);
  const cells = new Map(existing.cells);
  for (const block of update.clear) clearBlock(cells, block);
  for (const [key, cell] of will.cells) {
    const before = existing.cells.get(key);
    const former = formerOf(cell) ? undefined : before;
    cells.set(key, inPlaceOf(former?.formula === cell.formula ? former : undefined, cell));
  }
  let made = state.made;
  const tables = update.tables.map((table): LiveTable => {
    for (const [key, cell] of extraCells(table, language)) cells.set(key, cell);
    made += 1;
    return {
      id: `table${made}`,
      name: table.plan.name,
      filter: table.plan.filter ?? false,
      planned: plannedTable(table),
      ...placeOf(table),
    };
  });
  putLooks(cells, existing, update);
  putNotes(cells, existing, update);
  const sheet: LiveSheet = {
    ...existing,
    cells,
    tables: [...existing.tables, ...tables],
    merges: [...othersThan(existing.merges, mergesOf(plan)), ...mergesOf(plan)],
    widths: new Map([
      ...existing.widths,
      ...plan.widths.map((width, column) => [column, width] as const),
      ...(existing.ownWidths ?? []),
    ]),
    heights: new Map([...will.heights, ...userHeights(existing)]),
    conditions: plan.conditionalFormats.map(({ at, formula, look }) => ({
      at: blockAlone(at),
      formula,
      look,
    })),
    validations: [
      ...existing.validations.filter(({ at }) => !isOurs(at, update)),
      ...plan.validations.map((validation) => ({ ...validation, at: blockAlone(validation.at) })),
    ],
    charts: [...plan.charts, ...existing.charts.filter(isUsersChart)],
    gridlines: plan.tables.length > 0,
    freeze: existing.ownFreeze ? existing.freeze : plan.freeze,
    print: plan.print,
  };
  return { ...state, made, sheets: state.sheets.map((other) => (other === existing ? sheet : other)) };
}

function plannedTable({ plan: { keys, input, columns } }: TableUpdate): LiveTable["planned"] {
  return { keys, input, columns };
}

function clearBlock(cells: Map<number, LiveCell>, block: Block): void {
  for (let row = block.row; row < block.row + block.rows; row += 1) {
    for (let column = block.column; column < block.column + block.columns; column += 1) {
      cells.delete(keyOf(row, column));
    }
  }
}

function placeOf({ plan, extras }: TableUpdate): Pick<LiveTable, "block" | "headers"> {
  const headers = [...plan.columns, ...extras].map(({ header }) => header);
  const { row, column, rows } = plan;
  return { block: { row, column, rows: rows.length + 1, columns: headers.length }, headers };
}

function mergesOf(plan: SheetPlan): Block[] {
  return plan.cells.flatMap(({ row, column, span = 1 }) =>
    span > 1 ? [{ row, column, rows: 1, columns: span }] : [],
  );
}

/** Merges of the sheet's other parts: those of an earlier layout lie where ours do, or on cells that were cleared. */
function othersThan(existing: readonly Block[], ours: readonly Block[]): Block[] {
  return existing.filter((block) => block.rows > 1 && !ours.some((other) => intersection(block, other)));
}

function isOurs(at: Block, { plan, tables }: SheetUpdate): boolean {
  const blocks = tables.map((table) => placeOf(table).block);
  const cells = plan.cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
  return [...blocks, ...cells].some((block) => contains(block, at) || intersection(block, at) !== null);
}

function namesAfter(state: LiveState, { plan }: WorkbookUpdate): LiveState["names"] {
  const ours = new Map(
    plan.names.flatMap(({ name, sheet, row, column }) => {
      const id = state.sheets.find((one) => one.name === sheet)?.id;
      if (id === undefined) throw new Error(`no sheet for ${name}: ${fixedOnSheet(sheet, row, column)}`);
      return [[name.toLowerCase(), { name, at: { sheetId: id, row, column } }] as const];
    }),
  );
  const others = state.names.filter(
    ({ name, own }) => (own && own.sheetId !== null) || !ours.has(name.toLowerCase()),
  );
  return [...others, ...ours.values()];
}

/**
 * How the user has coloured and lettered cells of our tables goes along with their rows when the sheet is written anew; what a
 * figure looks like, its number format, is the plan's. Where most of a table's cells look otherwise than any plan has them, it
 * is another program's doing, and the plan's looks come back.
 * @param cells those of the sheet as it will be; they get the looks
 */
function putLooks(cells: Map<number, LiveCell>, existing: LiveSheet, update: SheetUpdate): void {
  for (const table of update.tables) {
    const { existing: block, from } = table;
    if (!block || !from) continue;
    const body = { ...block, row: block.row + 1, rows: block.rows - 1 };
    const held = [...existing.cells].filter(([key]) =>
      contains(body, { row: rowOfKey(key), column: columnOfKey(key), rows: 1, columns: 1 }),
    );
    const own = held.filter(([, cell]) => !cell.planned && !isPlain(cell.drawn));
    if (own.length * 2 > held.length) continue;
    for (const [key, { drawn }] of own) putLook(cells, placeAfter(table, block, key), drawn);
  }
}

/** Null for a row or a column that is gone, and for one of the user's. */
function placeAfter(
  { plan, from }: TableUpdate,
  block: Parameters<typeof placeInTable>[1],
  key: number,
): number | null {
  const place = { row: rowOfKey(key), column: columnOfKey(key) };
  const column = from?.columns.indexOf(place.column - block.column) ?? -1;
  const isOurs = column >= 0 && column < plan.columns.length;
  const isThere = from?.rows.includes(place.row - block.row - 1) ?? false;
  return isOurs && isThere ? placeInTable({ plan, from }, block, place) : null;
}

function putLook(cells: Map<number, LiveCell>, key: number | null, drawn: LiveCell["drawn"]): void {
  const cell = key === null ? undefined : cells.get(key);
  if (key === null || !cell) return;
  const { planned: _planned, ...rest } = cell;
  const { numberFormat } = cell.drawn;
  cells.set(key, { ...rest, drawn: sharedDrawn({ ...drawn, numberFormat }) });
}
