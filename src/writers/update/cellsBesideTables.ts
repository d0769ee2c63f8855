import { keyOf, type CellKey } from "../../workbook/address.ts";
import type { CellPlan, PlacedCell, SheetPlan } from "../../workbook/plan.ts";
import { cellAt, type CellSnapshot, type SheetSnapshot } from "../../workbook/snapshot.ts";
import { NOTHING, plannedShape, snapshotShape, type Content } from "./cellContent.ts";
import { alignRows, type RowOfCells } from "./alignRows.ts";

/** Which cells beside the tables are ours, after the user has inserted, deleted and written on the sheet. */
export interface CellsBesideTables {
  /** Places of cells that hold what we wrote, or nothing where we wrote nothing. */
  readonly ours: ReadonlySet<CellKey>;
  /** Places where we wrote something and the user has put something else. */
  readonly replaced: ReadonlyMap<CellKey, CellPlan>;
  /** Places where we wrote something and nothing stands now, cells for input apart. */
  readonly emptied: ReadonlyMap<CellKey, CellPlan>;
  /** Where a cell for input is now that holds something else than was written, by where it was written. */
  readonly inputs: ReadonlyMap<CellKey, CellKey>;
  /** Where each cell that was written stands now, or should, by where it was written. */
  readonly places: ReadonlyMap<CellKey, CellKey>;
  /** Whether all of ours stand where they were written. */
  readonly inPlace: boolean;
  /** Whether formulas come back in a form that is known: else one that differs says nothing. */
  readonly isTrusted: boolean;
}

/** A table's header stands for its row; in no column, so that it moves nothing within the row. */
const ANCHOR_COLUMN = -1;

/** Of formulas that came back in a form that isn't known, most differ: then a single one says nothing. */
const TRUSTED = 0.8;

/**
 * Finds the cells that the base wrote, wherever they are now.
 * @param anchors rows of our tables' headers now, by the table's name
 * @param inTable whether a place belongs to one of our tables
 */
export function findCellsBesideTables(
  base: SheetPlan,
  sheet: SheetSnapshot,
  anchors: ReadonlyMap<string, number>,
  inTable: (place: CellKey) => boolean,
): CellsBesideTables {
  const lines = rowsOfBase(base);
  const found = rowsOfSheet(sheet, anchors, inTable);
  const rowOf = alignRows(
    lines.map(({ row, cells }) => ({
      row,
      cells: cells.map(({ column, content }) => [column, content] as const),
    })),
    found,
  );
  const contents = new Map(found.map(({ row, cells }) => [row, cells]));
  const ours = new Set<CellKey>();
  const missing: Missing[] = [];
  const places = new Map<CellKey, CellKey>();
  // What a merged cell covers bears its look, and goes where it goes.
  const addCovered = (row: number, column: number, span: number): void => {
    for (let covered = column + 1; covered < column + span; covered += 1) {
      if (shapeNow(cellAt(sheet, row, covered)) === NOTHING) ours.add(keyOf(row, covered));
    }
  };
  let inPlace = true;
  for (const line of lines) {
    const row = rowOf.get(line.row) ?? line.row;
    const { placed, lost } = placeRow(line.cells, contents.get(row) ?? []);
    if (row !== line.row || placed.some(({ written, column }) => column !== written)) inPlace = false;
    for (const { written, column, span } of placed) {
      places.set(keyOf(line.row, written), keyOf(row, column));
      ours.add(keyOf(row, column));
      addCovered(row, column, span);
    }
    for (const { cell, column } of lost) {
      places.set(keyOf(line.row, cell.column), keyOf(row, column));
      missing.push({ cell, row, column });
    }
  }
  const isTrusted = formulasAreKnown(base, missing);
  const replaced = new Map<CellKey, CellPlan>();
  const emptied = new Map<CellKey, CellPlan>();
  const inputs = new Map<CellKey, CellKey>();
  for (const { cell, row, column } of missing) {
    const place = keyOf(row, column);
    addCovered(row, column, cell.span ?? 1);
    if (ours.has(place) || inTable(place)) continue;
    const now = cellAt(sheet, row, column);
    const isEmpty = shapeNow(now) === NOTHING;
    const isInput = cell.look === "input";
    if (isInput) inputs.set(keyOf(cell.row, cell.column), place);
    // An empty cell is nobody's; what is typed into a cell for input is read back.
    if (isEmpty || isInput || isUnsure(cell, now, isTrusted)) ours.add(place);
    if (isInput || writtenShape(cell) === NOTHING) continue;
    if (isEmpty) emptied.set(place, cell);
    else if (!ours.has(place)) replaced.set(place, cell);
  }
  return { ours, replaced, emptied, inputs, places, inPlace, isTrusted };
}

