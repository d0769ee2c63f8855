import { mayBeOpen, type PlannedLoan } from "../plannedLoan.ts";
import type { TableReferences } from "./references.ts";

/**
 * A sum over rows of a schedule, where interest of any of them is open nothing: a sum of some would be taken for all. The
 * formula itself for a loan whose interest is known for certain.
 * @param picked formulas of arrays of truth values, in parentheses, that pick the rows
 */
export function unlessOpen(
  formula: string,
  loan: PlannedLoan,
  schedule: TableReferences,
  picked: readonly string[],
): string {
  if (!mayBeOpen(loan)) return formula;
  // Times one: SUMPRODUCT takes truth values alone for nothing.
  const open = [...picked, `(${schedule.all("interest")}="")`, "1"].join("*");
  return `IF(SUMPRODUCT(${open})>0,"",${formula})`;
}
