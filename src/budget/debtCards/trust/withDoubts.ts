import { message, type Message } from "../../../messages/message.ts";
import type { BalanceUnits, DebtCard } from "../../budgetLine.ts";
import { WHOLE_UNITS } from "../listUnit.ts";
import { commonRate, balanceDoubts, unlikelyRate } from "./commonRate.ts";
import { withCurrencyOfGroup } from "./groupCurrency.ts";
import { rateWordDoubts } from "./rateWords.ts";
import {
  currencyDoubts,
  dateDoubts,
  farDateDoubts,
  footnoteDoubts,
  instalmentDoubts,
  labelYearDoubts,
  negativeDoubts,
} from "./termDoubts.ts";

/** Fewer cards than this say nothing of a rate. */
const ENOUGH = 5;

/**
 * The cards of one list, each with what in it contradicts itself, the rest of the list, or the law's year. Nothing is
 * mended: the figures stay as printed, and a currency that only the title of a group names is said.
 * @param lawYear the year that the law is for; null where it is not stated
 * @param units what a printed figure of the balances counts
 */
export function withDoubts(
  cards: readonly DebtCard[],
  lawYear: number | null,
  units: BalanceUnits = WHOLE_UNITS,
): { readonly cards: readonly DebtCard[]; readonly warnings: readonly Message[] } {
  const rate = commonRate(cards, units);
  const comparable = cards.filter(
    ({ balanceEur, balanceRsd }) => balanceEur?.digits && balanceRsd?.digits,
  ).length;
  const unlikely = unlikelyRate(cards);
  const isWithout = rate === null && comparable >= ENOUGH && unlikely.length === 0;
  return {
    cards: cards.map(withCurrencyOfGroup).map((card) => ({
      ...card,
      warnings: [
        ...card.warnings,
        ...balanceDoubts(card, rate, units),
        ...negativeDoubts(card),
        ...labelYearDoubts(card, lawYear),
        ...dateDoubts(card),
        ...farDateDoubts(card, lawYear),
        ...instalmentDoubts(card),
        ...currencyDoubts(card),
        ...(card.warnings.some(saysOfPercent) ? [] : rateWordDoubts(card)),
        ...footnoteDoubts(card),
      ],
    })),
    warnings: isWithout ? [message("budget:noCommonRate")] : unlikely,
  };
}

/** Of a cell it is said already that its rate may be a fraction or a percentage. */
function saysOfPercent({ params: { what } }: Message): boolean {
  return typeof what === "object" && "key" in what && what.key === "budget:rateWithoutPercent";
}
