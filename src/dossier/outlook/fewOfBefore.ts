import type { DebtCard } from "../../budget/budgetLine.ts";
import { message, type Message } from "../../messages/message.ts";
import type { Dossier } from "../dossier.ts";
import { groupByLoan } from "../loanGroups.ts";
import type { DebtList } from "./debtLists.ts";

/**
 * That the newest list has few of those loans of the one before that are not repaid: an amendment may print only the
 * cards that it changes, and as the newest list it hides all others. Null where it has most of them.
 * @param lists in order of day
 */
export function fewOfBefore(
  { lines, decisions }: Pick<Dossier, "lines" | "decisions">,
  lists: readonly DebtList[],
  isWanted: (card: DebtCard, id: string) => boolean,
): Message | null {
  const [before, list] = lists.slice(-2);
  if (!before || !list) return null;
  const [earlier, now] = [new Set(before.cards), new Set(list.cards)];
  let gone = 0;
  let all = 0;
  for (const { id, cards } of groupByLoan(lines, decisions)) {
    const printed = cards.filter((card) => earlier.has(card) && isWanted(card, id));
    const isThere = cards.some((card) => now.has(card));
    const isOwed = printed.some(({ lastPrincipal }) => (lastPrincipal.day ?? 0) > list.day);
    if (printed.length > 0 && !isThere && isOwed) gone += 1;
    if (printed.length > 0 && (isThere || isOwed)) all += 1;
  }
  if (gone < 2 || 2 * gone <= all) return null;
  const documents = before.documents.join(", ");
  return message("outlook:fewOfBefore", {
    date: { day: list.day },
    before: { day: before.day },
    documents,
    gone,
    all,
  });
}
