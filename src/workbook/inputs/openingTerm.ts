import type { Translator } from "../../messages/translator.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { AS_OF_IS_DAY } from "./asOfIsDay.ts";
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
 * A formula of what is known of a loan: nothing before the day of its opening balance, nor for a cell AsOf that holds no day.
 * @param day the cell or the name with the day
 */
export function whileKnown(formula: string, loan: SheetLoan, t: Translator, id: string, day: string): string {
  const unknown = [
    ...(day === "AsOf" ? [`NOT(${AS_OF_IS_DAY})`] : []),
    ...(loan.terms.openingBalance ? [`${day}<${openingTerm("openingDate", loan, t, id)}`] : []),
  ];
  const known =
    unknown.length === 0
      ? formula
      : `IF(${unknown.length === 1 ? (unknown[0] ?? "") : `OR(${unknown.join(",")})`},"",${formula})`;
  return whileListed(known, loan, t, id);
}

/**
 * A formula of a loan's figure: nothing once it was taken out of the table of loans. It has no schedule any more, so its
 * sums would be 0 as if nothing were due; what was drawn still stands in its table, and would look as if all of it were owed.
 */
export function whileListed(formula: string, loan: SheetLoan, t: Translator, id: string): string {
  const ids = referencesTo(loansTable(t), t).all("id");
  return `IF(ISNUMBER(MATCH(${exactLookup(id, loan.terms.id)},${ids},0)),${formula},"")`;
}
