import type { Language } from "../../messages/language.ts";
import { translatorFor } from "../../messages/translator.ts";
import type { Currency } from "../../money/currency.ts";
import type { TermTable } from "../inputs/termTable.ts";
import type { WorkbookSnapshot } from "../snapshot.ts";
import type { CellFindings } from "./findings.ts";
import { inputRows, type InputRow } from "./inputTable.ts";
import type { LoanLookup } from "./loanLookup.ts";
import { RowReader } from "./rowReader.ts";

/** A value with the row of the table that it stands in. */
export interface FromRow<T> {
  readonly value: T;
  readonly at: InputRow;
}

/** What a table says of each loan, in the table's order. */
export type ByLoan<T> = ReadonlyMap<string, readonly FromRow<T>[]>;

/** Where input tables of loans are read from, and where what is found of them is noted. */
export interface LoanTablesReading {
  readonly snapshot: WorkbookSnapshot;
  readonly language: Language;
  readonly loans: LoanLookup;
  readonly findings: CellFindings;
}

/**
 * The rows of an input table by loan; rows of a loan that was taken out are passed over, with a warning. Null where
 * the table is not there, or can't be read (a fault).
 * @param read undefined where a cell is faulty; the currency is that of the row's loan
 */
export function readByLoan<T>(
  { snapshot, language, loans, findings }: LoanTablesReading,
  table: Pick<TermTable<unknown>, "name" | "sheet" | "columns">,
  read: (row: RowReader, currency: Currency | undefined) => T | undefined,
): ByLoan<T> | null {
  const { say } = translatorFor(language);
  const columns = table.columns.map(({ key, header }) => ({ key, header: say(header) }));
  const rows = inputRows(snapshot, { name: table.name, sheet: table.sheet, columns }, findings);
  if (rows === null) return null;
  const found = new Map<string, FromRow<T>[]>();
  const ofRemoved = new Map<string, number>();
  for (const at of rows) {
    const loan = loans.loanOf(at("loan"), findings);
    if (loan === undefined) continue;
    if (loan.kind === "removed") {
      ofRemoved.set(loan.id, (ofRemoved.get(loan.id) ?? 0) + 1);
      continue;
    }
    const value = read(new RowReader(at, language, findings), loans.currencyOf(loan.id));
    if (value !== undefined) found.set(loan.id, [...(found.get(loan.id) ?? []), { value, at }]);
  }
  for (const [loan, count] of ofRemoved) {
    findings.note("inputs:rowsOfRemovedLoan", { loan, table: table.name, count });
  }
  return found;
}
