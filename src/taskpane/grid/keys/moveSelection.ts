import type { GridSelection, GridSheet } from "../../../writers/gridWorkbook.ts";

const PAGE = 20;
/** Rows and columns that can be reached after what is used. */
const BEYOND = { rows: 29, columns: 5 } as const;

export interface PlaceInSheet {
  readonly row: number;
  readonly column: number;
}

/** The block from the selected cell to another one, the selected cell staying. */
export function withFar(selection: GridSelection, far: PlaceInSheet): GridSelection {
  const row = Math.min(selection.row, far.row);
  const column = Math.min(selection.column, far.column);
  return {
    ...selection,
    block: {
      row,
      column,
      rows: Math.abs(far.row - selection.row) + 1,
      columns: Math.abs(far.column - selection.column) + 1,
    },
  };
}

/**
 * The selection after a key that moves it; null for any other key. With Shift the block grows from the selected cell.
 * @param valueAt what a cell holds: with Ctrl an arrow goes to the end of what is filled, or to its next beginning
 */
export function moved(
  selection: GridSelection,
  sheet: GridSheet,
  key: string,
  command: boolean,
  shift: boolean,
  valueAt: (row: number, column: number) => unknown,
): GridSelection | null {
  const from = shift ? farEnd(selection) : selection;
  const to = target(from, sheet, key, command, valueAt);
  if (!to) return null;
  const row = Math.max(0, Math.min(sheet.rows + BEYOND.rows, to.row));
  const column = Math.max(0, Math.min(sheet.columns + BEYOND.columns, to.column));
  if (shift) return withFar(selection, { row, column });
  return { sheetId: sheet.id, row, column, block: { row, column, rows: 1, columns: 1 } };
}

/** The corner of the block that lies opposite the selected cell. */
function farEnd({ row, column, block }: GridSelection): PlaceInSheet {
  return {
    row: row === block.row ? block.row + block.rows - 1 : block.row,
    column: column === block.column ? block.column + block.columns - 1 : block.column,
  };
}

const ARROWS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function target(
  { row, column }: PlaceInSheet,
  sheet: GridSheet,
  key: string,
  command: boolean,
  valueAt: (row: number, column: number) => unknown,
): PlaceInSheet | null {
  const arrow = ARROWS[key];
  if (arrow) {
    const [down, right] = arrow;
    return command
      ? edge({ row, column }, sheet, down, right, valueAt)
      : overMerge({ row, column }, sheet, down, right);
  }
  if (key === "Home") return { row: command ? 0 : row, column: 0 };
  if (key === "End") {
    const last = Math.max(0, sheet.columns - 1);
    return { row: command ? Math.max(0, sheet.rows - 1) : row, column: last };
  }
  if (command) return null;
  if (key === "PageDown") return { row: row + PAGE, column };
  return key === "PageUp" ? { row: row - PAGE, column } : null;
}

/** One step, out of a merged cell at once, and into one at its first. */
function overMerge(
  { row, column }: PlaceInSheet,
  sheet: GridSheet,
  down: number,
  right: number,
): PlaceInSheet {
  const mergeAt = (atRow: number, atColumn: number) =>
    sheet.merges.find(
      (block) => atRow === block.row && atColumn >= block.column && atColumn < block.column + block.columns,
    );
  const here = mergeAt(row, column);
  const next = right > 0 && here ? here.column + here.columns : column + right;
  const there = mergeAt(row + down, next);
  return { row: row + down, column: there ? there.column : next };
}

function edge(
  { row, column }: PlaceInSheet,
  sheet: GridSheet,
  down: number,
  right: number,
  valueAt: (row: number, column: number) => unknown,
): PlaceInSheet {
  const isInside = (at: PlaceInSheet): boolean =>
    at.row >= 0 && at.column >= 0 && at.row < sheet.rows && at.column < sheet.columns;
  const step = (at: PlaceInSheet): PlaceInSheet => ({ row: at.row + down, column: at.column + right });
  const isFilled = (at: PlaceInSheet): boolean => isInside(at) && valueAt(at.row, at.column) !== null;
  let at: PlaceInSheet = { row, column };
  const wasRunning = isFilled(at) && isFilled(step(at));
  do {
    if (!isInside(step(at))) return at;
    at = step(at);
  } while (wasRunning ? isFilled(step(at)) : !isFilled(at));
  return at;
}
