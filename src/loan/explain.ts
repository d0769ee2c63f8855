import type { Message } from "../messages/message.ts";
import type { ScheduleRow } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

export function explainRow(_terms: LoanTerms, _row: ScheduleRow): Message[] {
  throw new Error("being built");
}
