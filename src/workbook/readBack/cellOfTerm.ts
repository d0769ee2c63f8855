import type { LoanTerms } from "../../loan/terms.ts";
import type { Problem } from "../../messages/message.ts";
import { LOAN_COLUMNS } from "../inputs/loansTable.ts";
import { cellInTables } from "./cellInTables.ts";
import { statedBy } from "./editedRate.ts";
import type { EditedCell } from "./findings.ts";
import type { InputRow } from "./inputTable.ts";
import type { LoanTables } from "./readTermTables.ts";

/** Columns of tblLoans by a term's path or its first word, where they are called otherwise. */
const LOAN_COLUMN: Readonly<Record<string, string>> = {
  businessDays: "convention",
  register: "divided",
  "openingBalance.date": "openingDate",
  "openingBalance.interestFrom": "interestFrom",
  // Fees are faulty as a whole where the loan has no agreed amount.
  fees: "facility",
};

/** The cell that holds the term which a problem names. @param at the loan's row of tblLoans */
export function cellOfTerm(
  { place, problem }: Problem,
  terms: LoanTerms,
  at: InputRow,
  tables: LoanTables,
): EditedCell {
  const path = place.cell ?? "";
  const term = /^\w+/.exec(path)?.[0] ?? "";
  const named = Object.hasOwn(LOAN_COLUMNS, term) ? term : "id";
  const inLoans = at(LOAN_COLUMN[path] ?? LOAN_COLUMN[term] ?? named);
  const day = problem.params["date"];
  const date = typeof day === "object" && "day" in day ? day.day : undefined;
  if (path.startsWith("rate.fixings")) {
    const rows = statedBy(tables.fixings ?? [], null);
    return (rows.find(({ value }) => value.from === date) ?? rows[0])?.at("from") ?? at("rateKind");
  }
  return cellInTables(path, terms, tables, date) ?? inLoans;
}
