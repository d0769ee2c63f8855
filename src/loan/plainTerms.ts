import type { LoanTerms } from "./terms.ts";

/** What terms say where an agreement, or a list of debts, is silent about it: nothing out of the ordinary. */
export const PLAIN_TERMS: Pick<
  LoanTerms,
  | "rollOn"
  | "finalPeriod"
  | "capitalisedUntil"
  | "availabilityEnd"
  | "cancellations"
  | "prepayments"
  | "reschedulings"
> = {
  rollOn: "stated",
  finalPeriod: "short",
  capitalisedUntil: null,
  availabilityEnd: null,
  cancellations: [],
  prepayments: [],
  reschedulings: [],
};
