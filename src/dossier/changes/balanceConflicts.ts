import type { CardInstalment, DebtCard } from "../../budget/budgetLine.ts";
import type { Day } from "../../calendar/day.ts";
import { message, type Message } from "../../messages/message.ts";
import { compareDecimals } from "../../money/decimal.ts";
import type { LoanGroup } from "../loanGroups.ts";
import { instalmentKey } from "./lineFields.ts";

/**
 * Warnings where two documents state different balances of one loan on the same day, or different instalments of one
 * year beside them; each names both.
 */
export function balanceConflicts(groups: readonly LoanGroup[]): Message[] {
  return groups.flatMap(({ cards }) =>
    cards.flatMap((card, at) => cards.slice(at + 1).flatMap((other) => conflictsOf(card, other))),
  );
}

function conflictsOf(card: DebtCard, other: DebtCard): Message[] {
  if (card.asOf === null || card.asOf !== other.asOf || card.source.document === other.source.document)
    return [];
  const pairs = [
    ["EUR", card.balanceEur, other.balanceEur],
    ["RSD", card.balanceRsd, other.balanceRsd],
  ] as const;
  const places = {
    loan: card.name,
    date: { day: card.asOf },
    document: card.source.document,
    page: card.source.page,
    row: card.source.cell ?? card.source.row,
    otherDocument: other.source.document,
    otherPage: other.source.page,
    otherRow: other.source.cell ?? other.source.row,
  };
  const ofBalances = pairs.flatMap(([currency, before, now]) =>
    !before || !now || compareDecimals(before, now) === 0
      ? []
      : message("matching:balancesDiffer", {
          ...places,
          currency,
          before: { decimal: before },
          now: { decimal: now },
        }),
  );
  return [...ofBalances, ...instalmentConflict(card.instalment, other.instalment, places)];
}

interface Places {
  readonly loan: string;
  readonly date: { readonly day: Day };
  readonly document: string;
  readonly page: number;
  readonly row: string;
  readonly otherDocument: string;
  readonly otherPage: number;
  readonly otherRow: string;
}

/** An amendment may print the balances of the law's own day, and another instalment. */
function instalmentConflict(before: CardInstalment, now: CardInstalment, places: Places): Message[] {
  const { year } = before;
  if (year === null || year !== now.year || before.amounts.length === 0 || now.amounts.length === 0)
    return [];
  const [key, other] = [instalmentKey(before), instalmentKey(now)];
  if (key === other) return [];
  const texts = { before: before.text ?? key, now: now.text ?? other };
  return [message("matching:instalmentsDiffer", { ...places, ...texts, year: String(year) })];
}
