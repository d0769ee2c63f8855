import { cellAddress, keyOf, placeOfKey, type CellKey } from "../../workbook/address.ts";
import type { CellPlan, SheetPlan, TablePlan, Block } from "../../workbook/plan.ts";
import {
  EMPTY_CELL_SNAPSHOT,
  cellAt,
  type SheetSnapshot,
  type TableSnapshot,
  type CellSnapshot,
} from "../../workbook/snapshot.ts";
import { sameBlock } from "../blocks.ts";
import { blocksOf } from "../../workbook/layout/blocksOf.ts";
import { NOTHING, plannedContent, snapshotContent, type Content } from "./cellContent.ts";
import { normalFormula } from "./formulaText.ts";
import { keepFormulas } from "./keepFormulas.ts";
import { matchTable, type MatchedTable } from "./matchTable.ts";
import { findCellsBesideTables, type CellsBesideTables } from "./cellsBesideTables.ts";
import { tableEdits } from "./tableEdits.ts";
import type { InTheWay, SheetUpdate, TableUpdate } from "./update.ts";

/** What is known about a sheet before its update is worked out. */
interface SheetMatch {
  readonly plan: SheetPlan;
  readonly base: SheetPlan | null;
  readonly sheet: SheetSnapshot;
  /** Tables of ours that stand on it now, by any plan. */
  readonly tables: readonly TableSnapshot[];
  /** Tables of this sheet that stand on another one now, with that sheet. */
  readonly moved: readonly { readonly table: TableSnapshot; readonly sheet: SheetSnapshot }[];
  readonly isInterrupted: boolean;
  /** Whether nothing on the sheet is the user's. */
  readonly isAllOurs: boolean;
}

/** The update of a sheet that is there, and what is in its way. */
export interface MatchedUpdate {
  readonly update: SheetUpdate;
  readonly inTheWay: readonly InTheWay[];
}

/** The update of a sheet that must be made. */
export function newSheet(plan: SheetPlan): SheetUpdate {
  const after = contentAfter(plan, []);
  return {
    plan,
    sheetId: null,
    renamedFrom: null,
    action: "made",
    cells: [...after.values()].filter((content) => content !== NOTHING).length,
    unhide: false,
    layout: true,
    tables: plan.tables.map((table) => ({ plan: table, existing: null, extras: [], from: null })),
    clear: [],
  };
}

/** Works out what a sheet of ours needs to become as planned. */
export function matchedUpdate(match: SheetMatch): MatchedUpdate {
  const { base, sheet, isInterrupted } = match;
  const matched = matchTables(match);
  const tablePlaces = new Set(match.tables.flatMap((table) => placesOf(blockOf(table))));
  const anchors = new Map(match.tables.map(({ name, row }) => [name.toLowerCase(), row]));
  const beside = match.isAllOurs
    ? allCells(sheet)
    : base && findCellsBesideTables(base, sheet, anchors, (place) => tablePlaces.has(place));
  const { plan, lost } = keepFormulas(match.plan, sheet, matched, beside?.inputs ?? new Map());
  const tables = plan.tables.map((table) => tableUpdate(table, matched));
  const after = contentAfter(plan, tables);

  // After a writing that did not end, what has moved already may have left its look behind.
  const emptied = isInterrupted && base ? [...contentAfter(base, []).keys()].filter(isEmptyOn(sheet)) : [];
  // What has gone over the sheet's upper edge, where its rows are thought to have moved up, is nowhere.
  const isOnSheet = (place: CellKey): boolean => place >= 0;
  const clear = [...tablePlaces, ...(beside?.ours ?? []), ...emptied].filter(
    (place) => isOnSheet(place) && !after.has(place),
  );
  const differing = [...after].filter(([place, content]) => contentAt(sheet, place) !== content);
  const cleared = new Set(clear.filter((place) => contentAt(sheet, place) !== NOTHING));
  const inPlace =
    (beside?.inPlace ?? false) &&
    matched.every(columnsInPlace) &&
    tables.every(({ plan: table, existing }) => existing !== null && isAsPlanned(table, existing));
  const layout = !match.isAllOurs && (base === null || !inPlace || layoutText(base) !== layoutText(plan));
  const renamedFrom = sheet.name === plan.name ? null : sheet.name;
  const isSame = differing.length + cleared.size === 0 && !layout && renamedFrom === null;
  return {
    update: {
      plan,
      sheetId: sheet.id,
      renamedFrom,
      action: isSame ? "same" : "changed",
      cells: differing.length + cleared.size,
      unhide: isNoLongerAside(base, plan),
      layout,
      tables,
      clear: blocksOf([...new Set(clear)].map(placeOfKey)),
    },
    inTheWay: [
      ...looseInTheWay(match, differing, tablePlaces, beside),
      ...matched.flatMap((table) => tableEdits(table, isInterrupted)),
      ...lost,
    ],
  };
}

