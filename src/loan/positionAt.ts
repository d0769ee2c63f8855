import type { Day } from "../calendar/day.ts";
import type { Position, Schedule } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

export function positionAt(_terms: LoanTerms, _schedule: Schedule, _asOf: Day): Position {
  throw new Error("being built");
}
