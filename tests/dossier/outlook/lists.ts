import type { DebtCard } from "../../../src/budget/budgetLine.ts";
import { day } from "../../../src/calendar/day.ts";
import { assembleDossier } from "../../../src/dossier/assembleDossier.ts";
import type { Dossier, DocumentRecord, ExchangeRate } from "../../../src/dossier/dossier.ts";
import { outlookOf, type Outlook, type OutlookChoice } from "../../../src/dossier/outlook/outlook.ts";
import type { OutlookLoan } from "../../../src/dossier/outlook/outlookLoan.ts";
import { amountText, type Money } from "../../../src/money/money.ts";
import { cardOf, type PrintedCard } from "../matching/printedCards.ts";

/** A dossier of the cards' documents and nothing else. */
export function dossierOf(cards: readonly DebtCard[], rates: readonly ExchangeRate[] = []): Dossier {
  const names = [...new Set(cards.map(({ source }) => source.document))];
  const documents = names.map((name): DocumentRecord => {
    const asOf = cards.find(({ source }) => source.document === name)?.asOf ?? null;
    const none = { totals: [], sums: [], unknownTables: [], warnings: [] };
    return { name, sha256: name, kind: "pdf", pages: 1, asOf, ...none };
  });
  const choice = { wanted: [], terms: [], rates };
  const imported = { documents, lines: cards, others: [] };
  return assembleDossier(imported, choice, { language: "en", asOf: day("2026-01-01") });
}

export const ALL: OutlookChoice = { isWanted: () => true, stated: new Map(), days: new Map(), asOf: null };

/** The outlook of cards; their day where they state none is 31 August 2024. */
export function outlookOfCards(
  printed: readonly PrintedCard[],
  choice: Partial<OutlookChoice> = {},
  rates: readonly ExchangeRate[] = [],
): Outlook {
  const cards = printed.map((card) => cardOf({ asOf: "2024-08-31", year: 2025, ...card }));
  return outlookOf(dossierOf(cards, rates), { ...ALL, ...choice });
}

/** The loan of the first card, beside cards that prove the rates of euro and dollar. */
export function loanOf(card: PrintedCard, choice: Partial<OutlookChoice> = {}): OutlookLoan {
  const [loan] = outlookOfCards([card, ...PROVING], choice).loans;
  if (!loan) throw new Error("no loan");
  return loan;
}

/**
 * Cards of the budget law for 2025 that prove 117.0222 dinars for a euro and 105.6443 for a dollar: rows 15 of direct
 * internal debt, 1.1 and 1.2 of indirect external debt; 6.2, 6.3 and 6.7 of direct external debt.
 */
export const PROVING: readonly PrintedCard[] = [
  {
    name: "OTP banka - rekonstrukcija",
    row: "15",
    eur: "62.998.803",
    rsd: "7.372.258.572",
    first: "15.04.2024.",
    last: "15.10.2028.",
    instalment: "13.999.734 EUR",
    rate: "6M EURIBOR + 1,85%",
  },
  {
    name: "EBRD - Infrastruktura železnice",
    row: "1.1",
    eur: "3.580.078",
    rsd: "418.948.624",
    first: "10.11.2017.",
    last: "12.05.2025.",
    instalment: "1.790.039 EUR",
    rate: "6M EURIBOR + 1,00%",
  },
  {
    name: "EBRD - Srbija Kargo",
    row: "1.2",
    eur: "10.477.617",
    rsd: "1.226.113.772",
    first: "12.11.2018.",
    last: "12.05.2025.",
    instalment: "5.238.808 EUR",
    rate: "6M EURIBOR + 1,00%",
  },
  {
    name: "Export - Import Bank of China - Projekat most Zemun - Borča sa pripadajućim saobraćajnicama",
    row: "6.2",
    eur: "65.225.237",
    rsd: "7.632.800.671",
    first: "21.01.2016.",
    last: "21.01.2029.",
    instalment: "16.055.556 USD",
    rate: "3,00%",
  },
  {
    name: "Export - Import Bank of China - Projekat izgradnje autoputa E763 (Obrenovac - Ljig)",
    row: "6.3",
    eur: "172.098.329",
    rsd: "20.139.325.061",
    first: "21.07.2019.",
    last: "21.01.2034.",
    instalment: "20.066.667 USD",
    rate: "2,50%",
  },
  {
    name: "Železnica Beograd Centar - Stara Pazova",
    row: "6.7",
    eur: "241.829.306",
    rsd: "28.299.397.463",
    first: "15.05.2023.",
    last: "15.11.2037.",
    instalment: "19.842.544 USD",
    rate: "2,00%",
  },
];

export const text = (amount: Money | null | undefined): string | null =>
  amount ? `${amount.currency} ${amountText(amount)}` : null;

/** Amounts by year as text. */
export const years = (amounts: ReadonlyMap<number, Money> | null): Record<string, string> | null =>
  amounts && Object.fromEntries([...amounts].map(([year, amount]) => [year, amountText(amount)]));
