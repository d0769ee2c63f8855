import type { Day } from "../calendar/day.ts";
import type { Message } from "../messages/message.ts";
import type { Schedule } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

export function scheduleToJson(
  _terms: LoanTerms,
  _schedule: Schedule,
  _asOf: Day | null,
  _say: (message: Message) => string,
): unknown {
  throw new Error("being built");
}
