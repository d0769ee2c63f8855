import { describe, expect, test } from "vitest";
import { readBudgetDocument } from "../../../../src/budget/readBudgetDocument.ts";
import { drawnDocument, drawnPage, type Drawn } from "./drawnPages.ts";

// Lists of a few loans whose columns leave no room: headings of three lines, names of two, a rate close behind a sum.

const ORDINARY_HEADING: readonly Drawn[] = [
  [66, { left: 20 }, "Р. бр."],
  [66, { middle: 115 }, "Назив дуга"],
  [60, { middle: 260 }, "Стање дуга"],
  [72, { middle: 260 }, "у EUR"],
  [60, { middle: 350 }, "Први датум"],
  [72, { middle: 350 }, "отплате"],
  [60, { middle: 440 }, "Рата главнице"],
  [72, { middle: 440 }, "за 2025. годину"],
  [66, { left: 494 }, "Камата"],
];

interface Loan {
  readonly row: string;
  readonly name: readonly string[];
  readonly eur: string;
  readonly instalment: string;
  readonly rate: string;
}

const loan = (
  row: string,
  name: readonly string[],
  { instalment = "1.000.000 USD", rate = "3,00%" } = {},
): Loan => ({
  row,
  name,
  eur: "31.064.595",
  instalment,
  rate,
});

/** @param beside how far below the first line of a name its figures stand, in points, of a name of two lines */
function rowsOf(loans: readonly Loan[], beside = 0): Drawn[] {
  return loans.flatMap(({ row, name, eur, instalment, rate }, at): Drawn[] => {
    const y = 110 + at * 40;
    const middle = y + (name.length > 1 ? beside : 0);
    return [
      ...name.map((text, line): Drawn => [y + line * 12, { left: 62 }, text]),
      [middle, { left: 20 }, row],
      [middle, { right: 290 }, eur],
      [middle, { middle: 350 }, "15.03.2014."],
      [middle, { right: 490 }, instalment],
      [middle, { left: 494 }, rate],
    ];
  });
}

const readOf = (...drawn: readonly Drawn[]) =>
  readBudgetDocument(drawnDocument(drawnPage(1, drawn))).lines.map((card) => [
    card.row,
    card.name,
    card.firstPrincipal.text,
    card.instalment.text,
    card.rate?.text,
  ]);

const PLAIN = [
  loan("6.1", ["EIB – Коридор 10"]),
  loan("6.2", ["IBRD – Путеви"]),
  loan("6.3", ["KfW – Вода"]),
];

test.each([
  ["on a line of its own", 60, 72, 84],
  ["half a line above the others'", 60, 72, 84],
])("the first line of a date's heading is none of a card, %s", (where, first, second, third) => {
  const shifted = where.startsWith("half") ? 6 : 0;
  const heading = ORDINARY_HEADING.filter(([, , text]) => text !== "Први датум" && text !== "отплате").map(
    ([y, place, text]): Drawn => [y + 12 - shifted, place, text],
  );
  const ofDates = ["Први датум", "отплате", "главнице"].map((text, at): Drawn => [
    [first, second, third][at] ?? 0,
    { middle: 350 },
    text,
  ]);
  const rows = rowsOf(PLAIN);
  expect(readOf(...heading, ...ofDates, ...rows).map(([, , day]) => day)).toEqual(
    PLAIN.map(() => "15.03.2014."),
  );
});

test("a name stands around its figures, though no other has two lines", () => {
  const name = ["Развојна банка Савета Европе", "- Затвори"];
  const loans = [loan("6.1", name), ...PLAIN.slice(1)];
  expect(readOf(...ORDINARY_HEADING, ...rowsOf(loans, 6)).map(([, whole]) => whole)).toEqual([
    name.join(" "),
    "IBRD – Путеви",
    "KfW – Вода",
  ]);
});

test.each([
  ["дуг", "Либија – нерегулисани"],
  ["X RAY", "Export – Import Bank of China –"],
  ["- Затвори", "Развојна банка Савета Европе"],
])("figures stand beside the last line of a name, though no other has two: %s", (rest, above) => {
  const loans = [loan("6.1", [above, rest]), ...PLAIN.slice(1)];
  const [first] = readOf(...ORDINARY_HEADING, ...rowsOf(loans, 12));
  expect(first?.slice(0, 2)).toEqual(["6.1", `${above} ${rest}`]);
});

test("a title above the only wrapped name is none of its lines", () => {
  const title: Drawn = [98, { left: 62 }, "Европска инвестициона банка"];
  const [first] = readOf(...ORDINARY_HEADING, title, ...rowsOf(PLAIN));
  expect(first?.slice(0, 2)).toEqual(["6.1", "EIB – Коридор 10"]);
});

test.each(["0", "8.866.681 EUR"])("a margin close behind %s begins the rate", (instalment) => {
  const rows = rowsOf([loan("6.1", ["EIB"], { instalment, rate: "+ 1,30%" }), ...PLAIN.slice(1)]);
  const index: Drawn = [98, { left: 494 }, "6M EURIBOR"];
  const [first] = readOf(...ORDINARY_HEADING, index, ...rows);
  expect(first?.slice(3)).toEqual([instalment, "6M EURIBOR + 1,30%"]);
});

