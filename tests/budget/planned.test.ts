import { describe, expect, test } from "vitest";
import type { PlannedLoan, PrintedSum } from "../../src/budget/otherLines.ts";
import { readPlannedLoans } from "../../src/budget/planned/readPlannedLoans.ts";
import { decimalText } from "../../src/money/decimal.ts";
import { laidTable } from "./tables/laidTables.ts";

const HEADERS = ["Ред. број", "", "Износ у динарима", "Оригинална валута", "Износ у оригиналној валути"];
const CONTEXT = { document: "Zakon.pdf", year: 2014, asOf: null };
// Amended budget law 2013, Article 3 B, groups VII and VIII (page 7); the totals of the two groups together, by hand:
// 222.595.600.000 + 161.887.010.000 = 384.482.610.000; USD 2.500.000.000 + 1.808.260.000 = 4.308.260.000;
// EUR 11.600.000 + 16.000.000 = 27.600.000.
const SENTENCE = [
  "Б. Република Србија ће у 2013. години одобрити пројектне и програмске",
  "зајмове до износа од 384.482.610.000 динара (EUR 27.600.000 и USD",
  "4.308.260.000) и то са:",
];
const GROUP_VII = [
  ["I", "Пословним банкама и\nинституционалним инвеститорима", "", "", ""],
  ["1.", "Обвезнице на међународном финансијском тржишту", "221.250.000.000", "USD", "2.500.000.000"],
  ["2.", "Кредит за рефинансирање репрограма дуга према Либији", "1.345.600.000", "EUR", "11.600.000"],
];
const GROUP_VIII = [
  ["II.", "Export-Import банкама", "", "", ""],
  ["1.", "Export - Import Bank of China", "", "", ""],
  ["1.1.", "Изградња деоница Појате-Прељина", "106.200.000.000", "USD", "1.200.000.000"],
  ["1.2.", "Реализација друге фазе Пакета пројеката ТЕ-КО Костолац", "53.831.010.000", "USD", "608.260.000"],
  ["1.3.", "Пројекат модернизације телекомуникационог система", "1.856.000.000", "EUR", "16.000.000"],
];

/** The same totals, stacked within a cell, in rows above the total, in rows below it. */
const layouts = {
  "within a cell": [
    ...GROUP_VII,
    ["", "Укупно:", "222.595.600.000", "USD\nEUR", "2.500.000.000\n11.600.000"],
    ...GROUP_VIII,
    ["", "Укупно:", "161.887.010.000", "USD\nEUR", "1.808.260.000\n16.000.000"],
    ["", "УКУПНО:", "384.482.610.000", "EUR\nUSD", "27.600.000\n4.308.260.000"],
  ],
  "in a row above": [
    ...GROUP_VII,
    ["", "", "", "USD", "2.500.000.000"],
    ["", "Укупно:", "222.595.600.000", "EUR", "11.600.000"],
    ...GROUP_VIII,
    ["", "", "", "USD", "1.808.260.000"],
    ["", "Укупно:", "161.887.010.000", "EUR", "16.000.000"],
    ["", "", "", "EUR", "27.600.000"],
    ["", "УКУПНО:", "384.482.610.000", "USD", "4.308.260.000"],
  ],
  "with the dinars of each currency": [
    ...GROUP_VII,
    ["", "", "1.345.600.000", "EUR", "11.600.000"],
    ["", "Укупно:", "221.250.000.000", "USD", "2.500.000.000"],
    ...GROUP_VIII,
    ["", "Укупно:", "160.031.010.000\n1.856.000.000", "USD\nEUR", "1.808.260.000\n16.000.000"],
    ["", "УКУПНО:", "384.482.610.000", "EUR\nUSD", "27.600.000\n4.308.260.000"],
  ],
  "on both sides of a total": [
    ...GROUP_VII,
    ["", "Укупно:", "222.595.600.000", "USD", "2.500.000.000"],
    ["", "", "", "EUR", "11.600.000"],
    ...GROUP_VIII,
    ["", "Укупно:", "161.887.010.000", "USD", "1.808.260.000"],
    ["", "", "", "EUR", "16.000.000"],
    ["", "", "", "EUR", "27.600.000"],
    ["", "УКУПНО:", "384.482.610.000", "USD", "4.308.260.000"],
  ],
  "with a number in the cell of a name": [
    ...GROUP_VII.slice(0, 2),
    ["", "2. Кредит за рефинансирање репрограма дуга према Либији", "1.345.600.000", "EUR", "11.600.000"],
    ["", "Укупно:", "222.595.600.000", "USD\nEUR", "2.500.000.000\n11.600.000"],
    ...GROUP_VIII.slice(0, 4),
    ["1.3. Пројекат модернизације телекомуникационог система", "", "1.856.000.000", "EUR", "16.000.000"],
    ["", "Укупно:", "161.887.010.000", "USD\nEUR", "1.808.260.000\n16.000.000"],
    ["", "УКУПНО:", "384.482.610.000", "EUR\nUSD", "27.600.000\n4.308.260.000"],
  ],
  "in a row below": [
    ...GROUP_VII,
    ["", "Укупно:", "222.595.600.000", "USD", "2.500.000.000"],
    ["", "", "", "EUR", "11.600.000"],
    ...GROUP_VIII,
    ["", "Укупно:", "161.887.010.000", "USD", "1.808.260.000"],
    ["", "", "", "EUR", "16.000.000"],
    ["", "УКУПНО:", "384.482.610.000", "EUR", "27.600.000"],
    ["", "", "", "USD", "4.308.260.000"],
  ],
};

