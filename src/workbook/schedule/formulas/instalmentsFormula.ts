import { monthIndexOf } from "../../../calendar/monthTable.ts";
import type { Phase } from "../../../loan/phases.ts";
import type { Translator } from "../../../messages/translator.ts";
import type { SheetLoan } from "../../sheetLoan.ts";
import { scheduleTable } from "../scheduleTable.ts";
import { passedInstalments } from "./phaseOfRow.ts";
import { referencesTo } from "../../formulas/references.ts";
import type { HeadCells } from "./scheduleContext.ts";

/**
 * Number of the last instalment of some terms: from their dates; where the final period is no regular one, or the
 * schedule begins after some of them, from the dates of the schedule; null where a later rescheduling has cut those off.
 */
export function instalmentsFormula(
  { t }: { readonly t: Translator },
  loan: SheetLoan,
  phase: Phase,
  head: HeadCells,
): string | null {
  const { firstPrincipal: first, lastPrincipal: last, months } = head;
  const before = head.earlier === null ? "" : `${head.earlier}+`;
  const between = monthIndexOf(phase.lastPrincipal) - monthIndexOf(phase.firstPrincipal);
  const isWhole = passedInstalments(loan, phase) === 0;
  if (isWhole && Math.ceil(between / phase.monthsBetween) + 1 === phase.instalments) {
    return `${before}ROUNDUP(((YEAR(${last})-YEAR(${first}))*12+MONTH(${last})-MONTH(${first}))/${months},0)+1`;
  }
  if (phase.ends !== null) return null;
  const { all } = referencesTo(scheduleTable(loan, t, null), t);
  return `${before}COUNTIFS(${all("due")},">="&${first},${all("due")},"<="&${last},${all("n")},">0")`;
}