function isNoLongerAside(base: SheetPlan | null, plan: SheetPlan): boolean {
  return base?.aside === true && !plan.aside;
}

function matchTables({ plan, base, sheet, tables, moved }: SheetMatch): MatchedTable[] {
  const places = [...tables.map((table) => ({ table, sheet })), ...moved];
  return plan.tables.flatMap((table) => {
    const found = places.find((place) => place.table.name.toLowerCase() === table.name.toLowerCase());
    const written = base?.tables.find(({ name }) => name === table.name) ?? null;
    return found ? [matchTable(table, written, found.table, found.sheet, found.sheet === sheet)] : [];
  });
}

function tableUpdate(plan: TablePlan, matched: readonly MatchedTable[]): TableUpdate {
  const found = matched.find((table) => table.plan.name === plan.name);
  if (!found) return { plan, existing: null, extras: [], from: null };
  const { columnOf, extras, rowOf } = found;
  const columns = [
    ...plan.columns.map(({ key }) => columnOf.get(key) ?? null),
    ...extras.map(({ index }) => index),
  ];
  return {
    plan,
    existing: found.isHome ? blockOf(found.snapshot) : null,
    extras: extraColumns(found),
    from: found.isHome ? { rows: rowOf, columns } : null,
  };
}

function blockOf({ row, column, headers, rows }: TableSnapshot): Block {
  return { row, column, rows: rows + 1, columns: headers.length };
}

/** Whether our columns are the table's first ones, in their order: a format belongs to a column. */
function columnsInPlace({ plan, columnOf }: MatchedTable): boolean {
  return plan.columns.every(({ key }, index) => columnOf.get(key) === index);
}

/** Whether our part of the table stands where the plan has it; the user's columns stand right of it. */
function isAsPlanned(plan: TablePlan, { row, column, rows, columns }: Block): boolean {
  const planned = { row: plan.row, column: plan.column, rows: plan.rows.length + 1, columns };
  return sameBlock(planned, { row, column, rows, columns });
}

function placesOf({ row, column, rows, columns }: Block): CellKey[] {
  return Array.from({ length: rows * columns }, (_none, i) =>
    keyOf(row + Math.floor(i / columns), column + (i % columns)),
  );
}

/** What each cell that the plan writes will hold; cells that another is merged over hold nothing. */
function contentAfter(plan: SheetPlan, tables: readonly TableUpdate[]): ReadonlyMap<CellKey, Content> {
  const after = new Map<CellKey, Content>();
  for (const { row, column, span = 1, ...cell } of plan.cells) {
    for (let i = 1; i < span; i += 1) after.set(keyOf(row, column + i), NOTHING);
    after.set(keyOf(row, column), plannedContent(cell));
  }
  for (const table of plan.tables) {
    const extras = tables.find((one) => one.plan === table)?.extras ?? [];
    const width = table.columns.length;
    table.columns.forEach(({ header }, i) => after.set(keyOf(table.row, table.column + i), `t:${header}`));
    extras.forEach(({ header }, i) => after.set(keyOf(table.row, table.column + width + i), `t:${header}`));
    table.rows.forEach((cells: readonly CellPlan[], r) => {
      const row = table.row + 1 + r;
      cells.forEach((cell, i) => after.set(keyOf(row, table.column + i), plannedContent(cell)));
      extras.forEach((extra, i) => {
        const cell = extra.cells[r];
        after.set(keyOf(row, table.column + width + i), cell ? snapshotContent(cell) : NOTHING);
      });
    });
  }
  return after;
}