/** Whether one formula stands for another where most came back in a form that isn't known. */
export function isUnsure(cell: CellPlan, now: CellSnapshot, isTrusted: boolean): boolean {
  return !isTrusted && cell.formula !== undefined && now.formula !== null;
}

/** A cell that was written, and where it should be now. */
interface Missing {
  readonly cell: PlacedCell;
  readonly row: number;
  readonly column: number;
}

interface WrittenCell {
  readonly column: number;
  readonly content: Content;
  /** Null for a table's header. */
  readonly cell: PlacedCell | null;
}

/** Finds the cells of a written row in the row that it is now; a cell that was moved takes the next ones along. */
function placeRow(
  written: readonly WrittenCell[],
  now: readonly (readonly [number, Content])[],
): {
  readonly placed: readonly { readonly written: number; readonly column: number; readonly span: number }[];
  readonly lost: readonly { readonly cell: PlacedCell; readonly column: number }[];
} {
  const free = new Map(now);
  const placed: { written: number; column: number; span: number }[] = [];
  const lost: { cell: PlacedCell; column: number }[] = [];
  let shift = 0;
  for (const { cell, column, content } of written) {
    if (!cell) continue;
    const at = content === NOTHING ? null : columnWith(free, content, column + shift);
    if (at === null) {
      lost.push({ cell, column: column + shift });
    } else {
      free.delete(at);
      shift = at - column;
      placed.push({ written: column, column: at, span: cell.span ?? 1 });
    }
  }
  return { placed, lost };
}

function formulasAreKnown(base: SheetPlan, missing: readonly Missing[]): boolean {
  const formulas = base.cells.filter(({ formula }) => formula !== undefined).length;
  const lost = missing.filter(({ cell }) => cell.formula !== undefined).length;
  return formulas - lost >= formulas * TRUSTED;
}

/** Where in a row the content stands: where it is expected, else nearest to that. */
function columnWith(free: ReadonlyMap<number, Content>, content: Content, expected: number): number | null {
  if (free.get(expected) === content) return expected;
  const columns = [...free].filter(([, one]) => one === content).map(([column]) => column);
  columns.sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected));
  return columns[0] ?? null;
}

function rowsOfBase(base: SheetPlan): { readonly row: number; readonly cells: readonly WrittenCell[] }[] {
  const rows = new Map<number, WrittenCell[]>();
  const put = (row: number, cell: WrittenCell): void => {
    const cells = rows.get(row);
    if (cells) cells.push(cell);
    else rows.set(row, [cell]);
  };
  for (const cell of base.cells) put(cell.row, { column: cell.column, content: writtenShape(cell), cell });
  for (const table of base.tables) {
    put(table.row, { column: ANCHOR_COLUMN, content: anchorContent(table.name), cell: null });
  }
  return [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => ({ row, cells }));
}

function rowsOfSheet(
  sheet: SheetSnapshot,
  anchors: ReadonlyMap<string, number>,
  inTable: (place: CellKey) => boolean,
): RowOfCells[] {
  const { block } = sheet;
  if (!block) return [];
  const rows = new Map<number, [number, Content][]>();
  const put = (row: number, ...cells: [number, Content][]): void => {
    if (cells.length > 0) rows.set(row, [...(rows.get(row) ?? []), ...cells]);
  };
  for (const [name, row] of anchors) put(row, [ANCHOR_COLUMN, anchorContent(name)]);
  // Where the user has written in one of the last rows there are a million, nearly all of them empty.
  for (const [i, cells] of block.cells.entries())
    if (cells.length > 0) put(block.row + i, ...rowCells(sheet, block.row + i, inTable));
  return [...rows].sort(([one], [other]) => one - other).map(([row, cells]) => ({ row, cells }));
}

/** Cells of a row that hold something and belong to none of our tables. */
function rowCells(
  { block }: SheetSnapshot,
  row: number,
  inTable: (place: CellKey) => boolean,
): [number, Content][] {
  if (!block) return [];
  return (block.cells[row - block.row] ?? []).flatMap((cell, i): [number, Content][] => {
    const column = block.column + i;
    const content = shapeNow(cell);
    return content === NOTHING || inTable(keyOf(row, column)) ? [] : [[column, content]];
  });
}

function anchorContent(table: string): Content {
  return `table:${table.toLowerCase()}`;
}

/** Names of sheets stand in quotation marks in our sentences; they stay as they were when a sheet is renamed. */
const QUOTED_NAME = /[„“][^„“”]*[“”]/gu;

/** What the cell was written as, wherever it stands now. */
export function writtenShape(cell: CellPlan): Content {
  return plannedShape(cell).replace(QUOTED_NAME, "“”");
}

export function shapeNow(cell: CellSnapshot): Content {
  return snapshotShape(cell).replace(QUOTED_NAME, "“”");
}
