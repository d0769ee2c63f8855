import type { TablePlan } from "../../../src/workbook/plan.ts";
import type { Matrix, Scalar } from "./values.ts";

/** A cell of the plan: one with a formula gets its value when it is first asked for. */
export interface KnownCell {
  readonly formula: string | null;
  readonly table: KnownTable | null;
  value: Scalar | undefined;
  isBusy: boolean;
}

export interface KnownTable {
  readonly table: TablePlan;
  readonly sheet: string;
  /** By header in lower case: the column's place on the sheet, and its cells when they were first asked for. */
  readonly columns: ReadonlyMap<string, { readonly at: number; cells: Matrix | null }>;
}

/** A table whose columns are found by their headers. */
export function knownTable(table: TablePlan, sheet: string): KnownTable {
  const columns = new Map(
    table.columns.map(({ header }, index) => [
      header.toLowerCase(),
      { at: table.column + index, cells: null as Matrix | null },
    ]),
  );
  return { table, sheet, columns };
}

/** Throws for a header that the table does not have. */
export function columnOf(
  { table, columns }: KnownTable,
  header: string,
): { readonly at: number; cells: Matrix | null } {
  const column = columns.get(header);
  if (!column) throw new Error(`no column ${header} in ${table.name}`);
  return column;
}
