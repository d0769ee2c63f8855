import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Agreement } from "../../loan/agreements/agreement.ts";
import type { TermSource } from "../../loan/terms.ts";
import { message, type Message } from "../../messages/message.ts";
import type { Decimal } from "../../money/decimal.ts";
import { seen } from "../loanFacts.ts";

/** The fixed rate of a card's loan, percent a year: as printed, or as the agreement says where the law prints none. */
export function fixedRate(
  card: DebtCard,
  agreement: Agreement | null,
): { readonly percent: Decimal; readonly source: TermSource } | null {
  const { rate } = card;
  if (rate?.kind === "fixed") return { percent: rate.percent, source: seen(card, rate.text) };
  const agreed = rate === null ? agreement?.ratePercent : undefined;
  return agreed ? { percent: agreed.value, source: agreed.source } : null;
}

/** Why the interest of a card's loan cannot be worked out; null where its rate is known and fixed. */
export function interestOpenOf(card: DebtCard, agreement: Agreement | null): Message | null {
  const { rate } = card;
  if (fixedRate(card, agreement)) return null;
  if (!rate) return message("outlook:rateNotPrinted");
  if (rate.kind === "floating") return message("outlook:rateFloats", { index: { rateIndex: rate.index } });
  return message("outlook:rateInWords", { text: rate.text });
}
