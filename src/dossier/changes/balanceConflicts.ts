import type { DebtCard } from "../../budget/budgetLine.ts";
import { message, type Message } from "../../messages/message.ts";
import { compareDecimals } from "../../money/decimal.ts";
import type { LoanGroup } from "../loanGroups.ts";

/** Warnings where two documents state different balances of one loan on the same day; each names both. */
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
  return pairs.flatMap(([currency, before, now]) => {
    if (!before || !now || !card.asOf || compareDecimals(before, now) === 0) return [];
    return message("matching:balancesDiffer", {
      currency,
      loan: card.name,
      date: { day: card.asOf },
      before: { decimal: before },
      document: card.source.document,
      page: card.source.page,
      row: card.source.cell ?? card.source.row,
      now: { decimal: now },
      otherDocument: other.source.document,
      otherPage: other.source.page,
      otherRow: other.source.cell ?? other.source.row,
    });
  });
}
