import { describe, expect, test } from "vitest";
import type { DebtReading } from "../../../src/budget/budgetLine.ts";
import { readDebtList } from "../../../src/budget/debtCards/readDebtList.ts";
import { isoText } from "../../../src/calendar/day.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { card, documentOf, tablePage, WRAP, type PageLine } from "./cardPages.ts";

// Layouts seen in the budget law 2010: values a line above their labels, titles and rates' tables that touch a name.

const HEADINGS: PageLine[] = [
  [0, { name: "I. ДИРЕКТНЕ ОБАВЕЗЕ:" }],
  [1.5, { name: "2. Спољни дуг" }],
];

function read(...lines: readonly PageLine[]): DebtReading {
  const list = readDebtList(documentOf(tablePage(1, lines, HEADINGS)));
  if (list === null) throw new Error("no list found");
  return list;
}

/** Cards one below the other, from a height on. */
function cards(top: number, ...texts: Parameters<typeof card>[1][]): PageLine[] {
  let at = top;
  return texts.flatMap((text) => {
    const { lines, end } = card(at, { eur: "1.000", rsd: "111.610", ...text });
    at = end;
    return lines;
  });
}

const termsOf = ({ lines }: DebtReading): unknown[] =>
  lines.map(({ firstPrincipal, lastPrincipal, instalment, rate }) => [
    firstPrincipal.day === null ? null : isoText(firstPrincipal.day),
    lastPrincipal.day === null ? null : isoText(lastPrincipal.day),
    instalment.text,
    rate?.text,
  ]);
const warningsOf = ({ lines, warnings }: DebtReading): string[] =>
  [...warnings, ...lines.flatMap((line) => line.warnings)].map(({ key }) => key);

/** A card of one name line, with a value at a height of its own beside each label. */
function uneven(
  labels: readonly (readonly [number, string])[],
  values: readonly (readonly [number, string])[],
): PageLine[] {
  return [
    [0, { number: "1.1", name: "EBRD – Коридор X", eur: "1.000", rsd: "111.610" }],
    ...labels.map(([at, name]): PageLine => [at, { name }]),
    ...values.map(([at, terms]): PageLine => [at, { terms }]),
  ];
}

const LABELS = [
  [1.5, "Први датум отплате главнице"],
  [3, "Последњи датум отплате"],
  [3 + WRAP, "главнице"],
  [5.2, "Рата главнице за 2013. год."],
  [6.7, "Каматна стопа"],
] as const;
const TERMS = [["2012-01-17", "2023-07-17", "0 EUR", "6M EURIBOR + 1,0%"]];

describe("a value belongs to its label by order and kind", () => {
  test.each([
    ["beside it", [1.5, 3, 5.2, 6.7]],
    ["beside the second line of a label", [1.5, 3 + WRAP, 5.2, 6.7]],
    ["half a line above", [1.5, 3, 4.75, 6.2]],
    ["a line above", [1.5, 3, 4.1, 5.6]],
    ["a line below", [1.5, 3, 5.7, 7.3]],
  ])("%s", (_, heights) => {
    const values = ["17.01.2012.", "17.07.2023.", "0 EUR", "6M EURIBOR + 1,0%"];
    const list = read(
      ...uneven(
        LABELS,
        heights.map((at, index) => [at, values[index] ?? ""] as const),
      ),
    );
    expect(termsOf(list)).toEqual(TERMS);
  });

  test("in another order of labels", () => {
    const labels = [
      [1.5, "Каматна стопа"],
      [3, "Рата главнице за 2013. год."],
      [4.5, "Последњи датум отплате главнице"],
      [6, "Први датум отплате главнице"],
    ] as const;
    const values = [
      [1.5, "6M EURIBOR + 1,0%"],
      [3, "0 EUR"],
      [4.5, "17.07.2023."],
      [6, "17.01.2012."],
    ] as const;
    const second = cards(7.5, { number: "1.2", names: ["EBRD – друга фаза"], first: "18.01.2012." });
    const list = read(...uneven(labels, values), ...second);
    expect(list.lines.map(({ row }) => row)).toEqual(["1.1", "1.2"]);
    expect(termsOf(list)[0]).toEqual(TERMS[0]);
    expect(warningsOf(list)).not.toContain("budget:conditionMissing");
  });

  test("two lines above: read by order and kind, and said", () => {
    const values = [
      [0, "17.01.2012."],
      [1.5, "17.07.2023."],
      [3, "0 EUR"],
      [5.2, "6M EURIBOR + 1,0%"],
    ] as const;
    const list = read(...uneven(LABELS, values));
    expect(termsOf(list)).toEqual(TERMS);
    expect(warningsOf(list)).toContain("tables:termsShifted");
  });

  test.each([
    ["(превремена отплата)", "2006-05-19"],
    ["(за I траншу)", null],
  ])("a date with %s below it in brackets", (remark, day) => {
    const values = [
      [1.5, "19.05.2006."],
      [1.5 + WRAP, remark],
      [3, "27.02 2012"],
      [5.2, "0 EUR"],
      [6.7, "1%"],
    ] as const;
    expect(termsOf(read(...uneven(LABELS, values)))).toEqual([[day, "2012-02-27", "0 EUR", "1%"]]);
  });
});

