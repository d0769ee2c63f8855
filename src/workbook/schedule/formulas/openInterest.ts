import { mayBeOpen, mayOweOpen, type SheetLoan } from "../../sheetLoan.ts";
import { quoted } from "../../formulas/quoted.ts";
import type { TableReferences } from "../../formulas/references.ts";

/**
 * A sum over rows of a schedule, where interest of any of them is open nothing: a sum of some would be taken for all. The
 * formula itself for a loan whose interest is known for certain.
 * @param picked formulas of arrays of truth values, in parentheses, that pick the rows
 * @param open what stands there where it is open
 */
export function unlessOpen(
  formula: string,
  loan: SheetLoan,
  schedule: TableReferences,
  picked: readonly string[],
  open = "",
): string {
  return mayBeOpen(loan) ? unlessEmpty(formula, schedule.all("interest"), picked, open) : formula;
}

/**
 * The same of principal, of what is added to the balance, or of what is owed: where any of the picked rows leaves it
 * open, nothing.
 */
export function unlessOwedOpen(
  formula: string,
  key: "principal" | "capitalised" | "closing",
  loan: SheetLoan,
  schedule: TableReferences,
  picked: readonly string[],
): string {
  return mayOweOpen(loan) ? unlessEmpty(formula, schedule.all(key), picked) : formula;
}

function unlessEmpty(formula: string, cells: string, picked: readonly string[], words = ""): string {
  // Times one: SUMPRODUCT takes truth values alone for nothing.
  const open = [...picked, `(${cells}="")`, "1"].join("*");
  return `IF(SUMPRODUCT(${open})>0,${quoted(words)},${formula})`;
}
