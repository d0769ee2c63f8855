import type { DebtCard, PrintedTotal } from "../../src/budget/budgetLine.ts";
import { day } from "../../src/calendar/day.ts";
import type { Dossier, ExchangeRate, Payment } from "../../src/dossier/dossier.ts";
import type { PaymentKind } from "../../src/loan/payments/payment.ts";
import type { LoanTerms, TermSource } from "../../src/loan/terms.ts";
import { readTerms } from "../../src/loan/termsJson.ts";
import type { Language } from "../../src/messages/language.ts";
import { message } from "../../src/messages/message.ts";
import type { Currency } from "../../src/money/currency.ts";
import { decimal } from "../../src/money/decimal.ts";
import { money, parseMoney } from "../../src/money/money.ts";

/** Amended budget law 2014 (Prilog-2-Rebalans.pdf), page 20. */
const DOCUMENT = "rebalans-2014.pdf";

/** The card of the container inspection loan as printed, and two others of the same page. */
export const X_RAY_CARD: DebtCard = {
  kind: "debt-card",
  section: "direct-external",
  group: "Кредити страних влада",
  row: "6.5",
  name: "Export – Import Bank of China – X RAY",
  creditor: "Export-Import Bank of China",
  loan: "x-ray",
  match: null,
  balanceEur: decimal("23751816"),
  balanceRsd: decimal("2773442543"),
  asOf: day("2014-07-31"),
  firstPrincipal: { text: "21.03.2014.", day: day("2014-03-21") },
  lastPrincipal: { text: "21.09.2025.", day: day("2025-09-21") },
  instalment: {
    year: 2014,
    amounts: [{ amount: decimal("17075000"), currency: "CNY" }],
    text: "17.075.000 CNY",
  },
  rate: { kind: "fixed", percent: decimal("3.00"), text: "3,00% фиксна" },
  source: { document: DOCUMENT, page: 20, row: "6.5", text: "6.5 | Export – Import Bank of China – X RAY" },
  warnings: [],
};

/** A card that no schedule can be built from. Its name begins as a formula would: it must stay a text. */
export const NO_SCHEDULE_CARD: DebtCard = {
  ...X_RAY_CARD,
  row: "6.12",
  name: "=Мост Земун-Борча",
  loan: null,
  balanceEur: null,
  balanceRsd: null,
  asOf: null,
  firstPrincipal: { text: null, day: null },
  instalment: { year: null, amounts: [], text: null },
  rate: null,
  source: { document: DOCUMENT, page: 20, row: "6.12", text: "" },
  warnings: [],
};

function seen(text: string): TermSource {
  return { mark: "seen", text, document: DOCUMENT, page: 20, row: "6.5" };
}

const UNSHIFTED = { calendars: [], convention: "none", interest: "unadjusted" };

/** CNY 204,900,000.00 in 24 instalments; terms as the card prints them, the rest assumed and marked so. */
export const X_RAY: LoanTerms = {
  ...readTerms(
    {
      id: "x-ray",
      name: "Export – Import Bank of China – X RAY",
      currency: "CNY",
      agreement: "CHINA EXIMBANK GCL (2010) NO.34 TOTAL NO. (331)",
      signed: "2010-07-14",
      facility: "205000000.00",
      drawdowns: [{ date: "2013-03-21", amount: "204900000.00" }],
      rate: { kind: "fixed", percent: "3" },
      dayCount: "ACT/360",
      firstInterest: "2013-09-21",
      firstPrincipal: "2014-03-21",
      lastPrincipal: "2025-09-21",
      monthsBetween: 6,
      repayment: { kind: "equal-principal" },
      businessDays: { calendars: ["CN"], convention: "following", interest: "unadjusted" },
      rounding: "half-up",
      remainder: "last",
    },
    {},
  ),
  sources: {
    rate: seen("3,00% фиксна"),
    firstPrincipal: seen("21.03.2014."),
    lastPrincipal: seen("21.09.2025."),
    currency: seen("17.075.000 CNY"),
    drawdowns: { mark: "inferred", text: "24 rate po 8.537.500,00 CNY; dan povlačenja nije viđen" },
    dayCount: { mark: "inferred", text: "Po ugovorima iste banke iz istog meseca" },
    monthsBetween: { mark: "computed", text: "Iz prvog i poslednjeg datuma i dve rate u 2014." },
    agreement: { mark: "seen", text: "CHINA EXIMBANK GCL (2010) NO.34 TOTAL NO. (331)" },
  },
};