/** Of a sheet on which nothing is the user's. */
function allCells({ block }: SheetSnapshot): CellsBesideTables {
  const cells = block?.cells.flatMap((line, r) =>
    line.map((cell, c) => ({ cell, row: block.row + r, column: block.column + c })),
  );
  const held = cells?.filter(({ cell }) => snapshotContent(cell) !== NOTHING) ?? [];
  return {
    ours: new Set(held.map(({ row, column }) => keyOf(row, column))),
    replaced: new Map(),
    emptied: new Map(),
    inputs: new Map(),
    places: new Map(),
    inPlace: true,
    isTrusted: true,
  };
}

function isEmptyOn(sheet: SheetSnapshot): (place: CellKey) => boolean {
  return (place) => contentAt(sheet, place) === NOTHING;
}

function contentAt(sheet: SheetSnapshot, place: CellKey): Content {
  const { row, column } = placeOfKey(place);
  return snapshotContent(cellAt(sheet, row, column));
}

/** Cells beside our tables that hold something of the user's where the plan writes. */
function looseInTheWay(
  { base, plan, sheet }: SheetMatch,
  differing: readonly (readonly [CellKey, Content])[],
  tablePlaces: ReadonlySet<CellKey>,
  beside: CellsBesideTables | null,
): InTheWay[] {
  return differing.flatMap(([place, content]): InTheWay[] => {
    if (tablePlaces.has(place) || beside?.ours.has(place)) return [];
    const now = contentAt(sheet, place);
    if (now === NOTHING || (base === null && isOlderForm(plan, place, content, now))) return [];
    const { row, column } = placeOfKey(place);
    const wrote = beside?.replaced.get(place);
    const isOverFormula = wrote ? wrote.formula !== undefined : base === null && content.startsWith("f:");
    return [
      {
        sheet: sheet.name,
        cell: cellAddress(row, column),
        content: cellAt(sheet, row, column),
        why: isOverFormula ? "formula-replaced" : "written",
      },
    ];
  });
}

/**
 * Where it isn't known what was written: a text of ours where the plan has another text, and a formula where it has
 * another formula, are taken for what an earlier version of the program wrote; so is what stands in a cell for input.
 */
function isOlderForm(plan: SheetPlan, place: CellKey, content: Content, now: Content): boolean {
  const { row, column } = placeOfKey(place);
  const planned = plan.cells.find((cell) => cell.row === row && cell.column === column);
  return planned !== undefined && (planned.look === "input" || content.charAt(0) === now.charAt(0));
}

/**
 * All of a sheet's plan but what its cells hold, as one text: two sheets with the same text need no other formats,
 * widths, rules, charts and print set-up.
 */
function layoutText(sheet: SheetPlan): string {
  const { cells, tables, ...rest } = sheet;
  return JSON.stringify(
    {
      ...rest,
      cells: cells.map(({ row, column, ...cell }) => [row, column, lookOf(cell)]),
      tables: tables.map(tableLayout),
    },
    (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value),
  );
}

function tableLayout({ rows, ...table }: TablePlan): unknown {
  return { ...table, rows: rows.map((cells) => cells.map(lookOf)) };
}

function lookOf(cell: CellPlan): unknown {
  const { value: _value, formula: _formula, ...look } = cell;
  return look;
}

/**
 * The user's columns of a table with a cell for each row of the plan: what stood beside the same row. Beside a new row
 * nothing, or the column's formula where all its rows have the same one, as Excel itself fills it.
 */
function extraColumns({ plan, snapshot, rowOf, extras, at }: MatchedTable): TableUpdate["extras"] {
  return extras.map(({ header, index }) => {
    const cells = Array.from({ length: snapshot.rows }, (_none, row) => at(row, index));
    const fill = commonFormula(cells) ?? EMPTY_CELL_SNAPSHOT;
    return { header, cells: plan.rows.map((_cells, i) => cells[rowOf[i] ?? -1] ?? fill) };
  });
}

/** Only with references that hold in every row can the formulas of all rows read the same. */
function commonFormula(cells: readonly CellSnapshot[]): CellSnapshot | null {
  const [first] = cells;
  if (!first || first.formula === null || cells.length < 2) return null;
  const text = normalFormula(first.formula);
  const isCommon = cells.every(({ formula }) => formula !== null && normalFormula(formula) === text);
  return isCommon ? { ...first, value: null } : null;
}
