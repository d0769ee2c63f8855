import { contains, intersection, sheetPrefix, type Block } from "../block.ts";
import { settleHeader } from "../cells/enter.ts";
import { blockOf, lost, mapReferences, spanOf, written } from "../formulas/follow.ts";
import { withTableName } from "../formulas/rename.ts";
import { keyOf, type Cell, type Sheet } from "../model/sheet.ts";
import type { Table } from "../model/table.ts";
import { invalidArgument, Refusal } from "../refusals.ts";
import type { ExcelState } from "../state.ts";
import { mapFormulas } from "../structure/mapFormulas.ts";
import { requireFree } from "../structure/tables.ts";

/** A block of cells with the sheet that it is on. */
export interface Cells {
  readonly sheet: Sheet;
  readonly block: Block;
}

/**
 * Cut and paste: cells move with their validations and conditional formats, a table that is cut whole moves with them, and so
 * does every reference to cells within; references from them to other cells still mean those. What referred to cells that
 * are written over is #REF!.
 */
export function moveCellsTo(state: ExcelState, { sheet: from, block: source }: Cells, to: Cells): void {
  const target = { ...source, row: to.block.row, column: to.block.column };
  const tables = from.tables.filter(({ block }) => contains(source, block));
  requireMovable(from, source, to.sheet, target, tables);
  const offset = { down: target.row - source.row, right: target.column - source.column };
  rewrite(state, { sheet: from, block: source }, { sheet: to.sheet, block: target });

  const cells: [number, number, Cell][] = [...from.existing(source)];
  const covered = to.sheet.merges.filter((merge) => contains(target, merge) && !contains(source, merge));
  to.sheet.merges = to.sheet.merges.filter((merge) => !covered.includes(merge));
  for (const [row, column, { style }] of cells) {
    if (from.tableAt(row, column) && !tables.includes(from.tableAt(row, column)!))
      from.put(row, column, { value: null, formula: null, style });
    else from.cells.delete(keyOf(row, column));
  }
  for (const [row, column] of [...to.sheet.existing(target)]) to.sheet.cells.delete(keyOf(row, column));
  for (const [row, column, cell] of cells) to.sheet.put(row + offset.down, column + offset.right, cell);
  from.tables = from.tables.filter((other) => !tables.includes(other));
  for (const table of tables) table.block = moved(table.block, offset);
  to.sheet.tables.push(...tables);
  moveRules(from, to.sheet, source, offset);
  state.layoutChanged();
  for (const sheet of new Set([from, to.sheet])) {
    for (const table of sheet.tables)
      table.headers.forEach((_, index) => {
        settleHeader(state, sheet, table, index);
      });
    state.calculation.touch(sheet);
  }
}

/** Cut and paste of a whole table. */
export function moveTableTo(state: ExcelState, from: Sheet, table: Table, to: Sheet, place: Block): void {
  const source = table.block;
  const target = { ...source, row: place.row, column: place.column };
  if (from === to && intersection(source, target))
    throw new Refusal("InvalidOperation", "The table would cover itself.");
  requireFree(to, target, null);
  moveCellsTo(state, { sheet: from, block: source }, { sheet: to, block: target });
}

function requireMovable(
  from: Sheet,
  source: Block,
  to: Sheet,
  target: Block,
  tables: readonly Table[],
): void {
  const tears = (block: Block, other: Block): boolean =>
    intersection(block, other) !== null && !contains(block, other);
  if (from.merges.some((merge) => tears(source, merge)) || to.merges.some((merge) => tears(target, merge)))
    invalidArgument("We can't do that to a merged cell.");
  const others = to.tables.filter((table) => !tables.includes(table));
  if (
    others.some(({ block }) => contains(target, block) || (tables.length > 0 && intersection(target, block)))
  )
    invalidArgument("A table can't overlap another table.");
}

interface Offset {
  readonly down: number;
  readonly right: number;
}

const moved = (block: Block, { down, right }: Offset): Block => ({
  ...block,
  row: block.row + down,
  column: block.column + right,
});

/** References to what moves go along, whoever makes them; those that move say where what stays behind is. */
function rewrite(state: ExcelState, from: Cells, to: Cells): void {
  const offset = { down: to.block.row - from.block.row, right: to.block.column - from.block.column };
  mapFormulas(state, (formula, own, place) => {
    const moves =
      place !== null && own === from.sheet && contains(from.block, { ...place, rows: 1, columns: 1 });
    const home = moves ? to.sheet : own;
    const table = moves ? own.tableAt(place.row, place.column) : null;
    const isTorn = table !== null && !contains(from.block, table.block);
    return mapReferences(isTorn ? withTableName(formula, table.name) : formula, (reference) => {
      const { on } = reference;
      if (on?.last || on?.book) return null;
      const sheet = on === null ? own : state.workbook.sheetNamed(on.first);
      if (!sheet) return null;
      const isBounded = spanOf(reference, "row") !== null && spanOf(reference, "column") !== null;
      const block = blockOf(reference);
      const prefixFor = (now: Sheet): string => (on !== null || now !== home ? sheetPrefix(now.name) : "");
      if (isBounded && sheet === from.sheet && contains(from.block, block))
        return written({ ...reference, prefix: prefixFor(to.sheet) }, (of, { at }) =>
          of === "row" ? at + offset.down : at + offset.right,
        );
      if (isBounded && sheet === to.sheet && contains(to.block, block)) return lost(reference);
      return on === null && sheet !== home ? sheetPrefix(sheet.name) + reference.text : null;
    });
  });
}

function moveRules(from: Sheet, to: Sheet, source: Block, offset: Offset): void {
  const parted = <T extends { block: Block }>(items: T[]): { left: T[]; gone: T[] } => {
    const gone = items.filter(({ block }) => contains(source, block));
    for (const item of gone) item.block = moved(item.block, offset);
    return { left: items.filter((item) => !gone.includes(item)), gone };
  };
  const validations = parted(from.validations);
  from.validations = validations.left;
  to.validations.push(...validations.gone);
  const formats = parted(from.conditionalFormats);
  from.conditionalFormats = formats.left;
  to.conditionalFormats.push(...formats.gone);
  const merges = from.merges.filter((merge) => contains(source, merge));
  from.merges = from.merges.filter((merge) => !merges.includes(merge));
  to.merges.push(...merges.map((merge) => moved(merge, offset)));
}
