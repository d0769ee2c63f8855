import type { DebtCard } from "../budget/budgetLine.ts";
import type { Day } from "../calendar/day.ts";
import { message, type Message } from "../messages/message.ts";

/** What is said of drawdowns that may go on: untrue of a loan that is over. */
const STILL_DRAWN: ReadonlySet<string> = new Set([
  "explain:missingInstalment",
  "explain:missingInstalmentZero",
]);

/**
 * What is missing of a loan without a schedule. Where a later list no longer has it, and its last date of principal was
 * past by then or nothing was owed, it is not said that it may still be drawn.
 * @param newest of the loan's cards
 * @param lines all cards that were read
 */
export function missingOf(
  missing: readonly Message[],
  newest: DebtCard,
  lines: readonly DebtCard[],
): Message[] {
  const list = newestDay(lines);
  if (list === null || newest.asOf === null || newest.asOf >= list || !isOver(newest, list))
    return [...missing];
  const gone = message("explain:missingInstalmentGone", { date: { day: list } });
  return missing.map((one) => (STILL_DRAWN.has(one.key) ? gone : one));
}

function newestDay(lines: readonly DebtCard[]): Day | null {
  return lines.reduce<Day | null>(
    (latest, { asOf }) => (asOf !== null && (latest === null || asOf > latest) ? asOf : latest),
    null,
  );
}

function isOver({ lastPrincipal: { day }, balanceEur, balanceRsd }: DebtCard, list: Day): boolean {
  if (day !== null && day <= list) return true;
  const printed = [balanceEur, balanceRsd].filter((balance) => balance !== null);
  return printed.length > 0 && printed.every(({ digits }) => digits === 0n);
}
