import type { CardDate, CardRate, DebtCard, PrintedTotal } from "../../budget/budgetLine.ts";
import {
  figuresTogether,
  largestUnread,
  type FiguresAccount,
  type FiguresCounts,
} from "../../budget/figures/figuresAccount.ts";
import type {
  AmountUnit,
  ColumnAmount,
  CreditorBalance,
  OtherLine,
  PrintedSum,
  UnknownTable,
} from "../../budget/otherLines.ts";
import { isoText } from "../../calendar/day.ts";
import type { AcrossDocuments } from "../../dossier/acrossDocuments.ts";
import type { Imported } from "../../dossier/importFiles.ts";
import type { SayMessage } from "../../messages/message.ts";
import { decimalText, normalized, type Decimal } from "../../money/decimal.ts";
import { FIGURES_PLACES, shareOf } from "../figuresShares.ts";
import { acrossToJson } from "./acrossJson.ts";

type Json = Record<string, unknown>;

/** What `lines --json` prints: amounts as decimal strings, dates in ISO form, rates in percent as decimal strings. */
export function linesToJson(imported: Imported, across: AcrossDocuments, say: SayMessage): Json {
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

function cardToJson(card: DebtCard, say: SayMessage): Json {
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

function rateToJson(rate: CardRate): Json {
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

function totalToJson(total: PrintedTotal, document: string): Json {
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
function figuresToJson(account: FiguresAccount): Json {
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

/** A line beside debt cards as `lines --json` prints it: the fields of the line, amounts as decimal strings, ISO dates. */
function otherLineToJson(line: OtherLine, say: SayMessage): Json {
  const warnings = line.warnings.map(say);
  switch (line.kind) {
    case "appropriation":
    case "financing":
    case "capital-outlay":
      return { ...line, amounts: line.amounts.map(amountToJson), unit: unitToJson(line.unit), warnings };
    case "planned-loan": {
      const { match, ...rest } = line;
      return {
        ...rest,
        confidence: match?.confidence ?? null,
        amountRsd: numberToJson(line.amountRsd),
        amounts: line.amounts.map(({ amount, currency }) => ({ amount: numberToJson(amount), currency })),
        warnings,
      };
    }
    case "creditor-balance":
      return { ...creditorToJson(line), warnings };
    case "exchange-rate":
      return { ...line, date: isoText(line.date), rate: numberToJson(line.rate), warnings };
  }
}

/** A printed total of a table that is no debt list, beside the sum of its rows; `agrees` null: it cannot be told. */
function sumToJson(sum: PrintedSum, document: string): Json {
  return {
    ...sum,
    printed: numberToJson(sum.printed),
    sum: numberToJson(sum.sum),
    unit: unitToJson(sum.unit),
    document,
  };
}

function unknownTableToJson(table: UnknownTable, document: string): Json {
  return { ...table, document };
}

function creditorToJson({ match, ...line }: CreditorBalance): Json {
  return {
    ...line,
    confidence: match?.confidence ?? null,
    amounts: line.amounts.map((amount) => ({ ...amountToJson(amount), unit: unitToJson(amount.unit) })),
    asOf: line.asOf === null ? null : isoText(line.asOf),
  };
}

function amountToJson({ column, role, amount, year }: ColumnAmount): Json {
  return { column, role, ...(year !== undefined && { year }), amount: numberToJson(amount) };
}

function unitToJson({ currency, multiplier }: AmountUnit): Json {
  return { currency, multiplier: Number(multiplier) };
}

/** A number of a document, as short as it is exact. */
function numberToJson(value: Decimal | null): string | null {
  return value === null ? null : decimalText(normalized(value));
}
