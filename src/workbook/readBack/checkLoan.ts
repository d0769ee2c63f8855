import { buildOpenSchedule } from "../../loan/buildSchedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import { Problem } from "../../messages/message.ts";
import { cellOfTerm } from "./cellOfTerm.ts";
import type { CellFindings } from "./findings.ts";
import type { InputRow } from "./inputTable.ts";
import type { LoanTables } from "./readTermTables.ts";

/** Builds the loan's schedule; what makes that impossible is a fault at the cell that holds the term. */
export function checkLoan(terms: LoanTerms, at: InputRow, tables: LoanTables, findings: CellFindings): void {
  try {
    buildOpenSchedule(terms);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const cell = cellOfTerm(error, terms, at, tables);
    findings.fault(cell, "inputs:contradiction", { loan: terms.id, reason: error.problem });
  }
}
