import { message, type Message } from "../../messages/message.ts";
import type { RawCard } from "./rawCard.ts";

/**
 * Row numbers run on within a section: 6.4, 6.5, 6.6, then 7.1. A jump means that a card stands in the document
 * and was not read, so it is reported.
 */
export function gapsInNumbering(cards: readonly RawCard[]): Message[] {
  const warnings: Message[] = [];
  cards.forEach((card, index) => {
    const previous = cards[index - 1];
    if (!previous || previous.section !== card.section) return;
    const [before, after] = [partsOf(previous.number), partsOf(card.number)];
    if (!before || !after) return;
    const runsOn =
      (after.group === before.group && after.place === before.place + 1) ||
      (after.group === before.group + 1 && after.place === 1);
    if (!runsOn) {
      warnings.push(
        message("budget:numberingGap", {
          before: previous.number ?? "",
          after: card.number ?? "",
          page: card.page,
        }),
      );
    }
  });
  return warnings;
}

function partsOf(number: string | null): { readonly group: number; readonly place: number } | null {
  const match = /^(\d+)\s*\.\s*(\d+)\.?$/u.exec(number ?? "");
  return match && { group: Number(match[1]), place: Number(match[2]) };
}
