import type { Translator } from "../../messages/translator.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { loansTable } from "./loansTable.ts";
import { exactLookup } from "../formulas/exactCriterion.ts";
import { referencesTo } from "../formulas/references.ts";

/** The balance that a loan's schedule begins with, or its day, as it is entered. @param id the cell with the loan's id */
export function openingTerm(
  key: "openingBalance" | "openingDate",
  loan: SheetLoan,
  t: Translator,
  id: string,
): string {
  return referencesTo(loansTable(t), t).lookup(key, "id", exactLookup(id, loan.terms.id));
}

/**
 * A formula of what is known of a loan: nothing before the day of its opening balance. A loan that was taken out of the table
 * of loans has no schedule any more; what was drawn still stands in its table, and would look as if all of it were owed.
 * @param day the cell or the name with the day
 */
export function whileKnown(formula: string, loan: SheetLoan, t: Translator, id: string, day: string): string {
  if (loan.terms.openingBalance) return `IF(${day}<${openingTerm("openingDate", loan, t, id)},"",${formula})`;
  const ids = referencesTo(loansTable(t), t).all("id");
  return `IF(ISNUMBER(MATCH(${exactLookup(id, loan.terms.id)},${ids},0)),${formula},"")`;
}
