import {
  figuresTogether,
  largestUnread,
  type FiguresAccount,
  type FiguresCounts,
} from "../budget/figures/figuresAccount.ts";
import { isHeadline, placeOf } from "../budget/figures/figuresMessages.ts";
import type { DocumentRecord } from "../dossier/dossier.ts";
import { formatDecimal } from "../messages/format.ts";
import type { Translator } from "../messages/translator.ts";
import { decimal } from "../money/decimal.ts";
import { FIGURES_PLACES, shareOf } from "./figuresShares.ts";
import { terminalTable } from "./terminalTable.ts";

/** What of a budget law's own figures was not read, a sentence each: it goes above all else. */
export function headlines(
  { warnings }: Pick<DocumentRecord, "warnings">,
  { sayMessage }: Translator,
): string[] {
  return warnings.filter(isHeadline).map(sayMessage);
}

/** The account of a document's amounts: together, with shares, then page by page; the largest block that was not read. */
export function figuresText(account: FiguresAccount | undefined, { say, language }: Translator): string {
  if (!account || account.pages.length === 0) return "";
  const row = (first: string, counts: FiguresCounts): string[] => [
    first,
    ...(["all", ...FIGURES_PLACES] as const).map((place) => String(counts[place])),
  ];
  const together = figuresTogether(account);
  const shares = FIGURES_PLACES.map(
    (place) => `${formatDecimal(decimal(shareOf(together[place], together.all)), language)} %`,
  );
  const table = terminalTable(
    [
      { header: say("cli:columnPage"), align: "right" },
      { header: say("cli:figuresAll"), align: "right" },
      ...FIGURES_PLACES.map((place) => ({ header: say(`cli:figures-${place}`), align: "right" as const })),
    ],
    [
      row(say("cli:figuresTogether"), together),
      ["", "", ...shares],
      ...account.pages.map((page) => row(String(page.page), page)),
    ],
  );
  const block = largestUnread(account);
  const { rows, amounts, largest } = block ?? {};
  const unread = block
    ? say("cli:figuresLargestUnread", {
        pages: placeOf(block),
        rows: String(rows),
        amounts: String(amounts),
        largest: String(largest),
      })
    : say("cli:figuresNoneUnread");
  return `${say("cli:figuresTitle")}\n\n${table}\n\n${unread}`;
}
