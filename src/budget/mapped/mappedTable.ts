import { amountHeader } from "../amounts/amountRole.ts";
import type { Field } from "../debtCards/fields.ts";
import type { HeadedColumn } from "../debtCards/headings.ts";
import type { LaidTable } from "../tables/laidTable.ts";
import type { ColumnRole } from "./mapping.ts";

/** A table with the roles that the user has given its columns; null for a column that is left out. */
export interface MappedTable {
  readonly table: LaidTable;
  readonly roles: readonly (ColumnRole | null)[];
}

/** What a law calls the columns of its appropriations. */
const LAW_HEADERS: Readonly<Partial<Record<ColumnRole, string>>> = {
  razdeo: "Раздео",
  glava: "Глава",
  program: "Програм",
  activity: "Пројекат",
  function: "Функција",
  account: "Економска класификација",
  name: "Опис",
  "funding-source": "Извор финансирања",
  position: "Број позиције",
};

const FIELDS: Readonly<Partial<Record<ColumnRole, Field>>> = {
  row: "row",
  name: "name",
  creditor: "creditor",
  group: "group",
  "balance-eur": "eur",
  "balance-rsd": "rsd",
  "first-principal": "first",
  "last-principal": "last",
  instalment: "instalment",
  "instalment-currency": "currency",
  currency: "currency",
  rate: "rate",
  amount: "balance",
};

/** The columns as the reader of loans takes them. */
export function loanColumns({ table, roles }: MappedTable): HeadedColumn[] {
  return table.headers.map((heading, index) => {
    const role = roles[index] ?? null;
    // What the user has left out is no column that was forgotten.
    return { index, heading, field: role === null ? "passedOver" : (FIELDS[role] ?? null) };
  });
}

/** First column of a role; -1 where none has it. */
export function columnWith({ roles }: MappedTable, ...wanted: readonly ColumnRole[]): number {
  return roles.findIndex((role) => role !== null && wanted.includes(role));
}

/** The table under the headers of a law, its other columns left out, so that the reader of laws takes it. */
export function underLawHeaders({ table, roles }: MappedTable): LaidTable {
  const kept = roles.flatMap((role, column) => (role === null ? [] : [{ role, column }]));
  return {
    ...table,
    headers: kept.map(({ role, column }) => lawHeader(role, table.headers[column] ?? "")),
    headersAbove: kept.map(({ role, column }) =>
      role === "amount" ? (table.headersAbove[column] ?? "") : "",
    ),
    rows: table.rows.map((row) => ({
      ...row,
      cells: kept.map(({ column }) => {
        const cell = row.cells[column] ?? null;
        return cell ?? row.cells.find((found) => found?.across && kept[0]?.column === column) ?? null;
      }),
    })),
  };
}

function lawHeader(role: ColumnRole, printed: string): string {
  if (role === "amount") return amountHeader(printed) === null ? `Износ: ${printed}` : printed;
  return LAW_HEADERS[role] ?? printed;
}
