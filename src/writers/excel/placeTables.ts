import { Problem } from "../../messages/message.ts";
import type { Block } from "../../workbook/plan.ts";
import { LAST_ROW } from "../../workbook/address.ts";
import { lastRow, overlap, sameBlock } from "../blocks.ts";
import { TABLE_STYLE } from "../sheetLook.ts";
import type { TableUpdate } from "../update/update.ts";
import { rangeOf } from "./ranges.ts";
import { calls, sending, type ExcelStep } from "./steps.ts";
import type { SurveyedTable } from "./survey.ts";
import { cleared, putInto } from "./sheetContent.ts";
import { excelHeaders, tableBlock, tableInputs } from "./tableContent.ts";

/** What there is on the sheet. */
interface ExistingTables {
  /** By the names of the plan. */
  readonly existing: ReadonlyMap<string, SurveyedTable>;
  /** What the sheet holds, from above down. */
  readonly used: readonly Block[];
}

/** Rows between what is on a sheet and a table that has to be put out of the way for a moment. */
const ASIDE = 10;

/** A table that is there, on its way to where the plan has it. */
interface Move {
  readonly name: string;
  readonly table: Excel.Table;
  now: Block;
  readonly to: Block;
}

/**
 * Brings the tables of one sheet to their places and sizes, and makes those that are missing. No cell of the user's in a
 * table is lost on the way, whatever interrupts it: a table that gets shorter has its rows first put in their new order,
 * as values; one that gets longer is stretched before anything is written; one that moves takes all its cells along.
 */
export function* placeTables(
  sheet: Excel.Worksheet,
  sheetName: string,
  updates: readonly TableUpdate[],
  { existing, used }: ExistingTables,
): Generator<ExcelStep> {
  const moves: Move[] = [];
  for (const update of updates) {
    const now = existing.get(update.plan.name);
    if (!now) continue;
    const move = {
      name: now.name,
      table: sheet.tables.getItem(now.name),
      now: now.block,
      to: tableBlock(update),
    };
    moves.push(move);
    yield* shortened(sheet, sheetName, update, move);
  }
  yield* moved(sheet, sheetName, moves, used);
  for (const update of updates) {
    const now = existing.get(update.plan.name);
    if (now && isRenamed(update, now)) yield* renamed(sheet, sheetName, update);
  }
  for (const update of updates) {
    if (!existing.has(update.plan.name)) yield* added(sheet, update);
  }
}

function* shortened(
  sheet: Excel.Worksheet,
  sheetName: string,
  update: TableUpdate,
  move: Move,
): Generator<ExcelStep> {
  const { now, to } = move;
  if (to.rows >= now.rows) return;
  if (to.columns === now.columns) {
    const values = [excelHeaders(update), ...tableInputs(update, sheetName, "values")];
    yield sending(values, () => {
      putInto(rangeOf(sheet, { ...now, rows: to.rows }), values);
    });
  }
  // Below the table they would be taken for the user's, were the writing interrupted.
  if (to.columns === now.columns || update.extras.length === 0) yield cleared(sheet, rowsCutOff(now, to));
  yield* resized(sheet, move, { ...now, rows: to.rows });
}

function rowsCutOff(now: Block, to: Block): Block {
  return { ...now, row: now.row + to.rows, rows: now.rows - to.rows };
}

function* moved(
  sheet: Excel.Worksheet,
  sheetName: string,
  moves: readonly Move[],
  used: readonly Block[],
): Generator<ExcelStep> {
  let aside: ReturnType<typeof rowsAside> | null = null;
  // Each once: where all that wait have been put aside, nothing stands in their way.
  const putAside = new Set<Move>();
  const isDone = ({ now, to }: Move): boolean => sameBlock(now, to);
  for (let waiting = moves.filter((move) => !isDone(move)); waiting.length > 0;) {
    const isFree = (move: Move): boolean =>
      moves.every((other) => other === move || !overlap(other.now, move.to));
    const free = waiting.find(isFree);
    const next = free ?? waiting.find((move) => !putAside.has(move));
    if (!next) return;
    // Whether Excel moves cells onto a place that they overlap is not written anywhere: they go there by way of a free one.
    if (!free || (isElsewhere(next) && overlap(next.now, { ...next.now, ...cornerOf(next.to) }))) {
      aside ??= rowsAside(sheetName, moves, used);
      putAside.add(next);
      yield* movedTo(sheet, next, { row: aside(next.now), column: next.now.column });
    }
    if (free) {
      yield* movedTo(sheet, next, cornerOf(next.to));
      yield* resized(sheet, next, next.to);
    }
    waiting = waiting.filter((move) => !isDone(move));
  }
}