/** Dollars, three drawdowns, one of them during repayment; a fee on a day of its own and fees on due dates. */
export const ROAD: LoanTerms = readTerms(
  {
    id: "auto-put 11",
    name: "Аутопут Обреновац – Љиг",
    currency: "USD",
    agreement: null,
    signed: null,
    facility: "301000000.00",
    drawdowns: [
      { date: "2014-02-10", amount: "100000000.01" },
      { date: "2014-11-03", amount: "75123456.78" },
      { date: "2016-04-04", amount: "33333333.33" },
    ],
    rate: { kind: "fixed", percent: "2.5" },
    dayCount: "ACT/360",
    firstInterest: "2014-07-21",
    firstPrincipal: "2015-07-21",
    lastPrincipal: "2018-01-21",
    monthsBetween: 6,
    repayment: { kind: "equal-principal" },
    businessDays: { calendars: ["CN", "RS"], convention: "following", interest: "unadjusted" },
    rounding: "half-up",
    remainder: "last",
    fees: [
      { kind: "management", percent: "1", on: "facility", date: "2014-03-15" },
      { kind: "commitment", percent: "0.75", on: "undrawn", from: "2014-02-10", dayCount: "ACT/360" },
    ],
  },
  {},
);

/** Yen, which have no smaller unit; months of 30 days, month ends, a sum drawn within a period. */
export const YEN: LoanTerms = readTerms(
  {
    id: "jica",
    name: "JICA",
    currency: "JPY",
    agreement: null,
    signed: null,
    facility: null,
    drawdowns: [
      { date: "2016-08-31", amount: "28252000000" },
      { date: "2017-01-31", amount: "1234567" },
    ],
    rate: { kind: "fixed", percent: "0.6" },
    dayCount: "30E/360",
    firstInterest: "2017-02-28",
    firstPrincipal: "2018-08-31",
    lastPrincipal: "2021-08-31",
    monthsBetween: 6,
    repayment: { kind: "equal-principal" },
    businessDays: UNSHIFTED,
    rounding: "half-up",
    remainder: "last",
  },
  {},
);

/** Euros at a floating rate with a floor and a fixing below it; interest runs on over shifted days. */
export const FLOATING: LoanTerms = readTerms(
  {
    id: "iverak",
    name: "Iverak – Lajkovac",
    currency: "EUR",
    agreement: "BLA20210340034",
    signed: "2021-11-26",
    facility: "134300000.00",
    drawdowns: [{ date: "2022-01-21", amount: "134300000.00" }],
    rate: {
      kind: "floating",
      index: "EURIBOR6M",
      marginPercent: "2.35",
      floorPercent: "0",
      fixings: [
        { from: "2022-01-21", percent: "-0.524" },
        { from: "2022-07-21", percent: "0.655" },
        { from: "2023-01-23", percent: "2.892" },
      ],
    },
    dayCount: "ACT/365F",
    firstInterest: "2022-07-21",
    firstPrincipal: "2023-01-21",
    lastPrincipal: "2025-01-21",
    monthsBetween: 6,
    repayment: { kind: "equal-principal" },
    businessDays: { calendars: ["TARGET2"], convention: "following", interest: "adjusted" },
    rounding: "half-up",
    remainder: "last",
  },
  {},
);

/** Dinars in amounts so large that plain rounding of doubles misses a cent now and then. */
export const LARGE: LoanTerms = readTerms(
  {
    id: "veliki",
    name: "Veliki dinarski zajam",
    currency: "RSD",
    agreement: null,
    signed: null,
    facility: null,
    drawdowns: [{ date: "2020-01-15", amount: "98767478514.53" }],
    rate: { kind: "fixed", percent: "3.1156" },
    dayCount: "30/360",
    firstInterest: "2020-07-15",
    firstPrincipal: "2021-01-15",
    lastPrincipal: "2027-07-15",
    monthsBetween: 6,
    repayment: { kind: "equal-principal" },
    businessDays: UNSHIFTED,
    rounding: "half-up",
    remainder: "last",
  },
  {},
);

