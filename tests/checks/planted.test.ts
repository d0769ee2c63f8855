import { describe, expect, test } from "vitest";
import type { FinancingLine } from "../../src/budget/otherLines.ts";
import { day } from "../../src/calendar/day.ts";
import type { Payment } from "../../src/dossier/dossier.ts";
import { decimal } from "../../src/money/decimal.ts";
import { money } from "../../src/money/money.ts";
import { said } from "../messages/sayable.ts";
import {
  appropriation,
  CARDS,
  differencesOf,
  findingsOf,
  lawsWith,
  rate,
  RATES,
  xRayTerms,
  type Planted,
} from "./laws.ts";

test("two laws as printed: no difference", () => {
  expect(differencesOf(lawsWith())).toEqual([]);
});

const FINANCING: FinancingLine = {
  kind: "financing",
  name: "Отплата страних камата",
  accounts: "442",
  amounts: [{ column: "Износ", role: "other", amount: decimal("45750000000") }],
  unit: { currency: "RSD", multiplier: 1000n },
  year: 2014,
  source: { document: "law-2014.pdf", page: 2, row: "442", text: "442" },
  warnings: [],
};

/** [fault, what is planted, checks that differ and no other, what the first one's sentence must say]. */
const FAULTS: readonly (readonly [string, Planted, string, RegExp])[] = [
  [
    "a printed total is one euro off",
    { total: { eur: decimal("105774299"), agrees: false } },
    "printed-totals",
    /EUR 105,774,299\.00 \("law-2014\.pdf", page 1\).*EUR 105,774,298\.00.*Difference: EUR 1\.00/u,
  ],
  [
    // 24,179,712 x 111.6101 = 2,698,700,074.37 (2,698,700,072 is printed); the planted one is a million more.
    "two digits of a balance in dinars changed places",
    { cards: { motorway2014: { rsd: "4.346.041.115" } } },
    "rate-of-the-day",
    /Обреновац-Љиг.*RSD 4,346,041,115\.00 \("law-2014\.pdf", page 1, row 6\.7\)/u,
  ],
  [
    "the list's rate is not the published one",
    { rates: [...RATES, rate("2014-07-31", "EUR", "RSD", "116.7667")] },
    "rate-of-the-day",
    /116\.7676.*116\.7667.*Difference: 0\.0009/u,
  ],
  [
    "the last date lies a month early",
    {
      cards: {
        kostolac2013: { last: "21.06.2027." },
        kostolac2014: { last: "21.06.2027." },
      },
    },
    "dates-by-steps",
    /Костолац: .*21 Jun 2027.*19 dates, every 6 months\): 21 Jan 2027.*Difference: 151 days/u,
  ],
  [
    "an instalment is printed before repayment begins",
    { cards: { motorway2014: { instalment: "10.000.000 USD" } } },
    "yearly-instalment",
    /10\.000\.000 USD.*nothing is due in 2014/u,
  ],
  [
    // 23 x 8,537,500 / 8.2673 = 23,751,708.54 EUR; printed with a digit lost.
    "a balance lost a digit in both currencies",
    { cards: { xRay2014: { eur: "2.375.182", rsd: "277.344.302" } } },
    "balance-by-instalments, balance-to-balance",
    /EUR 2,375,182\.00.*23 instalments left\) in euros: EUR 23,751,708\.54/u,
  ],
  [
    "a first date is another in the later law",
    { cards: { motorway2014: {}, kostolac2014: { first: "21.07.2018." } } },
    "terms-changed",
    /First date of principal repayment: 21 Jan 2018 \("law-2013\.pdf", page 1, row 6\.10\)\. In the later law: 21 Jul 2018 \("law-2014\.pdf", page 1, row 6\.11\)\. Difference: 181 days/u,
  ],
  [
    // As the laws for 2010 and 2011 print it; 2 x 4,600,540 = 9,201,080.
    "an instalment in dollars is labelled EUR",
    {
      added: [
        {
          ...CARDS.rescheduled2013,
          document: "law-2010.pdf",
          asOf: null,
          year: 2010,
          eur: "68.238.881",
          rsd: "6.375.872.544",
          instalment: "4,600,540 EUR",
          rate: "6M LIBOR USD +1.3%",
        },
      ],
    },
    "doubtful-label",
    /EUR 4,600,540\.00 \("law-2010\.pdf".*Twice the number as principal instalment in another law: USD 9,201,080\.00/u,
  ],
  [
    "a table is in dinars and says thousands",
    {
      others: [FINANCING, appropriation("442", [{ amount: decimal("45750000") }])],
    },
    // In dinars the table plans less than the interest of one loan, too.
    "doubtful-label, planned-service",
    /442/u,
  ],
  [
    // 250,000,000 EUR at 116.7676 / 87.2964 = 334.4 million USD; the ceiling is 293 million.
    "a balance is above the agreement's ceiling",
    { cards: { kostolac2014: { eur: "250.000.000", rsd: "29.191.900.000" } } },
    "ceiling",
    /EUR 250,000,000\.00 .*Ceiling of the agreement: USD 293,000,000\.00/u,
  ],
  [
    // An instalment of 4,600,540 USD less paid: 14 left at 31.07.2014, in euros by the day's cross rate.
    "an instalment was not paid between two laws",
    { cards: { rescheduled2014: { eur: "48.151.612", rsd: "5.622.548.169" } } },
    "balance-by-instalments, balance-to-balance, forecast-balance",
    /EUR 48,151,612\.00.*USD 59,807,020\.00 \(13 instalments left\)/u,
  ],
  [
    // 9,201,080 USD at 87.2964 alone are 803 million dinars.
    "less is planned on 612 than one loan costs",
    { others: [appropriation("612", [{ amount: decimal("700000000") }])] },
    "planned-service",
    /Planned on 612 for 2014: RSD 700,000,000\.00.*At least/u,
  ],
  [
    "more was paid than planned",
    {
      others: [
        appropriation("441", [
          { column: "План", role: "plan", amount: decimal("100") },
          { column: "Извршење", role: "execution", amount: decimal("106") },
        ]),
      ],
    },
    "plan-and-execution",
    /"Извршење": RSD 106\.00.*"План": RSD 100\.00.*Difference: RSD 6\.00/u,
  ],
  [
    "two documents state other balances of one day",
    { added: [{ ...CARDS.motorway2014, document: "copy.pdf", eur: "37.373.783", rsd: "4.364.046.944" }] },
    "documents-agree",
    /EUR 37,373,733\.00 \("law-2014\.pdf".*EUR 37,373,783\.00 \("copy\.pdf".*EUR -50\.00/u,
  ],
];

test.each(FAULTS)("%s", (_, planted, checks, says) => {
  const found = differencesOf(lawsWith(planted));
  expect([...new Set(found.map(([check]) => check))].join(", ")).toBe(checks);
  const [first] = checks.split(", ");
  const sentences = found.filter(([check]) => check === first).map(([, sentence]) => sentence);
  expect(sentences.join("\n")).toMatch(says);
});

describe("payments of X RAY by its schedule: interest 21.09.2013, both parts 21.03.2014 and 21.09.2014", () => {
  // The 21.09.2013 and the 21.09.2014 are a Saturday and a Sunday: paid on Monday 23 and 22 (CN).
  // Interest by hand: 204,900,000 x 3 % x 184/360 = 3,141,800.00; x 181/360 = 3,090,575.00;
  // 196,362,500 x 3 % x 184/360 = 3,010,891.67.
  const pay = (
    date: string,
    kind: Payment["kind"],
    minor: bigint,
    currency: "CNY" | "USD" = "CNY",
  ): Payment => ({
    loan: "x-ray",
    date: day(date),
    kind,
    amount: money(minor, currency),
    note: null,
  });
  const IN_TIME = [
    pay("2013-09-23", "interest", 314_180_000n),
    pay("2014-03-21", "interest", 309_057_500n),
    pay("2014-03-21", "principal", 853_750_000n),
    pay("2014-09-22", "interest", 301_089_167n),
    pay("2014-09-22", "principal", 853_750_000n),
  ];
  const without = (at: number, ...instead: readonly Payment[]): readonly Payment[] => [
    ...IN_TIME.filter((_, index) => index !== at),
    ...instead,
  ];

  test.each<[string, readonly Payment[], RegExp | null]>([
    ["all in time", IN_TIME, null],
    ["late", without(4, pay("2014-10-02", "principal", 853_750_000n)), /Difference: 10 days.*paid late/u],
    [
      "short by a cent",
      without(4, pay("2014-09-22", "principal", 853_749_999n)),
      /CNY -0\.01.*not paid whole/u,
    ],
    ["missing", without(4), /CNY -8,537,500\.00\. No payment is entered/u],
    [
      "over by a cent at the end",
      [...IN_TIME, pay("2014-12-01", "principal", 19_636_250_000n - 853_750_000n + 1n)],
      /0\.01.*Correct the payment/u,
    ],
    [
      "in another currency without a rate",
      without(4, pay("2014-09-22", "principal", 853_750_000n, "USD")),
      /USD/u,
    ],
  ])("%s", async (_, payments, says) => {
    const dossier = lawsWith({ payments, terms: [await xRayTerms()] });
    const found = differencesOf(dossier).filter(([id]) => id === "payments");
    if (says === null) expect(found).toEqual([]);
    else expect(found.map(([, sentence]) => sentence).join("\n")).toMatch(says);
  });

  test("a payment after the day is not judged; one of an unknown loan is named", async () => {
    const terms = [await xRayTerms()];
    const later = pay("2015-03-20", "interest", 999n);
    const stray = { ...later, loan: "x-rey" };
    const found = findingsOf(lawsWith({ payments: [...IN_TIME, later, stray], terms }));
    const ofPayments = found.filter(({ check, outcome }) => check === "payments" && outcome !== "pass");
    expect(ofPayments.map(({ outcome, sentence }) => [outcome, said(sentence)])).toEqual([
      ["not-checkable", expect.stringMatching(/Payment 7 names the loan "x-rey"/u)],
    ]);
  });

  test("default interest of 2 % over the rate for ten days: 8,537,500 x 5 % x 10/360 = 11,857.64", async () => {
    const terms = await xRayTerms({
      defaultInterest: { percent: "2", over: "contract", on: "all", dayCount: "ACT/360", compounding: false },
    });
    const payments = without(4, pay("2014-10-02", "principal", 853_750_000n));
    const found = differencesOf(lawsWith({ payments, terms: [terms] })).map(([, says]) => says);
    expect(found.join("\n")).toMatch(/Default interest by .*: CNY 11,857\.64 .*Difference: CNY -11,857\.64/u);
    // Account 4442 plans less than that: 11,857.64 CNY at the year's rate are above 100 dinars.
    const planned = lawsWith({
      payments,
      terms: [terms],
      others: [appropriation("4442", [{ amount: decimal("100") }])],
    });
    expect(differencesOf(planned).map(([id]) => id)).toContain("penalties-and-fees");
  });
});

test("a management fee of 0.5 % on 134,300,000.00 is 671,500.00, as the agreement of 26.11.2021 has it", async () => {
  const terms = await xRayTerms({
    id: "iverak",
    currency: "EUR",
    facility: "134300000.00",
    drawdowns: [{ date: "2013-03-21", amount: "134300000.00" }],
    fees: [{ kind: "management", percent: "0.5", on: "facility", date: "2013-04-21" }],
  });
  const [finding] = findingsOf(lawsWith({ terms: [terms] })).filter(
    ({ check, subject }) => check === "agreement-fees" && "id" in subject && subject.id === "iverak",
  );
  expect(finding?.outcome).toBe("pass");
  expect(finding?.figures.map(({ value }) => value)).toEqual([
    money(67_150_000n, "EUR"),
    money(67_150_000n, "EUR"),
  ]);
});

test("what is planned on 612: an account holds its parts of the same place, and no others", () => {
  // 800 and 100 million; the 500 million on 6122 are within the 800 of 16.7. 9,201,080 USD alone cost 803 million.
  const others = [
    appropriation("612", [{ amount: decimal("800000000") }], "16.7"),
    appropriation("6122", [{ amount: decimal("500000000") }], "16.7"),
    appropriation("6122", [{ amount: decimal("100000000") }], "16.2"),
  ];
  const planned = findingsOf(lawsWith({ others })).find(({ key }) => key.endsWith("|2014|612"));
  expect(planned?.figures[0]?.value).toEqual(money(90_000_000_000n, "RSD"));
});

test.each([
  ["direct-external", 2],
  ["direct-internal", 1],
  ["indirect-external", 1],
  [null, 1],
] as const)("a loan of another creditor in the list %s: %i loans make the bound of 612", (section, loans) => {
  const added = [
    {
      ...{ document: "law-2014.pdf", asOf: "2014-07-31", year: 2014, section, name: "KfW Водоснабдевање" },
      ...{ first: "30.06.2010.", last: "30.06.2020.", instalment: "1.000.000 EUR" },
    },
  ];
  const others = [appropriation("612", [{ amount: decimal("99000000000") }])];
  const found = findingsOf(lawsWith({ added, others })).find(({ key }) => key.endsWith("|2014|612"));
  const where = found!.figures[1]!.where;
  // X RAY's 17,075,000 CNY have a rate of the day: it and the rescheduled loan are two of them.
  expect(where.kind === "computed" && where.from.params["count"]).toBe(loans + 1);
});