test("a heading's last line may be its year alone", () => {
  const heading = ORDINARY_HEADING.map(([y, place, text]): Drawn => [y - 6, place, text]).filter(
    ([, , text]) => text !== "за 2025. годину",
  );
  const year: Drawn = [78, { middle: 440 }, "за 2025. год."];
  const { lines } = readBudgetDocument(drawnDocument(drawnPage(1, [...heading, year, ...rowsOf(PLAIN)])));
  expect(lines.map(({ instalment }) => instalment.year)).toEqual([2025, 2025, 2025]);
});

describe("headings that leave no room between them", () => {
  const others = ORDINARY_HEADING.filter(([, place]) => !("middle" in place && place.middle > 300));
  const shared: readonly Drawn[] = [
    [60, { left: 315 }, "Последњи датум"],
    [60, { left: 389 }, "Rata glavnice za"],
    [72, { middle: 350 }, "отплате"],
    [72, { middle: 429 }, "2025. god."],
  ];
  const figuresOf = (drawn: readonly Drawn[]) =>
    readBudgetDocument(drawnDocument(drawnPage(1, drawn))).lines.map((card) => [
      card.lastPrincipal.text,
      card.instalment.year,
      card.instalment.text,
    ]);

  test("are of two columns where each stands over its own", () => {
    expect(figuresOf([...others, ...shared, ...rowsOf(PLAIN)])).toEqual(
      PLAIN.map(() => ["15.03.2014.", 2025, "1.000.000 USD"]),
    );
  });

  test("and one of a single line, worded as a card's label, stands between lines of others", () => {
    const heading: readonly Drawn[] = [
      [66.5, { left: 20 }, "Ред."],
      [79.5, { left: 20 }, "број"],
      [66.5, { middle: 115 }, "Назив"],
      [79.5, { middle: 115 }, "дуга"],
      [66.5, { middle: 260 }, "Стање дуга"],
      [79.5, { middle: 260 }, "у EUR"],
      [73, { middle: 350 }, "Последња рата"],
      [60, { middle: 440 }, "Планирана"],
      [73, { middle: 440 }, "отплата"],
      [86, { middle: 440 }, "главнице 2025"],
      [66.5, { left: 494 }, "Каматна"],
      [79.5, { left: 494 }, "стопа"],
    ];
    expect(figuresOf([...heading, ...rowsOf(PLAIN)])).toEqual(
      PLAIN.map(() => ["15.03.2014.", 2025, "1.000.000 USD"]),
    );
  });
});

describe("a total that is wider than the balances above it", () => {
  const HEADING: readonly Drawn[] = [
    [60, { left: 40 }, "Назив дуга"],
    [60, { left: 200 }, "Рата главнице"],
    [72, { left: 200 }, "за 2025. годину"],
    // In the middle over both columns, and above the second only.
    [60, { left: 373 }, "Стање дуга"],
    [72, { left: 342 }, "у EUR"],
    [72, { left: 421 }, "у RSD"],
  ];
  const ROWS = [
    ["EIB – Коридор 10", "1.000.000 USD", "1.239.482", "1.145.044.912.000"],
    ["IBRD – Путеви", "500.000 USD", "1.111.111", "1.130.024.654.000"],
  ] as const;
  const drawnRows = ROWS.flatMap(([name, instalment, eur, rsd], at): Drawn[] => [
    [100 + at * 20, { left: 40 }, name],
    [100 + at * 20, { right: 306 }, instalment],
    [100 + at * 20, { right: 392 }, eur],
    [100 + at * 20, { right: 482 }, rsd],
  ]);
  const totalsOf = (...total: readonly Drawn[]) =>
    readBudgetDocument(
      drawnDocument(drawnPage(1, [...HEADING, ...drawnRows, [140, { left: 40 }, "Укупно:"], ...total])),
    );

  test("stands in its own column", () => {
    const { totals, warnings } = totalsOf(
      [140, { right: 392 }, "12.306.023.258"],
      [140, { right: 482 }, "275.069.566"],
    );
    expect(totals.map(({ eur, rsd }) => [eur?.digits, rsd?.digits])).toEqual([[12306023258n, 275069566n]]);
    expect(warnings.map(({ key }) => key)).not.toContain("budget:cellUnread");
  });

  test("is named where a sum stands in another column, and one of the balances is without", () => {
    const { totals, warnings } = totalsOf(
      [140, { right: 306 }, "2.350.593"],
      [140, { right: 482 }, "275.069.566"],
    );
    expect(totals.map(({ eur, rsd }) => [eur, rsd?.digits])).toEqual([[null, 275069566n]]);
    expect(warnings).toContainEqual({ key: "budget:cellUnread", params: { text: "2.350.593" } });
  });
});