/** Rates of the ECB and the National Bank of Serbia on the days named; the last pair is quoted the other way round. */
export const RATES: readonly ExchangeRate[] = [
  rate("2014-07-31", "EUR", "RSD", "116.7676", "NBS"),
  rate("2014-07-31", "USD", "RSD", "87.2964", "NBS"),
  rate("2014-12-31", "EUR", "CNY", "7.5358", "ECB"),
  rate("2014-12-31", "EUR", "USD", "1.2141", "ECB"),
  rate("2015-12-31", "CNY", "RSD", "17.1319", "NBS"),
  rate("2022-08-31", "EUR", "CNY", "6.8947", "ECB"),
  rate("2022-08-31", "USD", "EUR", "1.0000", "ECB"),
  rate("2025-05-21", "CNY", "RSD", "14.3552", "NBS"),
  rate("2025-05-21", "EUR", "RSD", "117.2433", "NBS"),
];

function rate(
  date: string,
  base: ExchangeRate["base"],
  quote: ExchangeRate["quote"],
  value: string,
  source: string,
): ExchangeRate {
  return { date: day(date), base, quote, rate: decimal(value), mark: "seen", source };
}

export function payment(
  loan: string,
  date: string,
  kind: PaymentKind,
  amount: string,
  currency: Currency,
  note: string | null = null,
): Payment {
  return { loan, date: day(date), kind, amount: parseMoney(amount, currency) ?? money(0n, currency), note };
}

/** X RAY: the second instalment 37,500.00 short and its interest unpaid; a fee of the road, 10,000.00 short; one no loan has. */
export const PAYMENTS: readonly Payment[] = [
  payment("x-ray", "2014-03-21", "principal", "8537500.00", "CNY", "=izvod 57"),
  payment("x-ray", "2014-09-22", "principal", "8500000.00", "CNY"),
  payment("x-ray", "2013-09-23", "interest", "3141800.00", "CNY"),
  payment("x-ray", "2014-03-21", "interest", "3090575.00", "CNY", "izvod 58; naknadno potvrđeno"),
  payment("auto-put 11", "2014-03-14", "fee", "3000000.00", "USD"),
  payment("x-ray", "2014-10-01", "default-interest", "1234.56", "CNY"),
  payment("x-ray", "2015-03-23", "principal", "8537500.00", "CNY"),
  payment("drugi zajam", "2015-03-23", "principal", "1.00", "CNY", "nije u ovoj svesci"),
];
export const JICA_PAYMENT = payment("jica", "2017-02-28", "interest", "1", "JPY");

const TOTALS: readonly PrintedTotal[] = [
  {
    label: "6 Укупно:",
    eur: decimal("1132945665"),
    rsd: decimal("132291346205"),
    sumEur: decimal("1132945665"),
    sumRsd: decimal("132291346205"),
    agrees: true,
    page: 20,
  },
  {
    label: "УКУПНО СТАЊЕ ДУГА",
    eur: decimal("23751817"),
    rsd: decimal("2773442543"),
    sumEur: decimal("23751816"),
    sumRsd: decimal("2773442543"),
    agrees: false,
    page: 25,
  },
];

/** A dossier with loans of all kinds, for one language and day. */
export function sampleDossier(
  language: Language,
  asOf = "2022-08-31",
  loans: readonly LoanTerms[] = [X_RAY, ROAD, YEN, FLOATING, LARGE],
): Dossier {
  return {
    version: 1,
    documents: [
      {
        name: DOCUMENT,
        sha256: "3b7e1a6f0d2c4b5a69788776655443322110ffeeddccbbaa9988776655443322",
        kind: "pdf",
        pages: 241,
        asOf: day("2014-07-31"),
        totals: TOTALS,
        sums: [],
        unknownTables: [],
        warnings: [],
      },
    ],
    lines: [X_RAY_CARD, NO_SCHEDULE_CARD],
    others: [],
    loans: loans.map((terms) => ({ terms, cards: terms.id === "x-ray" ? [X_RAY_CARD] : [] })),
    unscheduled: [
      {
        card: NO_SCHEDULE_CARD,
        missing: [message("workbook:noBalance"), message("workbook:noDate")],
      },
    ],
    rates: RATES,
    payments: [],
    decisions: [],
    mappings: [],
    notes: [],
    tolerances: [],
    assumedRates: [],
    settings: { language, asOf: day(asOf) },
  };
}