const sumText = ({ label, printed, sum, unit, agrees }: PrintedSum): unknown[] => [
  label.slice(0, 7),
  unit.currency,
  decimalText(printed),
  sum && decimalText(sum),
  agrees,
];
const loanText = (loan: PlannedLoan): unknown[] => [
  loan.row,
  loan.groups,
  loan.amountRsd && decimalText(loan.amountRsd),
  loan.amounts.map(({ amount, currency }) => `${currency} ${decimalText(amount)}`),
];
const planned = (
  rows: readonly (readonly string[])[],
  before = SENTENCE,
): NonNullable<ReturnType<typeof readPlannedLoans>> =>
  readPlannedLoans(laidTable(HEADERS, rows, { before }), CONTEXT)!;
const loansIn = (reading: ReturnType<typeof planned>): PlannedLoan[] =>
  reading.others.filter((line) => line.kind === "planned-loan");

describe("planned loans and guarantees (Article 3 A and B)", () => {
  test.each(Object.entries(layouts))("nesting, and totals in two currencies stacked %s", (_, rows) => {
    const reading = planned(rows);
    const banks = "Пословним банкама и институционалним инвеститорима";
    const china = ["Export-Import банкама", "Export - Import Bank of China"];
    expect(loansIn(reading).map(loanText)).toEqual([
      ["1.", [banks], "221250000000", ["USD 2500000000"]],
      ["2.", [banks], "1345600000", ["EUR 11600000"]],
      ["1.1.", china, "106200000000", ["USD 1200000000"]],
      ["1.2.", china, "53831010000", ["USD 608260000"]],
      ["1.3.", china, "1856000000", ["EUR 16000000"]],
    ]);
    const sums = reading.sums.map(sumText);
    const agreeing = (label: string, currency: string, amount: string): unknown[] => [
      label,
      currency,
      amount,
      amount,
      true,
    ];
    expect(sums).toHaveLength(12);
    expect(sums).toEqual(
      expect.arrayContaining([
        agreeing("Укупно:", "RSD", "222595600000"),
        agreeing("Укупно:", "USD", "2500000000"),
        agreeing("Укупно:", "EUR", "11600000"),
        agreeing("Укупно:", "RSD", "161887010000"),
        agreeing("Укупно:", "USD", "1808260000"),
        agreeing("Укупно:", "EUR", "16000000"),
        agreeing("УКУПНО:", "RSD", "384482610000"),
        agreeing("УКУПНО:", "EUR", "27600000"),
        agreeing("УКУПНО:", "USD", "4308260000"),
        agreeing("Б. Репу", "RSD", "384482610000"),
        agreeing("Б. Репу", "EUR", "27600000"),
        agreeing("Б. Репу", "USD", "4308260000"),
      ]),
    );
    expect(reading.warnings).toEqual([]);
    expect(loansIn(reading).flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  test("the number of a page below the total of all takes nothing from what it covers", () => {
    const { sums } = planned([...layouts["within a cell"], ["11", "", "", "", ""]]);
    const ofAll = sums.filter(({ label }) => label === "УКУПНО:");
    expect(ofAll.map(({ agrees }) => agrees)).toEqual([true, true, true]);
  });

  test("part and year stand in the sentence before; creditor and loan are recognised under their group", () => {
    const [loan] = loansIn(
      planned(
        [
          ["I", "Export-Import банкама", "", "", ""],
          ["1.", "Export - Import Bank of China", "", "", ""],
          [
            "1.6.",
            "Набавка и инсталација преносивог система за рендгенску контролу возила/контејнера и класичног система за рендгенску контролу",
            "1.995.000.000",
            "USD",
            "30.000.000",
          ],
        ],
        ["Б. Република Србија ће у 2010. години одобрити пројектне и програмске зајмове до износа од:"],
      ),
    );
    expect([loan?.part, loan?.year, loan?.creditor, loan?.loan]).toEqual([
      "loan",
      2010,
      "Export-Import Bank of China",
      "x-ray",
    ]);
    const [guarantee] = loansIn(
      planned(
        [["1.", "Град Зрењанин – Изградња фабрике воде", "3.016.000.000", "EUR", "26.000.000"]],
        [
          "А. У 2013. години издаће се гаранције Републике Србије до износа од 3.016.000.000 динара (EUR 26.000.000) и то:",
        ],
      ),
    );
    expect([guarantee?.part, guarantee?.year, guarantee?.creditor]).toEqual(["guarantee", 2013, null]);
    const [unsaid] = loansIn(planned([["1.", "Пут", "1.160", "EUR", "10"]], []));
    expect([unsaid?.part, unsaid?.year]).toEqual([null, 2014]);
  });

  test("names that are centred beside their number, or go on below it, are whole", () => {
    const reading = planned(
      [
        ["I.", "Светском банком", "", "", ""],
        ["1.", "Апекс 5", "58.000.000.000", "EUR", "500.000.000"],
        ["", "Укупно:", "58.000.000.000", "EUR", "500.000.000"],
        ["", "Европском банком за обнову и", "", "", ""],
        ["II.", "", "", "", ""],
        ["", "развој", "", "", ""],
        ["1.", "Пројекат рехабилитације путева и", "", "", ""],
        ["", "унапређења безбедности саобраћаја", "11.600.000.000", "EUR", "100.000.000"],
      ],
      [],
    );
    expect(loansIn(reading).map(({ groups, name }) => [groups, name])).toEqual([
      [["Светском банком"], "Апекс 5"],
      [
        ["Европском банком за обнову и развој"],
        "Пројекат рехабилитације путева и унапређења безбедности саобраћаја",
      ],
    ]);
    expect(reading.warnings).toEqual([]);
  });

  test("what differs is said: a total, a total's missing currency, an amount off the rate of the others", () => {
    const rows = layouts["within a cell"].map((row) => [...row]);
    rows[1]![2] = "212.250.000.000";
    const reading = planned(rows);
    expect(reading.sums.filter(({ agrees }) => agrees === false).map(sumText)).toEqual([
      ["Укупно:", "RSD", "222595600000", "213595600000", false],
      ["УКУПНО:", "RSD", "384482610000", "375482610000", false],
      ["Б. Репу", "RSD", "384482610000", "375482610000", false],
    ]);
    expect(reading.warnings.map(({ key }) => key)).toEqual(Array(3).fill("tables:plannedTotalDiffers"));
    expect(loansIn(reading).map(({ warnings }) => warnings.map(({ key }) => key))).toEqual([
      ["tables:plannedRateDiffers"],
      [],
      [],
      [],
      [],
    ]);
    const without = layouts["within a cell"].map((row) =>
      row[1] === "УКУПНО:" ? ["", "УКУПНО:", "384.482.610.000", "USD", "4.308.260.000"] : row,
    );
    expect(planned(without).warnings.map(({ key, params }) => [key, params["currency"]])).toEqual([
      ["tables:plannedCurrencyMissing", "EUR"],
    ]);
  });

  test("unreadable amounts and unknown currencies are empty and named; totals over them are not called wrong", () => {
    const rows = layouts["within a cell"].map((row) => [...row]);
    rows[1]![4] = "2.500.00O.000";
    rows[2]![3] = "XXX";
    const reading = planned(rows);
    const [first, second] = loansIn(reading);
    expect([first?.amounts, first?.warnings.map(({ key }) => key)]).toEqual([
      [],
      ["tables:amountUnreadable"],
    ]);
    expect([second?.amounts[0]?.currency, second?.warnings.map(({ key }) => key)]).toEqual([
      null,
      ["tables:currencyUnknown"],
    ]);
    expect(reading.sums.filter(({ unit }) => unit.currency === "USD").map(({ agrees }) => agrees)).toEqual([
      null,
      true,
      null,
      null,
    ]);
  });

  test("an excerpt that begins within a group: totals that cover more than it are not compared", () => {
    const reading = planned(
      [
        ["", "Укупно:", "29.925.000.000", "EUR", "250.000.000"],
        ...GROUP_VIII,
        layouts["within a cell"].at(-2)!,
      ],
      [],
    );
    expect(reading.sums.map(({ agrees }) => agrees)).toEqual([null, null, true, true, true]);
  });

  test("a table of another kind is none", () => {
    expect(
      readPlannedLoans(laidTable(["Раздео", "Опис", "Укупна средства"], [["1", "а", "5"]]), CONTEXT),
    ).toBeNull();
  });

  test("loans behind a page that was not read are doubted: their group, or another table, may begin on it", () => {
    const made = laidTable(HEADERS, [...GROUP_VII, ...GROUP_VIII], { before: SENTENCE });
    const pages = [7, 7, 9, 9, 9, 9, 9, 9];
    const table = { ...made, rows: made.rows.map((row, at) => ({ ...row, page: pages[at] ?? 9 })) };
    const doubted = (unread: readonly number[]): string[] =>
      (readPlannedLoans(table, { ...CONTEXT, unread })?.others ?? []).flatMap((line) =>
        line.kind === "planned-loan" && line.warnings.some(({ key }) => key === "tables:planHeadingsUnread")
          ? [line.row]
          : [],
      );
    expect(doubted([8])).toEqual(["2.", "1.1.", "1.2.", "1.3."]);
    expect(doubted([10])).toEqual([]);
  });
});

test("a name whose brackets do not match may have lost a sign", () => {
  const warned = (name: string): unknown =>
    loansIn(planned([["1.", name, "7.035.000.000", "EUR", "60.000.000"]]))[0]?.warnings.map(({ key }) => key);
  expect(warned("Модернизација пруге (друга фаза)")).toEqual([]);
  expect(warned("Модернизација пруге (друга фаза")).toEqual(["tables:nameBrackets"]);
});

describe("dinars that were converted one by one", () => {
  const verdicts = (total: string, ...rows: readonly (readonly [string, string, string])[]): unknown =>
    planned(
      [
        ["I", "Међународној банци", "", "", ""],
        ...rows.map(([dinars, currency, amount], at) => [
          `${at + 1}.`,
          `Пројекат ${at}`,
          dinars,
          currency,
          amount,
        ]),
        ["", "Укупно:", total, "", ""],
      ],
      [],
    ).sums.map(({ agrees }) => agrees);

  // Budget law 2025, Article 3 B, group I without its loans in euros (published figures): 160 and 60 million dollars
  // at 117,25 / 1,09 are 17.211.009.174,31 and 6.454.128.440,37 dinars; together 23.665.137.614,68.
  const DOLLARS = [
    ["17.211.009.174", "USD", "160.000.000"],
    ["6.454.128.440", "USD", "60.000.000"],
  ] as const;
  const EUROS = ["7.035.000.000", "EUR", "60.000.000"] as const;

  test.each([
    ["23.665.137.614", [true], DOLLARS],
    ["23.665.137.615", [true], DOLLARS],
    ["23.665.137.616", [false], DOLLARS],
    ["23.665.137.613", [false], DOLLARS],
    ["30.700.137.615", [true], [...DOLLARS, EUROS]],
    // Euros alone are at 117,25 to the dinar: nothing was rounded.
    ["14.070.000.001", [false], [EUROS, EUROS]],
    // Two rates for one currency, and dinars that were borrowed as such, are no conversion.
    ["23.665.137.715", [false], [DOLLARS[0], ["6.454.128.540", "USD", "60.000.000"]]],
    ["30.000.000.001", [false], [["30.000.000.000", "RSD", "30.000.000.000"]]],
  ] as const)("%s: %j", (total, agrees, rows) => {
    expect(verdicts(total, ...rows)).toEqual(agrees);
  });
});

describe("a table in thousands", () => {
  // The rows above in thousands; the sentence states whole dinars.
  const inThousands = (rows: readonly string[][]): string[][] =>
    rows.map((row) => row.map((cell) => cell.replace(/\.000(?=$|\n)/gu, "")));
  const rows = inThousands(layouts["within a cell"]);
  const read = (headers: readonly string[], before: readonly string[]) =>
    readPlannedLoans(laidTable(headers, rows, { before }), CONTEXT)!;
  const amounts = ({ others }: ReturnType<typeof read>): (string | null)[][] =>
    others.flatMap((loan) =>
      loan.kind === "planned-loan"
        ? [[loan.amountRsd, loan.amounts[0]?.amount].map((value) => (value ? decimalText(value) : null))]
        : [],
    );
  const WHOLE = [
    ["221250000000", "2500000000"],
    ["1345600000", "11600000"],
    ["106200000000", "1200000000"],
    ["53831010000", "608260000"],
    ["1856000000", "16000000"],
  ];

  test.each([
    [
      "by its headers",
      ["Ред. број", "", "Износ у хиљ. динара", "Оригинална валута", "Износ у оригиналној валути (у 000)"],
      SENTENCE,
    ],
    ["by a line above", HEADERS, [...SENTENCE, "(у хиљадама)"]],
  ])("%s: amounts in full, totals that agree, and it is said", (_, headers, before) => {
    const found = read(headers, before);
    expect(amounts(found)).toEqual(WHOLE);
    expect(found.sums.map(({ agrees }) => agrees)).not.toContain(false);
    expect(found.warnings.map(({ key }) => key)).toEqual(["tables:unitScaled"]);
  });

  test("thousands of dinars are none of the original currency", () => {
    const found = read(HEADERS, [...SENTENCE, "(у хиљадама динара)"]);
    expect(amounts(found)[0]).toEqual(["221250000000", "2500000"]);
  });
});
