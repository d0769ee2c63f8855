import { readFile } from "node:fs/promises";
import type { CardDate, CardInstalment, DebtCard, DebtSection } from "../../../src/budget/budgetLine.ts";
import { recogniseLoan } from "../../../src/budget/names/recogniseLoan.ts";
import { day, dayOf, type Day } from "../../../src/calendar/day.ts";
import { isCurrency } from "../../../src/money/currency.ts";
import { decimal, parseDecimal } from "../../../src/money/decimal.ts";
import { foldForComparison } from "../../../src/text/fold.ts";
import { readRate } from "../../../src/text/rates.ts";
import { parseCsv } from "../../csv.ts";

/** A card by its cells, "-" where the law prints nothing; made without the program's own reader of documents. */
export interface PrintedCard {
  readonly document?: string;
  readonly asOf?: string | null;
  readonly section?: DebtSection | null;
  readonly group?: string | null;
  readonly row?: string;
  readonly name: string;
  readonly eur?: string;
  readonly rsd?: string;
  readonly first?: string;
  readonly last?: string;
  readonly instalment?: string;
  readonly year?: number | null;
  readonly rate?: string;
}

export function cardOf(printed: PrintedCard): DebtCard {
  const { document = "law.pdf", row = "1.1", name, eur = "-", rsd = "-", asOf = null } = printed;
  const known = recogniseLoan(name);
  return {
    kind: "debt-card",
    section: printed.section ?? null,
    group: printed.group ?? null,
    row,
    name,
    creditor: known?.creditor ?? null,
    loan: known?.loan ?? null,
    match: known && { confidence: known.confidence, reasons: known.reasons },
    balanceEur: parseDecimal(eur.replaceAll(".", "")),
    balanceRsd: parseDecimal(rsd.replaceAll(".", "")),
    asOf: asOf === null ? null : day(asOf),
    firstPrincipal: dateOf(printed.first ?? "-"),
    lastPrincipal: dateOf(printed.last ?? "-"),
    instalment: instalmentOf(printed.instalment ?? "-", printed.year ?? null),
    rate: printed.rate === undefined ? null : readRate(printed.rate),
    source: { document, page: 1, row, text: name },
    warnings: [],
  };
}

function dateOf(text: string): CardDate {
  if (text === "-" || text === "") return { text: null, day: null };
  const [, d, m, y] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\.*$/u.exec(text) ?? [];
  const found: Day | null = y === undefined ? null : dayOf(Number(y), Number(m), Number(d));
  return { text, day: found };
}

/** One sum whose groups of three are divided by dots or commas ("4,600,540 EUR", "3,029,957.66 EUR"). */
function instalmentOf(text: string, year: number | null): CardInstalment {
  if (text === "-" || text === "") return { year, amounts: [], text: null };
  const [, number = "", code = ""] = /^([\d.,]+)(?: \| | )?(\S{3})?$/u.exec(text) ?? [];
  const plain = number.replace(/[.,](?=\d{3}(?:\D|$))/gu, "").replace(",", ".");
  const currency = foldForComparison(code).toUpperCase();
  if (plain === "") return { year, amounts: [], text };
  return {
    year,
    amounts: [{ amount: decimal(plain), currency: isCurrency(currency) ? currency : null }],
    text,
  };
}

const SECTIONS: Readonly<Record<string, DebtSection>> = {
  di: "direct-internal",
  de: "direct-external",
  ii: "indirect-internal",
  ie: "indirect-external",
};

/** The 221 cards of the amended budget law for 2013; its four lists one after the other, each from row 1.1 on. */
export async function cardsOf2013(): Promise<DebtCard[]> {
  const rows = parseCsv(await readFile("tests/fixtures/budget/debt-cards-2013-05-31.csv", "utf8")).slice(1);
  const names = Object.values(SECTIONS);
  let section = -1;
  return rows
    .filter(([row]) => row !== "TOTAL")
    .map(([row = "", name = "", eur, rsd, first, last, instalment, rate]) => {
      if (row === "1.1") section += 1;
      const place = { document: "law-2013.pdf", asOf: "2013-05-31", section: names[section] ?? null, row };
      return cardOf({ ...place, name, eur, rsd, first, last, instalment, year: 2013, rate } as PrintedCard);
    });
}

export interface ForeseenCard {
  readonly card: DebtCard;
  /** "new"; "4.4", a row of 2013; "ii 1.1" with its list; "? 7.5": a question with these candidates. */
  readonly foreseen: string;
}

/**
 * The 13 cards of pages 20 to 22 of the law for 2010 and the 16 of pages 19 and 20 of the amended law for 2014, with the
 * row of 2013 that is the same loan: found by hand from project, debtor, dates, instalment and rate.
 */
export async function cardsOf(law: 2010 | 2014): Promise<ForeseenCard[]> {
  const rows = parseCsv(await readFile("tests/fixtures/matching/cards-2010-2014.csv", "utf8")).slice(1);
  return rows
    .filter(([year]) => year === String(law))
    .map(([, list = "", row, name, eur, rsd, first, last, instalment, rate, foreseen = ""]) => {
      const place = { document: `law-${law}.pdf`, section: SECTIONS[list] ?? null, row, year: law };
      const card = cardOf({ ...place, name, eur, rsd, first, last, instalment, rate } as PrintedCard);
      return { card, foreseen };
    });
}

/** "ii 1.1", or the row alone for direct external debt. */
export function placeOf(card: DebtCard): string {
  const list = Object.entries(SECTIONS).find(([, section]) => section === card.section)?.[0];
  return list === undefined || list === "de" ? card.row : `${list} ${card.row}`;
}
