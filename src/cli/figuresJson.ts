import {
  figuresTogether,
  largestUnread,
  type FiguresAccount,
  type FiguresCounts,
} from "../budget/figures/figuresAccount.ts";
import { FIGURES_PLACES, shareOf } from "./figuresShares.ts";

/** The account of a document's amounts: of all pages together with shares in percent, what was not read, each page. */
export function figuresToJson(account: FiguresAccount): Record<string, unknown> {
  const counts = figuresTogether(account);
  return {
    ...counts,
    sharePercent: sharesToJson(counts),
    largestUnread: largestUnread(account),
    unread: account.unread,
    pages: account.pages,
  };
}

function sharesToJson(counts: FiguresCounts): Record<string, string> {
  return Object.fromEntries(FIGURES_PLACES.map((place) => [place, shareOf(counts[place], counts.all)]));
}
