import type { CellPlan, PlacedCell, SheetPlan } from "../../workbook/plan.ts";

/** A cell beside the tables as it was written, and what is meant to stand in it now: null where that is not known. */
interface CellBeside {
  readonly meant: CellPlan | null;
  readonly written: PlacedCell;
}

/**
 * The cells beside the tables of a sheet as they were written, with what the edited inputs mean in each. Where these ask for
 * more or fewer rows, what stands below is planned elsewhere than it was written, and what is meant in it is not known.
 */
export function besideTables(planned: SheetPlan, written: SheetPlan): CellBeside[] {
  const [now, then] = [planned.cells, written.cells].map(byRow) as [CellsByRow, CellsByRow];
  const rows = [...new Set([...now.keys(), ...then.keys()])].toSorted((a, b) => a - b);
  const moved = rows.find((row) => !isSameRow(then.get(row), now.get(row))) ?? Infinity;
  return written.cells.map((cell) => ({
    meant: cell.row < moved ? (now.get(cell.row)?.get(cell.column) ?? null) : null,
    written: cell,
  }));
}

type CellsByColumn = ReadonlyMap<number, CellPlan>;
type CellsByRow = ReadonlyMap<number, CellsByColumn>;

function byRow(cells: readonly PlacedCell[]): CellsByRow {
  const rows = new Map<number, Map<number, CellPlan>>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.set(cell.column, cell);
    else rows.set(cell.row, new Map([[cell.column, cell]]));
  }
  return rows;
}

/** Whether a row is still the one that was written: the same columns and words; figures and formulas may be others. */
function isSameRow(then: CellsByColumn | undefined, now: CellsByColumn | undefined): boolean {
  if (then?.size !== now?.size) return false;
  return [...(then ?? [])].every(([column, cell]) => {
    const other = now?.get(column);
    return other !== undefined && kindOf(cell) === kindOf(other);
  });
}

/** What a cell is, whatever its figure: a formula, a figure, or its words. */
function kindOf({ formula, value, look }: CellPlan): string {
  if (formula !== undefined) return "formula";
  if (look === "input") return "input";
  return value.kind === "text" ? `text ${value.text}` : value.kind;
}
