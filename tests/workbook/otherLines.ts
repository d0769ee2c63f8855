import type { Source } from "../../src/budget/budgetLine.ts";
import type {
  AmountUnit,
  Appropriation,
  CapitalOutlay,
  ColumnAmount,
  CreditorBalance,
  FinancingLine,
  OtherLine,
  PlannedLoan,
  PrintedSum,
} from "../../src/budget/otherLines.ts";
import { day } from "../../src/calendar/day.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import type { Language } from "../../src/messages/language.ts";
import { message } from "../../src/messages/message.ts";
import { decimal } from "../../src/money/decimal.ts";
import { sampleDossier, X_RAY } from "./dossier.ts";

/** Lines beside debt cards, of which the figures stand in laws: their sources are beside them. */

const LAW_2013 = "rebalans-2013.pdf";
const DINARS: AmountUnit = { currency: "RSD", multiplier: 1n };

function source(document: string, page: number, text: string, row = ""): Source {
  return { document, page, row, text };
}

function total(amount: string): ColumnAmount {
  return { column: "Укупна средства", role: "total", amount: decimal(amount) };
}

const DEBT_OFFICE = {
  kind: "appropriation",
  razdeo: { code: "16", name: "МИНИСТАРСТВО ФИНАНСИЈА И ПРИВРЕДЕ" },
  glava: { code: "16.7", name: "УПРАВА ЗА ЈАВНИ ДУГ" },
  program: null,
  activity: null,
  function: { code: "170", name: "Трансакције јавног дуга" },
  fundingSource: null,
  position: null,
  unit: DINARS,
  year: 2013,
  warnings: [],
} as const;

/** Amended law 2013, Article 7, 16.7, function 170; and an account 441 of another user, which Article 1 adds to it. */
export const APPROPRIATIONS: readonly Appropriation[] = [
  ["441", "Отплата домаћих камата", "46175550000"],
  ["442", "Отплата страних камата", "37634205000"],
  ["444", "Пратећи трошкови задуживања", "860000000"],
  ["612", "Отплата главнице страним кредиторима", "68517000000"],
].map(([account = "", accountName = "", amount = ""]): Appropriation => ({
  ...DEBT_OFFICE,
  account,
  accountName,
  amounts: [total(amount)],
  source: source(LAW_2013, 90, `${account} | ${accountName}`, account),
}));

/** A user beside the debt office; 46,302,890,000 of Article 1 less 46,175,550,000 of the debt office is 127,340,000. */
export const OTHER_USER: Appropriation = {
  ...DEBT_OFFICE,
  razdeo: { code: "20", name: "=МИНИСТАРСТВО" },
  glava: null,
  account: "441",
  accountName: "Отплата домаћих камата",
  amounts: [total("127340000")],
  source: source(LAW_2013, 101, "441 | Отплата домаћих камата | 127.340.000", "441"),
  warnings: [message("tables:unitAssumed", { page: 101 })],
};

/** Amended law 2013, Article 1. 444 there is 862,211,000: 2,211,000 more than the debt office has. */
export const FINANCING: readonly FinancingLine[] = [
  ["441", "Расходи по основу отплате камата на домаће кредите", "46302890000"],
  ["444", "Пратећи трошкови задуживања", "862211000"],
  ["742", "Приходи од продаје", "17000000000"],
  ["742", "Приходи од продаје, други ред", "22000000000"],
].map(([accounts = "", name = "", amount = ""]): FinancingLine => ({
  kind: "financing",
  name,
  accounts,
  amounts: [{ column: "Износ у динарима", role: "other", amount: decimal(amount) }],
  unit: DINARS,
  year: 2013,
  source: source(LAW_2013, 2, name),
  warnings: [],
}));

/** A city's open data: budget, own and other sources; a second column that means a total. */
export const CITY: Appropriation = {
  ...DEBT_OFFICE,
  razdeo: null,
  glava: { code: "3.01", name: "Градска управа" },
  program: { code: "0602", name: "Опште услуге локалне самоуправе" },
  activity: { code: "0602-0003", name: "Сервисирање јавног дуга" },
  account: "441",
  accountName: "Отплата домаћих камата",
  position: "69/0",
  fundingSource: "01",
  year: null,
  unit: { currency: null, multiplier: 1n },
  amounts: [
    { column: "Средства_из_буџета", role: "budget", amount: decimal("113817000.50") },
    { column: "Средства_из_сопствених_извора", role: "own-sources", amount: decimal("0") },
    { column: "Укупна_јавна_средства", role: "total", amount: decimal("113817000.50") },
    { column: "Укупно са преносом", role: "total", amount: decimal("113900000") },
  ],
  source: { ...source("Крагујевац*2020.xlsx", 1, "441"), cell: "Sheet1!A7" },
};