describe("a name begins at its own row number", () => {
  const NAMES = ["IDA – први кредит", "IDA – други кредит", "IDA – трећи кредит", "IDA – четврти кредит"];
  const numbered = (from: number, top: number, count: number): PageLine[] =>
    cards(
      top,
      ...NAMES.slice(0, count).map((name, index) => ({ number: `2.${from + index}`, names: [name] })),
    );

  test("a title that touches the first name is the group's, no part of the name", () => {
    const list = read([0, { name: "IDA" }], ...numbered(1, 1.2, 4));
    expect(list.lines.map(({ group, name }) => [group, name])).toEqual(NAMES.map((name) => ["IDA", name]));
  });

  test("the rows of a rate's table above a name are the rate's, and no name", () => {
    const first = numbered(1, 0, 1).filter(([, { name = "" }]) => !name.startsWith("Каматна"));
    const table: PageLine[] = [
      [6, { name: "диск. стопе на последњим" }],
      [6 + WRAP, { name: "аукцијама:" }],
      [6 + 2 * WRAP, { name: "- тромесечни записи", terms: "11,20%" }],
      [6 + 3 * WRAP, { name: "- шестомесечни записи", terms: "11,50%" }],
    ];
    const next = cards(6 + 4.1 * WRAP, { number: "2.2", names: ["Стара штедња"] });
    const list = read(...first, ...table, ...next);
    expect(list.lines.map(({ name, group }) => [name, group])).toEqual([
      [NAMES[0], null],
      ["Стара штедња", null],
    ]);
    expect(list.lines[0]?.rate?.text).toBe(
      "диск. стопе на последњим аукцијама: - тромесечни записи 11,20% - шестомесечни записи 11,50%",
    );
  });

  test("a line left between two cards of one group is said, and no group of what follows", () => {
    const list = read(
      [0, { name: "IDA" }],
      ...numbered(1, 2, 2),
      [17.5, { name: "Напомена о курсу" }],
      ...numbered(3, 20, 2),
    );
    expect(list.lines.map(({ group }) => group)).toEqual(["IDA", "IDA", "IDA", "IDA"]);
    expect(list.warnings).toContainEqual({
      key: "budget:textUnread",
      params: { text: "Напомена о курсу", page: 1 },
    });
    expect(list.lines[2]?.warnings.map(({ key }) => key)).toContain("tables:nameBelowLine");
  });

  test("a number that touches its name is cut from it", () => {
    const lines = numbered(1, 0, 1).map(([at, cells]): PageLine => {
      const { number, ...others } = cells;
      // Begun in the column of numbers, as the file writes "1.11 Војвођанска банка".
      return number ? [at, { ...others, name: "", number: `${number} ${cells.name ?? ""}` }] : [at, cells];
    });
    expect(read(...lines).lines.map(({ row, name }) => [row, name])).toEqual([["2.1", NAMES[0]]]);
  });

  test("a group's number that touches its total is no beginning of the next group's title", () => {
    const one = (top: number, number: string): PageLine[] =>
      cards(top, { number, names: ["EBRD – Коридор X"], eur: "1.000", rsd: "111.610" });
    const list = read(
      ...one(0, "1.1"),
      [9, { number: "1 Укупно:", eur: "1.000", rsd: "111.610" }],
      [11, { name: "IDA" }],
      ...one(12.5, "2.1"),
    );
    expect(list.lines.map(({ group }) => group)).toEqual([null, "IDA"]);
    expect(list.totals.map(({ label }) => label)).toEqual(["1 Укупно:"]);
  });
});

