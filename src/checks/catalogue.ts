import type { Check } from "./check.ts";
import { agreementFees } from "./rules/agreementFees.ts";
import { balanceByInstalments } from "./rules/balanceByInstalments.ts";
import { balanceToBalance } from "./rules/balanceToBalance.ts";
import { ceiling } from "./rules/ceiling.ts";
import { datesBySteps } from "./rules/datesBySteps.ts";
import { documentsAgree } from "./rules/documentsAgree.ts";
import { doubtfulLabel } from "./rules/doubtfulLabel.ts";
import { forecastBalance } from "./rules/forecastBalance.ts";
import { payments } from "./rules/payments.ts";
import { penaltiesAndFees } from "./rules/penaltiesAndFees.ts";
import { planAndExecution } from "./rules/planAndExecution.ts";
import { plannedService } from "./rules/plannedService.ts";
import { printedTotals } from "./rules/printedTotals.ts";
import { rateOfTheDay } from "./rules/rateOfTheDay.ts";
import { termsChanged } from "./rules/termsChanged.ts";
import { yearlyInstalment } from "./rules/yearlyInstalment.ts";

/** Every check, in the order in which they are shown: within a document, of a loan, between documents. */
export const CHECKS: readonly Check[] = [
  printedTotals,
  rateOfTheDay,
  datesBySteps,
  yearlyInstalment,
  balanceByInstalments,
  doubtfulLabel,
  ceiling,
  agreementFees,
  payments,
  balanceToBalance,
  forecastBalance,
  termsChanged,
  plannedService,
  planAndExecution,
  penaltiesAndFees,
  documentsAgree,
];

/** Null for a name that is none. */
export function checkOf(id: string): Check | null {
  return CHECKS.find((check) => check.id === id) ?? null;
}