const PLANNED: PlannedLoan = {
  kind: "planned-loan",
  part: "loan",
  groups: ["Страним владама", "Export - Import Bank of China"],
  row: "1.1",
  name: "Набавка и инсталација преносивог система за рендгенску контролу",
  creditor: "Export-Import Bank of China",
  loan: "x-ray",
  match: null,
  amountRsd: decimal("1995000000"),
  amounts: [{ amount: decimal("30000000"), currency: "USD" }],
  year: 2010,
  source: source("budzet-2010.pdf", 10, "1.1. | Набавка и инсталација", "1.1"),
  warnings: [],
};

/** Budget law 2010, Article 3 B: the container system, USD 30,000,000; a loan of two currencies; a guarantee. */
export const PLANNED_LOANS: readonly PlannedLoan[] = [
  PLANNED,
  {
    ...PLANNED,
    row: "2",
    name: "Два реда валута",
    loan: null,
    amountRsd: decimal("500"),
    amounts: [
      { amount: decimal("1808260000"), currency: "USD" },
      { amount: decimal("16000000"), currency: "EUR" },
    ],
  },
  {
    ...PLANNED,
    part: "guarantee",
    row: "1",
    groups: [],
    name: "Гаранција",
    loan: null,
    amounts: [],
    amountRsd: null,
  },
];

/** Amended law 2013, page 53. */
export const OUTLAY: CapitalOutlay = {
  kind: "capital-outlay",
  razdeo: "15",
  glava: null,
  body: "МИНИСТАРСТВО УНУТРАШЊИХ ПОСЛОВА",
  project: "Јачање оперативно-техничких капацитета",
  amounts: [
    { column: "2013", role: "year", amount: decimal("97100000"), year: 2013 },
    { column: "2014", role: "year", amount: decimal("174110510"), year: 2014 },
    { column: "2015", role: "year", amount: null, year: 2015 },
  ],
  unit: DINARS,
  source: source(LAW_2013, 53, "Јачање"),
  warnings: [],
};

/** EUR 2.37 bn on 30 June 2023 (press, quoting the debt office), printed in millions. */
export const BALANCE: CreditorBalance = {
  kind: "creditor-balance",
  name: "Export-Import Bank of China",
  creditor: "Export-Import Bank of China",
  loan: null,
  match: null,
  amounts: [
    {
      column: "у мил. EUR",
      role: "other",
      amount: decimal("2370000000"),
      unit: { currency: "EUR", multiplier: 1_000_000n },
    },
  ],
  asOf: day("2023-06-30"),
  source: source("izvestaj.pdf", 4, "Export-Import Bank of China | 2.370"),
  warnings: [],
};

export const OTHERS: readonly OtherLine[] = [
  ...APPROPRIATIONS,
  OTHER_USER,
  CITY,
  ...PLANNED_LOANS,
  ...FINANCING,
  OUTLAY,
  BALANCE,
];

/** Amended law 2013: "Укупно за функцију 170", as printed; one that is made to differ by a dinar; one without its rows. */
export const SUMS: readonly PrintedSum[] = [
  ["Укупно за функцију 170:", "524997755000", true],
  ["УКУПНО ЗА РАЗДЕО 16:", "524997755001", false],
  ["Свега за главу 16.7:", null, null],
].map(([label, sum, agrees], index): PrintedSum => ({
  label: String(label),
  column: "Укупна средства",
  printed: decimal("524997755000"),
  sum: sum === null ? null : decimal(String(sum)),
  unit: DINARS,
  agrees: agrees === null ? null : agrees === true,
  page: 90 + index,
}));

/** The sample with one loan and everything that is imported beside debt cards. */
export function dossierWithOthers(language: Language): Dossier {
  const sample = sampleDossier(language, "2022-08-31", [X_RAY]);
  const [document, ...more] = sample.documents;
  if (!document) throw new Error("the sample has no document");
  return { ...sample, others: OTHERS, documents: [{ ...document, sums: SUMS }, ...more] };
}
