import { day } from "../../src/calendar/day.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import type { Language } from "../../src/messages/language.ts";
import { forwardDossier } from "../../src/dossier/outlook/forwardDossier.ts";
import type { AssumedRate } from "../../src/loan/terms.ts";
import { decimal } from "../../src/money/decimal.ts";
import { cardOf, type PrintedCard } from "../dossier/matching/printedCards.ts";
import { dossierOf, PROVING } from "../dossier/outlook/lists.ts";

const GROUP = "Krediti Export - Import Bank of China";

/** Rows 6.1 and 6.14 of the budget law for 2025 (Official Gazette of the RS 94/2024, Article 3 V). */
const OF_BANK: readonly PrintedCard[] = [
  {
    name: "Export - Import Bank of China - Projekat sistem NUCTECH za inspekciju kontejnera/vozila",
    row: "6.1",
    eur: "3.260.487",
    rsd: "381.549.413",
    first: "21.03.2014.",
    last: "21.09.2025.",
    instalment: "17.075.000 CNY",
    rate: "3,00%",
  },
  {
    name: "Export - Import Bank of China - Projekat izgradnje obilaznice oko Novog Sada sa mostom preko Dunava",
    row: "6.14",
    eur: "0",
    rsd: "0",
    first: "15.05.2029.",
    last: "15.11.2040.",
    instalment: "0 EUR",
    rate: "6M EURIBOR + 1,63%",
  },
];

/** Made by hand, with what no card of the bank has: quarters, month ends, one sum, a last period of its own, yen, grace. */
const MADE: readonly PrintedCard[] = [
  {
    name: "Bez valute",
    row: "7.0",
    eur: "1.234.567",
    rsd: "144.471.746",
    first: "15.01.2026.",
    last: "15.07.2031.",
  },
  {
    name: "Tromesečni",
    row: "7.1",
    eur: "10.000.003",
    rsd: "1.170.222.351",
    first: "30.11.2023.",
    last: "31.08.2031.",
    instalment: "1.428.572 EUR",
    rate: "1,375%",
  },
  {
    name: "Jednokratni*",
    row: "7.2",
    eur: "5.000.000",
    rsd: "585.111.000",
    first: "28.02.2029.",
    last: "28.02.2029.",
    instalment: "-",
    rate: "4,25%",
  },
  {
    name: "Sa kraćim poslednjim periodom",
    row: "7.3",
    eur: "7.654.321",
    rsd: "895.725.484",
    first: "15.01.2020.",
    last: "03.04.2030.",
    instalment: "9 EUR",
    rate: "3,10%",
  },
  {
    name: "U počeku",
    row: "7.4",
    eur: "90.277.777",
    rsd: "10.564.505.117",
    first: "15.05.2027.",
    last: "15.11.2038.",
    instalment: "0 USD",
    rate: "2,50%",
  },
];

/** The outlook of a list with loans of all kinds. */
export function outlookDossier(language: Language): Dossier {
  const printed = [
    ...OF_BANK.map((card) => ({ ...card, group: GROUP })),
    ...MADE.map((card) => ({ ...card, group: "=Razno? *" })),
    ...PROVING,
  ];
  const cards = printed.map((card) => cardOf({ asOf: "2024-08-31", year: 2025, ...card }));
  const dossier = dossierOf(cards);
  return {
    ...dossier,
    unscheduled: cards.map((card) => ({ card, missing: [] })),
    settings: { language, asOf: day("2025-01-01") },
  };
}

/** EUR 1,000,000 at 117.0222 dinars in two instalments, with interest from 15 May 2024. */
const HALVES = {
  eur: "1.000.000",
  rsd: "117.022.200",
  first: "15.11.2024.",
  last: "15.05.2025.",
  instalment: "500.000 EUR",
} as const;
const path = (...values: readonly (readonly [string, string])[]): AssumedRate => ({
  kind: "path",
  values: values.map(([from, percent]) => ({ from: day(from), percent: decimal(percent) })),
});
const ASSUMED: Readonly<Record<string, AssumedRate>> = {
  "Bez stope": { kind: "constant", percent: decimal("2.5") },
  "Na EURIBOR": path(["2024-01-01", "3.5"], ["2024-11-15", "2.9"]),
  "Od 2025": path(["2024-11-01", "3"]),
};

/** Loans with sheets of their own, on which rates of interest are assumed. */
export function assumingDossier(language: Language): Dossier {
  const cards = [
    { ...HALVES, name: "Bez stope" },
    { ...HALVES, name: "Na EURIBOR", rate: "6M EURIBOR + 1,00%" },
    { ...HALVES, name: "Od 2025" },
    { ...HALVES, name: "Otvoren" },
  ].map((card, at) => cardOf({ asOf: "2024-08-31", year: 2025, ...card, row: `8.${at + 1}` }));
  const dossier = dossierOf([
    ...cards,
    ...PROVING.map((card) => cardOf({ asOf: "2024-08-31", year: 2025, ...card })),
  ]);
  const wanted = { ...dossier, unscheduled: cards.map((card) => ({ card, missing: [] })) };
  const made = forwardDossier(wanted, new Map()).dossier;
  const loans = made.loans.map(({ terms, cards: of }) => {
    const assumedRate = ASSUMED[terms.name];
    return { cards: of, terms: assumedRate ? { ...terms, assumedRate } : terms };
  });
  return { ...made, loans, settings: { language, asOf: day("2025-01-01") } };
}
