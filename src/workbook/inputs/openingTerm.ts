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
 * A formula of what is known from the day of the opening balance on: before it, it gives nothing. The formula itself for
 * a loan that does not begin with a balance.
 * @param day the cell or the name with the day
 */
export function sinceOpening(
  formula: string,
  loan: SheetLoan,
  t: Translator,
  id: string,
  day: string,
): string {
  if (!loan.terms.openingBalance) return formula;
  return `IF(${day}<${openingTerm("openingDate", loan, t, id)},"",${formula})`;
}
