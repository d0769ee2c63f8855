import type { TermList } from "../inputs/termTable.ts";
import { TERM_TABLES } from "../inputs/termTables.ts";
import { readByLoan, type ByLoan, type FromRow, type LoanTablesReading } from "./byLoan.ts";
import { readFees } from "./readFees.ts";
import { readReschedulings } from "./readReschedulings.ts";

/** How each table is read: by its columns, or by a function of its own where the cells of a row depend on each other. */
const READERS = { ...TERM_TABLES, fees: readFees, reschedulings: readReschedulings };

type ReadWith<Reader> =
  Reader extends TermList<infer T>
    ? ByLoan<T> | null
    : Reader extends (reading: LoanTablesReading) => infer Found
      ? Found
      : never;

/** What the tables beside tblLoans say of the terms. Null for a table that is not there: what was written then holds. */
type TermTables = {
  readonly [K in keyof typeof READERS]: ReadWith<(typeof READERS)[K]>;
};

/** The rows of those tables that belong to one loan. */
export type LoanTables = {
  readonly [K in keyof TermTables]: NonNullable<TermTables[K]> extends ByLoan<infer T>
    ? readonly FromRow<T>[] | null
    : never;
};

/** Reads the tables one after another; what is faulty is noted, and its row left out. */
export function readTermTables(reading: LoanTablesReading): TermTables {
  const tables = Object.entries(READERS).map(([name, reader]) => [
    name,
    typeof reader === "function" ? reader(reading) : readByLoan<unknown>(reading, reader, reader.read),
  ]);
  return Object.fromEntries(tables) as TermTables;
}

/** The rows of one loan; none for a loan that a table does not name. */
export function tablesOf(tables: TermTables, loan: string): LoanTables {
  const rows = Object.entries(tables).map(([name, table]) => [name, table && (table.get(loan) ?? [])]);
  return Object.fromEntries(rows) as LoanTables;
}
