import type { LoanTerms } from "../../loan/terms.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Currency } from "../../money/currency.ts";
import type { NamedColumns } from "../formulas/references.ts";
import { planTable, type InputGuard, type TableDeclaration } from "../layout/declaration.ts";
import { BLANK, text } from "../layout/values.ts";
import type { CellFormat, PlanValue, TablePlan } from "../plan.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { inputColumn, orEmptyRow } from "./inputColumn.ts";
import { LOAN_GUARD } from "./inputGuards.ts";
import type { InputKind, InputReader, WrittenKind } from "./inputKinds.ts";

/** A table of terms beside tblLoans, each row of one loan. `T` is what a row says. */
export interface TermTable<T> extends NamedColumns {
  readonly columns: readonly (NamedColumns["columns"][number] & { readonly guard: InputGuard | undefined })[];
  /** Key of the sheet that it stands on. */
  readonly sheet: "loans" | "terms";
  /** Stands over it. */
  readonly heading: MessageKey;
  /** What the terms of a loan say in it, a row each. */
  readonly of: (terms: LoanTerms) => readonly T[];
  /** Limits of the columns' widths, for SheetDraft.table. */
  readonly widest: readonly (number | undefined)[];
  /** The table with its header at the place; an empty row to type into where no loan says anything. */
  readonly planAt: (
    at: { readonly row: number; readonly column: number },
    loans: readonly SheetLoan[],
    t: Translator,
  ) => TablePlan;
}

/** A table that has a column for each member of what a row says, and so can be read back by its columns. */
export interface TermList<T> extends TermTable<T> {
  /** Reads all cells, left to right; undefined where one is faulty. @param currency of the row's loan */
  readonly read: (row: InputReader, currency: Currency | undefined) => T | undefined;
}

interface Declared<T> {
  readonly name: string;
  readonly sheet: TermTable<T>["sheet"];
  readonly heading: MessageKey;
  /** Keys of the columns that tell its rows apart. */
  readonly keys: readonly string[];
  readonly of: (terms: LoanTerms) => readonly T[];
}

/** How a column is written and guarded, after that of the loan's id. `T` is what its row is of. */
export interface TermCells<T> {
  readonly header: MessageKey;
  readonly format: CellFormat | ((loan: SheetLoan) => CellFormat);
  readonly value: (value: T, t: Translator) => PlanValue;
  readonly wrapAt: number | undefined;
  readonly guard: InputGuard | undefined;
}

interface TermColumn<T> extends TermCells<T> {
  readonly key: string;
}

/** A column but for its key, by the kind of its cells. @param of null for an empty cell */
export function termCells<T, V>(
  header: MessageKey,
  kind: WrittenKind<V>,
  of: (value: T) => V | null,
  wrapAt?: number,
): TermCells<T> {
  const value = (row: T, t: Translator): PlanValue => {
    const cell = of(row);
    return cell === null ? BLANK : kind.value(cell, t);
  };
  return { header, format: kind.format, value, wrapAt, guard: kind.guard };
}

/** A column by the kind of its cells. */
export function termColumn<T, V>(key: string, ...cells: Parameters<typeof termCells<T, V>>): TermColumn<T> {
  return { key, ...termCells(...cells) };
}

interface Row<T> {
  readonly loan: SheetLoan;
  readonly value: T;
}

/** A table whose rows are more than their cells one by one, and are read back by a function of their own. */
export function termTable<T>({
  columns,
  ...declared
}: Declared<T> & { readonly columns: readonly TermColumn<T>[] }): TermTable<T> {
  const { name, keys, of } = declared;
  const id = { key: "loan", header: "workbook:colId", guard: LOAN_GUARD } as const;
  const declaration = (t: Translator): TableDeclaration<Row<T> | null> => ({
    name,
    input: true,
    keys,
    columns: [
      inputColumn(id.key, id.header, "text", ({ loan }) => text(loan.terms.id)),
      ...columns.map(({ key, header, format, value, ...more }) =>
        inputColumn<Row<T>>(
          key,
          header,
          typeof format === "function" ? ({ loan }) => format(loan) : format,
          (row) => value(row.value, t),
          more,
        ),
      ),
    ],
  });
  return {
    ...declared,
    columns: [id, ...columns],
    widest: [undefined, ...columns.map(({ wrapAt }) => wrapAt)],
    planAt: (at, loans, t) => {
      const rows = loans.flatMap((loan) => of(loan.terms).map((value) => ({ loan, value })));
      return planTable(declaration(t), orEmptyRow(rows), t, at);
    },
  };
}

/** Whether nothing stands in a table but an empty row. */
export function isUnfilled({ rows }: TablePlan): boolean {
  return rows.every((cells) => cells.every(({ value }) => value.kind === "blank"));
}

/** The columns after that of the loan's id, in their order, by the members of what a row says. */
type ListColumns<T> = {
  readonly [K in keyof T]-?: {
    readonly header: MessageKey;
    readonly kind: InputKind<T[K]>;
    readonly wrapAt?: number;
  };
};

/** A table of which each column says how it is written and how it is read back. */
export function termList<T extends object>({
  columns,
  ...declared
}: Declared<T> & { readonly columns: ListColumns<T> }): TermList<T> {
  const keys = Object.keys(columns) as (keyof T & string)[];
  const written = keys.map((key) => {
    const { header, kind, wrapAt } = columns[key];
    return termColumn(key, header, kind, (value: T) => value[key], wrapAt);
  });
  return {
    ...termTable({ ...declared, columns: written }),
    read: (row, currency) => {
      // All of them, so that every faulty cell is named.
      const members = keys.map((key) => [key, columns[key].kind.read(row, key, currency)] as const);
      return members.some(([, member]) => member === undefined)
        ? undefined
        : (Object.fromEntries(members) as T);
    },
  };
}
