import type { Day } from "../../calendar/day.ts";
import type { Drawdown } from "../../loan/terms.ts";
import type { Language } from "../../messages/language.ts";
import { translatorFor } from "../../messages/translator.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { StandingWorkbook } from "../standing.ts";
import { DRAWDOWNS_TABLE } from "../tables/drawdownsTable.ts";
import { FIXINGS_TABLE } from "../tables/fixingsTable.ts";
import { readDay } from "./cells/readDay.ts";
import { readAmount, readPercent } from "./cells/readNumber.ts";
import { required, type Findings } from "./findings.ts";
import { inputRows, tableNamed, type InputRow } from "./inputTable.ts";
import type { LoanLookup } from "./loanLookup.ts";

/** A value with the row of the table that it stands in. */
export interface FromRow<T> {
  readonly value: T;
  readonly at: InputRow;
}

/** What a table says of each loan, in the table's order. */
export type ByLoan<T> = ReadonlyMap<string, readonly FromRow<T>[]>;

export interface Fixing {
  readonly from: Day;
  readonly percent: Decimal;
}

/** The rows of tblDrawdowns by loan; rows of a loan that was taken out are passed over. Null where it can't be read. */
export function readDrawdowns(
  standing: StandingWorkbook,
  language: Language,
  loans: LoanLookup,
  findings: Findings,
): ByLoan<Drawdown> | null {
  const rows = inputRows(standing, expected(DRAWDOWNS_TABLE, language), findings);
  return (
    rows &&
    byLoan(rows, DRAWDOWNS_TABLE.name, loans, findings, (at, id): Drawdown | undefined => {
      const currency = loans.currencyOf(id);
      const date = required(readDay(at("date"), findings), at("date"), findings, "inputs:expectedDate");
      if (currency === undefined) return undefined;
      const cell = at("amount");
      const amount = required(readAmount(cell, currency, findings), cell, findings, "inputs:expectedAmount");
      if (amount && amount.minor <= 0n) return findings.fault(cell, "inputs:notPositive", { found: amount });
      return date !== undefined && amount ? { date, amount } : undefined;
    })
  );
}

/** The rows of tblFixings by loan, as readDrawdowns. The table is there only where a loan has a floating rate. */
export function readFixings(
  standing: StandingWorkbook,
  language: Language,
  loans: LoanLookup,
  findings: Findings,
): ByLoan<Fixing> | null {
  if (!tableNamed(standing, FIXINGS_TABLE.name) && !loans.wasAnyFloating()) return new Map();
  const rows = inputRows(standing, expected(FIXINGS_TABLE, language), findings);
  return (
    rows &&
    byLoan(rows, FIXINGS_TABLE.name, loans, findings, (at): Fixing | undefined => {
      const from = required(readDay(at("from"), findings), at("from"), findings, "inputs:expectedDate");
      const cell = at("percent");
      const percent = required(readPercent(cell, findings), cell, findings, "inputs:expectedPercent");
      return from !== undefined && percent ? { from, percent } : undefined;
    })
  );
}

function expected(
  table: typeof DRAWDOWNS_TABLE | typeof FIXINGS_TABLE,
  language: Language,
): Parameters<typeof inputRows>[1] {
  const { say } = translatorFor(language);
  const columns = table.columns.map(({ key, header }) => ({ key, header: say(header) }));
  return { name: table.name, sheet: "loans", columns };
}

function byLoan<T>(
  rows: readonly InputRow[],
  table: string,
  loans: LoanLookup,
  findings: Findings,
  read: (at: InputRow, id: string) => T | undefined,
): ByLoan<T> {
  const found = new Map<string, FromRow<T>[]>();
  const ofRemoved = new Map<string, number>();
  for (const at of rows) {
    const loan = loans.loanOf(at("loan"), findings);
    if (loan === undefined) continue;
    if (loan.kind === "removed") {
      ofRemoved.set(loan.id, (ofRemoved.get(loan.id) ?? 0) + 1);
      continue;
    }
    const value = read(at, loan.id);
    if (value !== undefined) found.set(loan.id, [...(found.get(loan.id) ?? []), { value, at }]);
  }
  for (const [loan, count] of ofRemoved) findings.note("inputs:rowsOfRemovedLoan", { loan, table, count });
  return found;
}
