import type { DebtCard } from "../../budget/budgetLine.ts";
import type { OpenSchedule } from "../../loan/schedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";

/** What is paid on a loan, as the budget tells it apart. Prepayments are principal. */
const PLAN_PARTS = ["principal", "interest", "fees"] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** A loan with its schedule, and the cards it was recognised in, oldest first. */
export interface ScheduledLoan {
  readonly terms: LoanTerms;
  readonly schedule: OpenSchedule;
  readonly cards: readonly DebtCard[];
}

/** The parts that a loan can have: fees where its terms name any. */
export function partsOfLoan({ fees }: LoanTerms): readonly PlanPart[] {
  return PLAN_PARTS.filter((part) => part !== "fees" || fees.length > 0);
}
