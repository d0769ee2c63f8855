import type { CellPlan, TablePlan } from "../../workbook/plan.ts";
import {
  cellAt,
  type CellSnapshot,
  type SheetSnapshot,
  type TableSnapshot,
} from "../../workbook/snapshot.ts";
import { plannedValue, snapshotValue } from "./cellContent.ts";

/** A table of the plan and the same table as it stands, row by row. */
export interface MatchedTable {
  readonly plan: TablePlan;
  readonly base: TablePlan | null;
  readonly snapshot: TableSnapshot;
  /** What the sheet that it stands on is called now, and whether that is the one that the plan has it on. */
  readonly sheet: string;
  readonly isHome: boolean;
  /** Index of one of our columns, by its key, in the table as it was found. */
  readonly columnOf: ReadonlyMap<string, number>;
  /** Columns that are none of ours, from left to right. */
  readonly extras: readonly { readonly header: string; readonly index: number }[];
  /** For each row of the plan its row in the table as it was found; null for a new one. */
  readonly rowOf: readonly (number | null)[];
  /** For each row that was found its row in the base; null for one that the user has added. */
  readonly baseRowOf: readonly (number | null)[];
  readonly at: (row: number, column: number) => CellSnapshot;
}

/** Finds our columns by their headers, and the rows by their keys. @param sheet the one that the table stands on */
export function matchTable(
  plan: TablePlan,
  base: TablePlan | null,
  snapshot: TableSnapshot,
  sheet: SheetSnapshot,
  isHome: boolean,
): MatchedTable {
  const at = (row: number, column: number): CellSnapshot =>
    cellAt(sheet, snapshot.row + 1 + row, snapshot.column + column);
  const columnOf = ourColumns(plan, base, snapshot);
  const ours = new Set(columnOf.values());
  const keysOf = (row: number): string | null => {
    const columns = plan.keys.map((key) => columnOf.get(key));
    return columns.includes(undefined)
      ? null
      : columns.map((column) => snapshotValue(at(row, column ?? 0))).join("\n");
  };
  const snapshotKeys = Array.from({ length: snapshot.rows }, (_none, row) => keysOf(row));
  const baseRowOf = base ? matchByKey(snapshotKeys, keysOfPlan(base)) : snapshotKeys.map(() => null);
  completeByPlace(baseRowOf, base, snapshot.rows);
  return {
    plan,
    base,
    snapshot,
    sheet: sheet.name,
    isHome,
    columnOf,
    extras: snapshot.headers.flatMap((header, index) => (ours.has(index) ? [] : [{ header, index }])),
    rowOf: matchRows(plan, base, snapshotKeys, baseRowOf),
    baseRowOf,
    at,
  };
}

/** By the header of the base, or of the plan where that was already written. */
function ourColumns(
  plan: TablePlan,
  base: TablePlan | null,
  { headers }: TableSnapshot,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const columns of [base?.columns ?? [], plan.columns]) {
    for (const { key, header } of columns) {
      const index = headers.indexOf(header);
      if (index >= 0 && !found.has(key) && ![...found.values()].includes(index)) found.set(key, index);
    }
  }
  return found;
}

/** What tells the rows of a planned table apart, row by row. */
export function keysOfPlan(table: TablePlan): string[] {
  const columns = table.keys.map((key) => table.columns.findIndex((column) => column.key === key));
  return table.rows.map((cells) =>
    columns.map((column) => plannedValue(cells[column] as CellPlan)).join("\n"),
  );
}

/** For each key the index of the same one in the list, the first for the first where there are several. */
function matchByKey(keys: readonly (string | null)[], list: readonly string[]): (number | null)[] {
  const places = new Map<string, number[]>();
  list.forEach((key, i) => {
    const found = places.get(key);
    if (found) found.push(i);
    else places.set(key, [i]);
  });
  return keys.map((key) => (key === null ? null : (places.get(key)?.shift() ?? null)));
}

/** A row whose keys are not what was written is still the row that it was where the table has as many rows as it had. */
function completeByPlace(baseRowOf: (number | null)[], base: TablePlan | null, rows: number): void {
  if (base?.rows.length !== rows) return;
  const claimed = new Set(baseRowOf);
  baseRowOf.forEach((row, i) => {
    if (row === null && !claimed.has(i)) baseRowOf[i] = i;
  });
}

/** By what stands in the key columns; then by what was written there, which another language says in other words. */
function matchRows(
  plan: TablePlan,
  base: TablePlan | null,
  snapshotKeys: readonly (string | null)[],
  baseRowOf: readonly (number | null)[],
): (number | null)[] {
  const wantedKeys = keysOfPlan(plan);
  const rowOf: (number | null)[] = wantedKeys.map(() => null);
  const taken = matchByKey(snapshotKeys, wantedKeys);
  taken.forEach((wanted, row) => {
    if (wanted !== null) rowOf[wanted] = row;
  });
  if (!base) return rowOf;
  const baseKeys = keysOfPlan(base);
  const isSame = base.rows.length === plan.rows.length && !sameHeaders(base, plan);
  snapshotKeys.forEach((_key, row) => {
    const written = baseRowOf[row] ?? null;
    if (taken[row] !== null || written === null) return;
    const byKey = wantedKeys.findIndex((key, i) => rowOf[i] === null && key === baseKeys[written]);
    const wanted = byKey >= 0 ? byKey : isSame && rowOf[written] === null ? written : -1;
    if (wanted >= 0) rowOf[wanted] = row;
  });
  return rowOf;
}

/** Whether both are in the same language. */
function sameHeaders(a: TablePlan, b: TablePlan): boolean {
  return a.columns.every(({ header }, i) => header === b.columns[i]?.header);
}
