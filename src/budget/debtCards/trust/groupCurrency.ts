import { message } from "../../../messages/message.ts";
import { unitOf } from "../../../text/units.ts";
import type { DebtCard } from "../../budgetLine.ts";

/**
 * The card with the currency of its instalment, where the title of its group alone names it ("Зајмови у CNY"), and said.
 * A title with a scale ("у хиљадама CNY") leaves it open what the figure counts.
 */
export function withCurrencyOfGroup(card: DebtCard): DebtCard {
  const { group, instalment } = card;
  const unit = group === null ? null : unitOf(group);
  const [only, ...others] = instalment.amounts;
  const isOpen = only?.currency === null && only.amount.digits !== 0n && others.length === 0;
  const currency = unit?.multiplier === 1n ? unit.currency : null;
  if (!isOpen || group === null || currency === null) return card;
  return {
    ...card,
    instalment: { ...instalment, amounts: [{ ...only, currency }] },
    warnings: [
      ...card.warnings,
      message("budget:instalmentCurrencyOfGroup", { text: instalment.text ?? "", currency, group }),
    ],
  };
}
