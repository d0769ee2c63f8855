import { TABLE_STYLE } from "../sheetLook.ts";
import { overlap, sameRectangle, type Rectangle } from "../rectangles.ts";
import type { TableUpdate } from "../update/update.ts";
import { rangeOf } from "./ranges.ts";
import { calls, sending, type Step } from "./steps.ts";
import type { SurveyedTable } from "./survey.ts";
import { headersOf, tableBlock, tableInputs } from "./tableContent.ts";

/** Rows between what is on a sheet and a table that has to be put out of another's way for a moment. */
const ASIDE = 10;

/** A table that is there, on its way to where the plan has it. */
interface Move {
  readonly name: string;
  readonly table: Excel.Table;
  now: Rectangle;
  readonly to: Rectangle;
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
  standing: ReadonlyMap<string, SurveyedTable>,
): Generator<Step> {
  const moves: Move[] = [];
  for (const update of updates) {
    const now = standing.get(update.plan.name);
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
  yield* moved(sheet, moves);
  for (const update of updates) {
    if (!standing.has(update.plan.name)) yield* added(sheet, update);
  }
}

function* shortened(
  sheet: Excel.Worksheet,
  sheetName: string,
  update: TableUpdate,
  move: Move,
): Generator<Step> {
  const { now, to } = move;
  if (to.rows >= now.rows) return;
  if (to.columns === now.columns) {
    const values = [headersOf(update), ...tableInputs(update, sheetName, "values")];
    yield sending(values, () => {
      rangeOf(sheet, { ...now, rows: to.rows }).formulas = values;
    });
  }
  yield* resized(sheet, move, { ...now, rows: to.rows });
}

function* moved(sheet: Excel.Worksheet, moves: readonly Move[]): Generator<Step> {
  let waiting = moves.filter(({ now, to }) => !sameRectangle(now, to));
  const lowest = Math.max(0, ...moves.flatMap(({ now, to }) => [now.row + now.rows, to.row + to.rows]));
  let aside = lowest + ASIDE;
  while (waiting.length > 0) {
    const free = waiting.find(({ to }, index) =>
      moves.every((other) => other === waiting[index] || !overlap(other.now, to)),
    );
    const next = free ?? waiting[0];
    if (!next) return;
    const target = free
      ? { row: next.to.row, column: next.to.column }
      : { row: aside, column: next.now.column };
    if (!free) aside += next.now.rows + ASIDE;
    yield* movedTo(sheet, next, target);
    if (free) yield* resized(sheet, next, next.to);
    waiting = waiting.filter(({ now, to }) => !sameRectangle(now, to));
  }
}

function* movedTo(
  sheet: Excel.Worksheet,
  move: Move,
  target: { readonly row: number; readonly column: number },
): Generator<Step> {
  const from = move.now;
  if (from.row === target.row && from.column === target.column) return;
  const to = { ...from, ...target };
  yield calls(3, () => rangeOf(sheet, from).moveTo(rangeOf(sheet, to)));
  move.now = to;
}

function* resized(sheet: Excel.Worksheet, move: Move, to: Rectangle): Generator<Step> {
  if (sameRectangle(move.now, to)) return;
  yield calls(6, () => resizeTable(sheet, move, to));
  move.now = to;
}

/** Before ExcelApi 1.13 a table can't be given another size: it is made anew over the same cells. */
function resizeTable(sheet: Excel.Worksheet, { name, table }: Move, to: Rectangle): void {
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.13")) {
    table.resize(rangeOf(sheet, to));
    return;
  }
  table.convertToRange();
  sheet.tables.add(rangeOf(sheet, to), true).name = name;
}

function* added(sheet: Excel.Worksheet, update: TableUpdate): Generator<Step> {
  const { plan } = update;
  const block = tableBlock(update);
  const headers = [headersOf(update)];
  yield sending(headers, () => {
    rangeOf(sheet, { ...block, rows: 1 }).formulas = headers;
    const table = sheet.tables.add(rangeOf(sheet, block), true);
    table.name = plan.name;
  });
}

/** How a table looks, as far as its cells don't say it themselves. */
export function tableLook(table: Excel.Table, filter: boolean): Step {
  return calls(3, () => {
    table.style = TABLE_STYLE;
    table.showBandedRows = false;
    table.showFilterButton = filter;
  });
}
