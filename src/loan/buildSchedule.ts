import type { Schedule } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

export function buildSchedule(_terms: LoanTerms): Schedule {
  throw new Error("being built");
}
