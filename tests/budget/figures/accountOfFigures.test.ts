import { describe, expect, test } from "vitest";
import { figuresTogether, type FiguresAccount } from "../../../src/budget/figures/figuresAccount.ts";
import { figuresIn, keyOfText, keyOfValue } from "../../../src/budget/figures/printedFigures.ts";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import type { OpenedDocument, Page } from "../../../src/documents/document.ts";
import { decimal } from "../../../src/money/decimal.ts";
import { documentOf, table, text } from "../tables/openedDocument.ts";

describe("the amounts of a text", () => {
  test.each([
    ["1.250.000", ["1.250.000"]],
    ["(1,250,000.50)", ["(1,250,000.50)"]],
    ["8.537.500 CNY 3.000.000 EUR", ["8.537.500", "3.000.000"]],
    ["до износа од 365.351.000.000 динара (EUR 3.116.000.000), и то:", ["365.351.000.000", "3.116.000.000"]],
    ["21.03.2014.", []],
    ["5,875%-10,000 %", []],
    ["2014. 441 0602-0003 16.7 900", []],
  ])("%s", (words, amounts) => {
    expect(figuresIn(words)).toEqual(amounts);
  });

  test("a text and the value that was read of it have one key", () => {
    expect(keyOfText("1.250.000,50")).toBe(keyOfValue(decimal("1250000.5")));
    expect(keyOfText("(1,250,000)")).toBe(keyOfValue(decimal("-1250000")));
    // In a column of thousands.
    expect(keyOfText("1.250")).toBe(keyOfValue(decimal("1250000"), 1000n));
    expect(keyOfValue(decimal("999.99"))).toBeNull();
  });
});

/** Counts that are not nought, by page. */
const counted = ({ pages }: FiguresAccount): unknown[] =>
  pages.map((page) => Object.fromEntries(Object.entries(page).filter(([, count]) => count !== 0)));
const accountOf = (document: OpenedDocument): FiguresAccount => readBudgetDocument(document).figures!;

const APPROPRIATIONS = [
  ["Раздео", "Глава", "Функција", "Економска класификација", "Опис", "Средства из буџета"],
  ["16", "", "", "", "МИНИСТАРСТВО ФИНАНСИЈА", ""],
  ["", "", "170", "", "Трансакције јавног дуга", ""],
  ["", "", "", "411", "Плате", "3.000.000"],
  ["", "", "", "441", "Отплата камата", "7.500.000"],
  ["", "", "", "", "Извори финансирања за функцију 170:", ""],
  ["", "", "", "01", "Приходи из буџета", "10.500.000"],
  ["", "", "", "", "Укупно за функцију 170:", "10.500.000"],
];

describe("where every amount of a document stands", () => {
  test("lines, totals, other rows, unknown tables, sentences, and a table that is lost", () => {
    const document = documentOf([
      text("Укупни расходи износе 10.500.000 динара."),
      table("T1", APPROPRIATIONS),
      table("T2", [
        ["Општина", "Површина", "Износ помоћи"],
        ["Ада", "12", "7.500.000"],
        ["Апатин", "14", "2.000.000"],
      ]),
      text("Пројекат"),
      text("95.299.000"),
      text("139.463.000"),
    ]);
    // The interest is a line; one of the two 10.500.000 is the total, the other the source; salaries are no debt.
    expect(counted(accountOf(document))).toEqual([
      { page: 1, all: 9, lines: 1, totals: 1, otherRows: 2, unknownTables: 2, sentences: 1, outside: 2 },
    ]);
    expect(figuresTogether(accountOf(document)).all).toBe(9);
  });

  test("a number that a worksheet shows as a date is no amount", () => {
    const date = { value: 41_719, format: "dd.mm.yyyy.", shown: "21.03.2014." };
    const rows = [
      ["Пројекат", "Износ помоћи", "Датум"],
      ["Ада", 7_500_000, date],
    ];
    expect(counted(accountOf(documentOf([table("T1", rows)], "xlsx")))).toEqual([
      { page: 1, all: 1, unknownTables: 1 },
    ]);
  });

  test("an amount that was misread is in no line", () => {
    const rows = APPROPRIATIONS.map((row) => row.map((cell) => (cell === "7.500.000" ? "7.500.00O" : cell)));
    const [page] = accountOf(documentOf([table("T1", rows)])).pages;
    expect(page?.lines).toBe(0);
  });

  test("on pages: a row of a table, and a column that no table took", () => {
    const page = (lines: readonly (readonly (readonly [number, string])[])[]): Page => ({
      number: 1,
      width: 595,
      height: 842,
      runs: lines.flatMap((pieces, at) =>
        pieces.map(([x, words]) => ({ text: words, x, y: 100 + 20 * at, width: 5 * words.length, size: 10 })),
      ),
    });
    const pages = [
      page([
        [
          [50, "ОПИС"],
          [250, "Економска класификација"],
          [430, "Износ у динарима"],
        ],
        [
          [50, "Порески приходи"],
          [290, "71"],
          [450, "700.643.000.000"],
        ],
        [
          [50, "Донације"],
          [290, "73"],
          [450, "1.250.000"],
        ],
      ]),
      {
        ...page([
          [
            [50, "Мост"],
            [430, "1.250.000"],
          ],
        ]),
        number: 2,
      },
    ];
    const account = accountOf({ ...documentOf([], "pdf"), pages, pageCount: 2 });
    expect(figuresTogether(account)).toMatchObject({ all: 3, lines: 2 });
    expect(account.pages[0]).toMatchObject({ page: 1, all: 2, lines: 2, outside: 0 });
  });
});

test("a row of Article 1 is a line, and its figure no total besides", () => {
  const article = table("T1", [
    ["О П И С", "Економска класификација", "Износ у динарима"],
    ["Издаци за отплату кредита", "61", "3.000.000"],
    ["Отплата домаћим кредиторима", "611", "1.000.000"],
    ["Отплата страним кредиторима", "612", "2.000.000"],
  ]);
  const other = table("T2", [
    ["Општина", "Површина", "Износ помоћи"],
    ["Ада", "12", "3.000.000"],
  ]);
  const document = documentOf([text("Б. РАЧУН ФИНАНСИРАЊА"), article, text("Помоћ:"), other]);
  expect(counted(accountOf(document))).toEqual([{ page: 1, all: 4, lines: 3, unknownTables: 1 }]);
});

test("of two equal amounts the one in no table is unread, and its article counts", () => {
  const law = text("ЗАКОН О БУЏЕТУ РЕПУБЛИКЕ СРБИЈЕ ЗА 2025. ГОДИНУ");
  const lost = ["95.299.000", "139.463.000", "7.500.000"].map((amount) => text(amount));
  const read = [text("Члан 7."), table("T1", APPROPRIATIONS)];
  const isOfBudget = (...parts: Parameters<typeof documentOf>[0]): unknown =>
    accountOf(documentOf([law, ...parts])).unread.map((block) => [block.amounts, block.isOfBudget]);
  expect(isOfBudget(...read, text("Члан 5."), ...lost)).toEqual([[3, true]]);
  expect(isOfBudget(text("Члан 3."), table("T1", APPROPRIATIONS), text("Члан 4."), ...lost)).toEqual([
    [3, false],
  ]);
});