describe("cells set in the middle of their rows, close to each other, as a browser prints them", () => {
  const centred = (top: number, number: string, names: readonly string[]): PageLine[] => {
    const middle = top + ((names.length - 1) * WRAP) / 2;
    return [
      ...names.map((name, at): PageLine => [top + at * WRAP, { name }]),
      [middle, { number, eur: "1.000", rsd: "111.610" }],
      ...LABELS.slice(0, 1).map(([, name]): PageLine => [
        top + names.length * WRAP + 0.5,
        { name, terms: "-" },
      ]),
      [top + names.length * WRAP + 2, { name: "Каматна стопа", terms: "3,00% фиксна" }],
    ];
  };

  test("a name of two lines or three begins above its row number", () => {
    const NAMES = [
      ["Банка Поштанска штедионица"],
      ["Export-Import Bank of China –", "Мост Земун–Борча"],
      ["Влада Руске Федерације"],
      ["EBRD –", "Коридор X, деоница", "Грделица"],
      ["IDA – Енергетика"],
      ["EIB – Клинички", "центри"],
    ];
    const list = read(...NAMES.flatMap((names, at) => centred(at * 8, `1.${at + 1}`, names)));
    expect(list.lines.map(({ name }) => name)).toEqual(NAMES.map((names) => names.join(" ")));
    expect(warningsOf(list)).not.toContain("budget:textUnread");
  });

  test("a label that runs into its value, and a name into its balance, are cut apart", () => {
    const long = "Export-Import Bank of China – Костолац Б / II фаза 367.239.176";
    const list = read(
      [0, { number: "6.5", name: long, rsd: "42.975.136.324" }],
      [1.5, { name: "Први датум отплате главнице* 21.07.2022." }],
      [3, { name: "Последњи датум отплате главнице -" }],
      [4.5, { name: "Рата главнице за 2025. год. 49.992.703 USD" }],
      [6, { name: "Каматна стопа 2,50% фиксна" }],
      ...cards(8, { number: "6.6", names: ["Мост Земун–Борча"] }),
    );
    expect(list.lines.map(({ name }) => name)).toEqual([long.slice(0, -12), "Мост Земун–Борча"]);
    expect(list.lines[0]?.balanceEur && decimalText(list.lines[0].balanceEur)).toBe("367239176");
    expect(termsOf(list)[0]).toEqual(["2022-07-21", null, "49.992.703 USD", "2,50% фиксна"]);
  });

  test("a label that a page break cuts in two is one", () => {
    const first = tablePage(
      1,
      [
        [0, { number: "1.1", name: "EBRD – Коридор X", eur: "1.000", rsd: "111.610" }],
        [1.5, { name: "Први датум отплате главнице", terms: "17.01.2012." }],
        [3, { name: "Рата главнице за 2013.", terms: "17.075.000 CNY" }],
      ],
      HEADINGS,
    );
    const second = tablePage(2, [
      [0, { name: "год." }],
      [1.5, { name: "Каматна стопа", terms: "3,00% фиксна" }],
    ]);
    const list = readDebtList(documentOf(first, second));
    expect(list?.lines.map(({ name, instalment }) => [name, instalment.text])).toEqual([
      ["EBRD – Коридор X", "17.075.000 CNY"],
    ]);
  });
});

describe("a total's sums", () => {
  test("may stand half a line above its label", () => {
    const one = cards(0, { number: "1.1", names: ["EBRD – Коридор X"] });
    const list = read(...one, [9, { eur: "1.000", rsd: "111.610" }], [9.55, { name: "УКУПНО СТАЊЕ ДУГА" }]);
    expect(list.totals.map(({ agrees }) => agrees)).toEqual([true]);
    expect(warningsOf(list)).toEqual(["budget:asOfMissing"]);
  });
});

describe("labels of state securities and letters of credit", () => {
  test.each([
    ["Рата главнице (номинална", "вредност) за 2024. год.", "Купонска стопа"],
    ["Rata glavnice (nominalna", "vrednost) za 2024. god.", "Stopa prinosa"],
  ])("%s %s, %s", (instalment, goesOn, rate) => {
    const labels = [
      [1.5, "Први датум отплате главнице"],
      [3, "Последњи датум отплате главнице"],
      [4.5, instalment],
      [4.5 + WRAP, goesOn],
      [7, rate],
    ] as const;
    const values = [
      [1.5, "17.01.2012."],
      [3, "17.07.2023."],
      [4.5, "206.423.790.000 RSD"],
      [7, "5,875%"],
    ] as const;
    const list = read(...uneven(labels, values));
    expect(termsOf(list)).toEqual([["2012-01-17", "2023-07-17", "206.423.790.000 RSD", "5,875%"]]);
    expect(list.lines[0]?.instalment.year).toBe(2024);
  });

  test("a label that is none of the four is no card and no part of a name, and is said", () => {
    const labels = [
      [1.5, "Датум активирања акредитива"],
      [3, "Први датум отплате главнице"],
      [4.5, "Последњи датум отплате главнице"],
      [6, "Рата главнице за 2013. год."],
      [7.5, "Каматна стопа"],
      [9, "Датум истека акредитива"],
    ] as const;
    const values = [
      [1.5, "01.02.2011."],
      [3, "17.01.2012."],
      [4.5, "17.07.2023."],
      [6, "0 EUR"],
      [7.5, "6M EURIBOR + 1,0%"],
      [9, "03.04.2024."],
    ] as const;
    const next = cards(10.5, { number: "1.2", names: ["EBRD – друга фаза"] });
    const list = read(...uneven(labels, values), ...next);
    expect(list.lines.map(({ row, name }) => [row, name])).toEqual([
      ["1.1", "EBRD – Коридор X"],
      ["1.2", "EBRD – друга фаза"],
    ]);
    expect(termsOf(list)[0]).toEqual(TERMS[0]);
    expect(list.lines[0]?.warnings.map(({ key }) => key)).toEqual(["tables:labelOther", "tables:labelOther"]);
  });
});
