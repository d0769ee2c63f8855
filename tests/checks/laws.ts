import { readFile } from "node:fs/promises";
import type { DebtCard, PrintedTotal } from "../../src/budget/budgetLine.ts";
import type { Appropriation, ColumnAmount, OtherLine } from "../../src/budget/otherLines.ts";
import { day } from "../../src/calendar/day.ts";
import type { CheckId } from "../../src/checks/checkId.ts";
import type { Finding } from "../../src/checks/finding.ts";
import { runChecks, type Tolerances } from "../../src/checks/runChecks.ts";
import { assembleDossier } from "../../src/dossier/assembleDossier.ts";
import type { DocumentRecord, Dossier, ExchangeRate, Payment } from "../../src/dossier/dossier.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { readTerms } from "../../src/loan/termsJson.ts";
import type { Currency } from "../../src/money/currency.ts";
import { decimal } from "../../src/money/decimal.ts";
import { cardOf, type PrintedCard } from "../dossier/matching/printedCards.ts";
import { said } from "../messages/sayable.ts";

const LAW = { group: "Кредити страних влада", section: "direct-external" } as const;
const IN_2013 = { ...LAW, document: "law-2013.pdf", asOf: "2013-05-31", year: 2013 };
const IN_2014 = { ...LAW, document: "law-2014.pdf", asOf: "2014-07-31", year: 2014 };
const CHINA = "Export – Import Bank of China";

/** Cards of the amended budget laws for 2013 and 2014, as they print them. */
export const CARDS = {
  xRay2013: {
    ...IN_2013,
    row: "6.5",
    name: `${CHINA} – X RAY`,
    eur: "24.179.712",
    rsd: "2.698.700.072",
    first: "21.03.2014.",
    last: "21.09.2025.",
    instalment: "0",
    rate: "3% фиксна",
  },
  xRay2014: {
    ...IN_2014,
    row: "6.5",
    name: `${CHINA} – X RAY`,
    eur: "23.751.816",
    rsd: "2.773.442.543",
    first: "21.03.2014.",
    last: "21.09.2025.",
    instalment: "17.075.000 CNY",
    rate: "3,00% фиксна",
  },
  rescheduled2013: {
    ...IN_2013,
    row: "6.4",
    name: `${CHINA} – Репрограмирани зајам`,
    eur: "56.461.356",
    rsd: "6.301.657.554",
    first: "21.07.2010.",
    last: "21.01.2021.",
    instalment: "9.201.080 USD",
    rate: "6M LIBOR USD +1,30%",
  },
  rescheduled2014: {
    ...IN_2014,
    row: "6.4",
    name: `${CHINA} – Репрограмирани зајам`,
    eur: "44.648.749",
    rsd: "5.213.527.286",
    first: "21.07.2010.",
    last: "21.01.2021.",
    instalment: "9.201.080 USD",
    rate: "6M LIBOR USD +1,30%",
  },
  kostolac2013: {
    ...IN_2013,
    row: "6.10",
    name: `${CHINA} – Пакет пројекат Костолац`,
    eur: "75.102.994",
    rsd: "8.382.252.678",
    first: "21.01.2018.",
    last: "21.07.2027.",
    instalment: "0",
    rate: "3% фиксна",
  },
  kostolac2014: {
    ...IN_2014,
    row: "6.11",
    name: `${CHINA} – Пакет пројекат Костолац`,
    eur: "84.896.903",
    rsd: "9.913.207.573",
    first: "21.01.2018.",
    last: "21.07.2027.",
    instalment: "0",
    rate: "3,00% фиксна",
  },
  motorway2014: {
    ...IN_2014,
    row: "6.7",
    name: `${CHINA}- Пројекат изградње аутопута Е763 (Обреновац-Љиг)`,
    eur: "37.373.733",
    rsd: "4.364.041.115",
    first: "21.07.2019.",
    last: "21.01.2034.",
    instalment: "0",
    rate: "2,50% фиксна",
  },
} as const satisfies Readonly<Record<string, PrintedCard>>;
export type CardName = keyof typeof CARDS;

/** The sum of the three cards of 2014 that a total below adds up: rescheduled, X RAY, motorway. */
const TOTAL: PrintedTotal = {
  label: "6 Укупно:",
  eur: decimal("105774298"),
  rsd: decimal("12351010944"),
  sumEur: decimal("105774298"),
  sumRsd: decimal("12351010944"),
  agrees: true,
  page: 1,
};

