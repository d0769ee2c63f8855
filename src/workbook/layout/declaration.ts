import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { atOnce, type Steps } from "../../steps.ts";
import type { CellFormat, CellLook, CellPlan, PlanValue, TablePlan, ValidationPlan } from "../plan.ts";

/** What may be typed into a column, and what is said of it. */
export interface InputGuard {
  /** Null where no rule can say it. @param loans the ids of all loans */
  readonly rule: (t: Translator, loans: readonly string[]) => ValidationPlan["rule"] | null;
  readonly hint: MessageKey;
}

/** A column of a table, declared once: for writing, for reading back what a user has entered, and for explaining. */
export interface ColumnDeclaration<Row> {
  /** Stable, the same in every language. */
  readonly key: string;
  readonly header: MessageKey;
  /** What stands in the header beside its words: the year of a column. */
  readonly headerValues?: Readonly<Record<string, string>>;
  readonly format?: CellFormat | ((row: Row) => CellFormat);
  readonly look?: CellLook | ((row: Row) => CellLook);
  /** The value; for a column with a formula, what the engine says that the formula must give. */
  readonly value: (row: Row) => PlanValue;
  /** en-US form; null where the row holds the value itself. */
  readonly formula?: (row: Row) => string | null;
  readonly link?: (row: Row) => CellPlan["link"];
  readonly align?: CellPlan["align"];
  /** Long texts break into lines within the cell, which is at most this wide. */
  readonly wrapAt?: number;
  /** Of a column for the user to fill in; without one, anything may be typed. */
  readonly guard?: InputGuard;
}

export interface TableDeclaration<Row> {
  readonly name: string;
  /** Whether the user's edits in it are read back. */
  readonly input: boolean;
  /** Keys of the columns whose edits are read back, where not those of all are. */
  readonly inputColumns?: readonly string[];
  /** Keys of the columns that tell its rows apart. */
  readonly keys: readonly string[];
  readonly columns: readonly ColumnDeclaration<Row>[];
}

/** The declared table with its rows, its header at (row, column). */
export function planTable<Row>(
  table: TableDeclaration<Row>,
  rows: readonly Row[],
  t: Translator,
  at: { readonly row: number; readonly column: number },
): TablePlan {
  return atOnce(tableSteps(table, rows, t, at));
}

/** Rows of a step. */
const ROWS = 100;

/** The same in steps, for tables of thousands of rows. */
export function* tableSteps<Row>(
  table: TableDeclaration<Row>,
  rows: readonly Row[],
  t: Translator,
  at: { readonly row: number; readonly column: number },
): Steps<TablePlan> {
  const planned: CellPlan[][] = [];
  for (const row of rows) {
    planned.push(table.columns.map((column) => planCell(column, row)));
    if (planned.length % ROWS === 0) yield;
  }
  return {
    name: table.name,
    ...at,
    input: table.input,
    ...(table.inputColumns === undefined ? {} : { inputColumns: table.inputColumns }),
    keys: table.keys,
    columns: table.columns.map(({ key, header, headerValues }) => ({
      key,
      header: t.say(header, headerValues),
    })),
    rows: planned,
  };
}

/** Limits of the columns' widths, for SheetDraft.table. */
export function widestOf<Row>(table: TableDeclaration<Row>): (number | undefined)[] {
  return table.columns.map((column) => column.wrapAt);
}

function planCell<Row>(column: ColumnDeclaration<Row>, row: Row): CellPlan {
  const format = typeof column.format === "function" ? column.format(row) : column.format;
  const look = typeof column.look === "function" ? column.look(row) : column.look;
  const formula = column.formula?.(row) ?? null;
  const link = column.link?.(row);
  return {
    value: column.value(row),
    ...(formula === null ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
    ...(look === undefined ? {} : { look }),
    ...(link === undefined ? {} : { link }),
    ...(column.align === undefined ? {} : { align: column.align }),
    ...(column.wrapAt === undefined ? {} : { wrap: true }),
  };
}
