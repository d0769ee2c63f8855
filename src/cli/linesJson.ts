import type { CardDate, CardRate, DebtCard, PrintedTotal } from "../budget/budgetLine.ts";
import {
  figuresTogether,
  largestUnread,
  type FiguresAccount,
  type FiguresCounts,
} from "../budget/figures/figuresAccount.ts";
import { isoText } from "../calendar/day.ts";
import type { AcrossDocuments } from "../dossier/acrossDocuments.ts";
import type { Imported } from "../dossier/importFiles.ts";
import type { Message } from "../messages/message.ts";
import { acrossToJson } from "./acrossJson.ts";
import { FIGURES_PLACES, shareOf } from "./figuresShares.ts";
import { otherLineToJson, sumToJson, unknownTableToJson, numberToJson } from "./otherLinesJson.ts";

type Say = (message: Message) => string;

/** What `lines --json` prints: amounts as decimal strings, dates in ISO form, rates in percent as decimal strings. */
export function linesToJson(imported: Imported, across: AcrossDocuments, say: Say): Record<string, unknown> {
  return {
    documents: imported.documents.map(({ name, sha256, kind, pages, decoding, asOf, figures, warnings }) => ({
      name,
      sha256,
      kind,
      pages,
      ...(decoding && { decoding }),
      asOf: asOf === null ? null : isoText(asOf),
      ...(figures && { figures: figuresToJson(figures) }),
      warnings: warnings.map(say),
    })),
    lines: [
      ...imported.lines.map((card) => cardToJson(card, say)),
      ...imported.others.map((line) => otherLineToJson(line, say)),
    ],
    totals: imported.documents.flatMap(({ name, totals }) => totals.map((total) => totalToJson(total, name))),
    sums: imported.documents.flatMap(({ name, sums }) => sums.map((sum) => sumToJson(sum, name))),
    unknownTables: imported.documents.flatMap(({ name, unknownTables }) =>
      unknownTables.map((table) => unknownTableToJson(table, name)),
    ),
    ...acrossToJson(across, imported, say),
  };
}

function cardToJson(card: DebtCard, say: Say): Record<string, unknown> {
  const { year, amounts, text } = card.instalment;
  return {
    kind: card.kind,
    section: card.section,
    group: card.group,
    row: card.row,
    name: card.name,
    creditor: card.creditor,
    loan: card.loan,
    confidence: card.match?.confidence ?? null,
    balanceEur: numberToJson(card.balanceEur),
    balanceRsd: numberToJson(card.balanceRsd),
    asOf: card.asOf === null ? null : isoText(card.asOf),
    firstPrincipal: dayToJson(card.firstPrincipal),
    lastPrincipal: dayToJson(card.lastPrincipal),
    // What the two cells say where they hold no single date: a year, dates by tranche.
    firstPrincipalText: card.firstPrincipal.text,
    lastPrincipalText: card.lastPrincipal.text,
    instalment: {
      year,
      amounts: amounts.map(({ amount, currency }) => ({ amount: numberToJson(amount), currency })),
      text,
    },
    rate: card.rate && rateToJson(card.rate),
    source: card.source,
    warnings: card.warnings.map(say),
  };
}

/** "2014-03-21"; "2005" where only a year is printed; null for anything else. */
function dayToJson({ day, year }: CardDate): string | null {
  if (day !== null) return isoText(day);
  return year === undefined ? null : String(year);
}

function rateToJson(rate: CardRate): Record<string, unknown> {
  switch (rate.kind) {
    case "fixed":
      return { kind: rate.kind, percent: numberToJson(rate.percent), text: rate.text };
    case "floating":
      return {
        kind: rate.kind,
        index: rate.index,
        marginPercent: numberToJson(rate.marginPercent),
        text: rate.text,
      };
    case "text":
      return { kind: rate.kind, text: rate.text };
  }
}

function totalToJson(total: PrintedTotal, document: string): Record<string, unknown> {
  return {
    label: total.label,
    eur: numberToJson(total.eur),
    rsd: numberToJson(total.rsd),
    sumEur: numberToJson(total.sumEur),
    sumRsd: numberToJson(total.sumRsd),
    agrees: total.agrees,
    document,
    page: total.page,
  };
}

/** The account of a document's amounts: of all pages together with shares in percent, what was not read, each page. */
function figuresToJson(account: FiguresAccount): Record<string, unknown> {
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