/** What of the two laws is put in otherwise than they print it. */
export interface Planted {
  readonly cards?: Partial<Record<CardName, Partial<PrintedCard>>>;
  readonly added?: readonly PrintedCard[];
  readonly total?: Partial<PrintedTotal>;
  readonly others?: readonly OtherLine[];
  readonly payments?: readonly Payment[];
  readonly rates?: readonly ExchangeRate[];
  readonly terms?: readonly LoanTerms[];
  readonly asOf?: string;
}

/** A rate as a user enters it. */
export function rate(date: string, base: Currency, quote: Currency, value: string): ExchangeRate {
  return { date: day(date), base, quote, rate: decimal(value), mark: "entered", source: "test" };
}

/**
 * Rates that make the two laws checkable. EUR/USD of 31.05.2013 is what the rescheduled loan needs: 16 instalments of
 * 4,600,540 USD over 56,461,356 EUR; EUR/CNY of 31.07.2014 what X RAY needs: 23 x 8,537,500 CNY over 23,751,816 EUR.
 */
export const RATES: readonly ExchangeRate[] = [
  rate("2013-05-31", "EUR", "CNY", "8.0000"),
  rate("2013-05-31", "EUR", "USD", "1.3037"),
  rate("2014-07-31", "EUR", "CNY", "8.2673"),
];

/** The two laws, with what is planted. */
export function lawsWith(planted: Planted = {}): Dossier {
  const cards: DebtCard[] = [
    ...(Object.keys(CARDS) as CardName[]).map((name) => cardOf({ ...CARDS[name], ...planted.cards?.[name] })),
    ...(planted.added ?? []).map(cardOf),
  ];
  const others = planted.others ?? [];
  const names = new Set([...cards, ...others].map(({ source }) => source.document));
  const documents = [...names].map((name): DocumentRecord => ({
    name,
    sha256: name,
    kind: "pdf",
    pages: 1,
    asOf: cards.find(({ source }) => source.document === name)?.asOf ?? null,
    totals: name === "law-2014.pdf" ? [{ ...TOTAL, ...planted.total }] : [],
    sums: [],
    unknownTables: [],
    warnings: [],
  }));
  return assembleDossier(
    { documents, lines: cards, others },
    {
      wanted: null,
      terms: planted.terms ?? [],
      rates: planted.rates ?? RATES,
      payments: planted.payments ?? [],
    },
    { language: "en", asOf: day(planted.asOf ?? "2014-12-31") },
  );
}

/** All findings; each can be said in full, and no two have one key. */
export function findingsOf(dossier: Dossier, tolerances?: Tolerances): readonly Finding[] {
  const findings = runChecks(dossier, tolerances).flatMap((result) => result.findings);
  for (const { sentence } of findings) said(sentence);
  const keys = findings.map(({ key }) => key);
  if (new Set(keys).size !== keys.length) throw new Error(`a key stands twice: ${keys.sort().join("\n")}`);
  return findings;
}

/** Checks that differ, with what they say. */
export function differencesOf(dossier: Dossier): readonly (readonly [CheckId, string])[] {
  return findingsOf(dossier)
    .filter(({ outcome }) => outcome === "difference")
    .map(({ check, sentence }) => [check, said(sentence).replaceAll("\u00a0", " ")]);
}

export async function xRayTerms(changes: Record<string, unknown> = {}): Promise<LoanTerms> {
  const terms = JSON.parse(await readFile("samples/x-ray.terms.json", "utf8")) as Record<string, unknown>;
  return readTerms({ ...terms, ...changes }, {});
}

/** An economic row of the law for 2014 in dinars. */
export function appropriation(
  account: string,
  amounts: readonly Partial<ColumnAmount>[],
  glava: string | null = null,
): Appropriation {
  return {
    kind: "appropriation",
    razdeo: null,
    glava: glava === null ? null : { code: glava, name: null },
    program: null,
    activity: null,
    function: null,
    account,
    accountName: null,
    fundingSource: null,
    position: null,
    amounts: amounts.map((one) => ({ column: "Укупна средства", role: "total", amount: null, ...one })),
    unit: { currency: "RSD", multiplier: 1n },
    year: 2014,
    source: { document: "law-2014.pdf", page: 102, row: account, text: account },
    warnings: [],
  };
}
