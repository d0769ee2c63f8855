import type { DebtCard } from "../../budget/budgetLine.ts";
import { message, type Message } from "../../messages/message.ts";
import type { ListFacts } from "./forwardLoan.ts";
import { endsOf } from "./principalDates.ts";

/** The first fact for want of which a card gives no schedule, whatever its currency; null where all are there. */
export function missingFact(card: DebtCard, { day }: Pick<ListFacts, "day">): Message | null {
  const { balanceEur, balanceRsd, instalment } = card;
  if (!balanceEur && !balanceRsd) return message("outlook:noBalance");
  const ends = endsOf(card);
  if ((balanceRsd ?? balanceEur)?.digits === 0n) {
    return message(ends && ends.last <= day ? "outlook:repaid" : "outlook:nothingDrawn", { date: { day } });
  }
  if (instalment.amounts.length > 1)
    return message("outlook:severalCurrencies", { text: instalment.text ?? "" });
  if (!ends) return message("outlook:noDates");
  if (ends.last < ends.first)
    return message("outlook:datesOrder", { first: { day: ends.first }, last: { day: ends.last } });
  if (ends.last < day) return message("outlook:afterLast", { last: { day: ends.last }, date: { day } });
  return null;
}