/**
 * Gives free rows one after the other, below all tables as they are and will be: mostly below all that there is, but above
 * what the user has written in one of the sheet's last rows.
 * @throws Problem where no rows are free
 */
function rowsAside(sheet: string, moves: readonly Move[], used: readonly Block[]): (block: Block) => number {
  const needed = moves.reduce((sum, { now }) => sum + now.rows + ASIDE, ASIDE);
  let free = Math.max(0, ...moves.flatMap(({ now, to }) => [lastRow(now), lastRow(to)])) + ASIDE;
  for (const block of used) if (block.row < free + needed) free = Math.max(free, lastRow(block) + ASIDE);
  if (free + needed > LAST_ROW) throw new Problem("errors:cellsFarApart", { sheet, row: LAST_ROW + 1 });
  return ({ rows }) => {
    const row = free;
    free += rows + ASIDE;
    return row;
  };
}

function cornerOf({ row, column }: Block): Pick<Block, "row" | "column"> {
  return { row, column };
}

function isElsewhere({ now, to }: Move): boolean {
  return now.row !== to.row || now.column !== to.column;
}

function* movedTo(
  sheet: Excel.Worksheet,
  move: Move,
  target: { readonly row: number; readonly column: number },
): Generator<ExcelStep> {
  const from = move.now;
  if (from.row === target.row && from.column === target.column) return;
  const to = { ...from, ...target };
  yield calls(3, () => rangeOf(sheet, from).moveTo(rangeOf(sheet, to)));
  move.now = to;
}

function* resized(sheet: Excel.Worksheet, move: Move, to: Block): Generator<ExcelStep> {
  if (sameBlock(move.now, to)) return;
  yield calls(6, () => resizeTable(sheet, move, to));
  move.now = to;
}

/** Before ExcelApi 1.13 a table can't be given another size: it is made anew over the same cells. */
function resizeTable(sheet: Excel.Worksheet, { name, table }: Move, to: Block): void {
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.13")) {
    table.resize(rangeOf(sheet, to));
    return;
  }
  table.convertToRange();
  sheet.tables.add(rangeOf(sheet, to), true).name = name;
}

/** Whether the headers are others than they should be, or stand in another order. */
export function isRenamed({ plan, extras }: TableUpdate, { headers }: SurveyedTable): boolean {
  const wanted = [...plan.columns, ...extras].map(({ header }) => header);
  return headers.length !== wanted.length || headers.some((header, index) => header !== wanted[index]);
}

/**
 * Headers and what is below them change together, so that each cell of the user's stands under its own header at any
 * time. Before anything else is written: formulas that name a column follow its header.
 */
function* renamed(sheet: Excel.Worksheet, sheetName: string, update: TableUpdate): Generator<ExcelStep> {
  const headers = excelHeaders(update);
  const values = [headers, ...tableInputs(update, sheetName, "values")];
  const block = tableBlock(update);
  yield sending(values, () => {
    putInto(rangeOf(sheet, block), values);
  });
  // While headers change places, two are alike for a moment, and Excel puts a number behind one of them.
  yield sending(headers, () => {
    putInto(rangeOf(sheet, { ...block, rows: 1 }), [headers]);
  });
}

function* added(sheet: Excel.Worksheet, update: TableUpdate): Generator<ExcelStep> {
  const { plan } = update;
  const block = tableBlock(update);
  const headers = [excelHeaders(update)];
  yield sending(headers, () => {
    putInto(rangeOf(sheet, { ...block, rows: 1 }), headers);
    const table = sheet.tables.add(rangeOf(sheet, block), true);
    table.name = plan.name;
  });
}

/** How a table looks, as far as its cells don't say it themselves. */
export function tableLook(table: Excel.Table, filter: boolean): ExcelStep {
  return calls(3, () => {
    table.style = TABLE_STYLE;
    table.showBandedRows = false;
    table.showFilterButton = filter;
  });
}
