import { describe, expect, test } from "vitest";
import type { UnreadBlock } from "../../../src/budget/figures/figuresAccount.ts";
import { lacksPartOfBudget, largestUnread } from "../../../src/budget/figures/figuresAccount.ts";
import { figuresMessages, isHeadline } from "../../../src/budget/figures/figuresMessages.ts";
import type { PrintedFigure } from "../../../src/budget/figures/printedFigures.ts";
import { blocksOfTables, blocksOutside } from "../../../src/budget/figures/unreadBlocks.ts";
import type { LaidTable } from "../../../src/budget/tables/laidTable.ts";
import { said } from "../../messages/sayable.ts";
import { laidTable } from "../amounts/laidTables.ts";

const HEADERS = ["Непознато", "Друго", "Треће"];
const ROWS = [
  ["а", "1.000", "2.500.000"],
  ["б", "3.000", "45.000"],
];
const APPROPRIATIONS = ["411", "421", "441", "511", "611"].map((account) => [account, "Назив", "1.000.000"]);

const blocks = (isLaw: boolean, ...tables: readonly (readonly [LaidTable, boolean])[]): UnreadBlock[] =>
  blocksOfTables(
    tables.map(([table, isRead]) => ({ table, reading: isRead ? {} : null })),
    isLaw,
  );
const isHeadlined = (unread: readonly UnreadBlock[]): boolean => {
  const messages = figuresMessages({ pages: [], unread });
  for (const one of messages) said(one);
  expect(lacksPartOfBudget({ pages: [], unread })).toBe(messages.some(isHeadline));
  return messages.some(isHeadline);
};

describe("tables that nobody knew", () => {
  test("none where all were read, and nothing is said", () => {
    expect(blocks(true, [laidTable(HEADERS, ROWS), true])).toEqual([]);
    expect(figuresMessages({ pages: [], unread: [] })).toEqual([]);
  });

  test("each tells its pages, rows, amounts and the largest of them", () => {
    const rows = [...ROWS, ["в", "7.000", ""]];
    const found = blocks(
      false,
      [laidTable(HEADERS, ROWS), true],
      [laidTable(HEADERS, rows, { page: 4 }), false],
    );
    const block = { kind: "table", from: 4, to: 4, rows: 3, amounts: 5, largest: "2.500.000" };
    expect(found).toEqual([{ ...block, isOfBudget: false }]);
    expect(figuresMessages({ pages: [], unread: found })[1]).toEqual({
      key: "tables:blockUnread",
      params: { pages: "4", rows: 3, amounts: 5, largest: "2.500.000" },
    });
  });

  test("many of a law's own are told in one headline, and each among the notes", () => {
    const tables = (count: number) =>
      Array.from({ length: count }, (_, at) => {
        const table = laidTable(HEADERS, ROWS, { before: ["Члан 1."], page: at + 1 });
        return [table, false] as const;
      });
    const told = (count: number) => figuresMessages({ pages: [], unread: blocks(true, ...tables(count)) });
    expect(told(5).filter(isHeadline)).toHaveLength(5);
    const messages = told(6);
    expect(messages.filter(isHeadline)).toEqual([
      { key: "tables:budgetPiecesUnread", params: { count: 6, amounts: 24 } },
    ]);
    const places = messages
      .filter(({ key }) => key === "tables:blockUnread")
      .map(({ params }) => params["pages"]);
    expect(places).toEqual(["1", "2", "3", "4", "5", "6"]);
    for (const one of messages) said(one);
    expect(isHeadlined(blocks(true, ...tables(6)))).toBe(true);
  });

  test("cells that have names tell where it stands: on one sheet, on two, in one cell", () => {
    const named = (...cells: readonly string[]): LaidTable => ({
      ...laidTable(HEADERS, ROWS),
      rows: cells.map((cell) => ({ page: 1, cells: [{ lines: ["1.000", "2.000", "3.000"], cell }] })),
    });
    const cellsOf = (...cells: readonly string[]) => blocks(false, [named(...cells), false])[0]?.cells;
    expect(cellsOf("A419", "A436")).toBe("A419–A436");
    expect(cellsOf("'Дуг 2014'!B7", "'Дуг 2014'!C9", "'Дуг 2014'!F12")).toBe("'Дуг 2014'!B7–F12");
    expect(cellsOf("Sheet1!B7", "Sheet2!F12")).toBe("Sheet1!B7–Sheet2!F12");
    expect(cellsOf("T9!B7")).toBe("T9!B7");
    const [, place] = figuresMessages({ pages: [], unread: blocks(false, [named("A419", "A436"), false]) });
    expect(place?.params).toMatchObject({ pages: "1, A419–A436" });
  });

  test.each([
    ["Article 1", ["Члан 1."], ROWS, true],
    ["Article 4", ["Члан 4."], ROWS, false],
    ["the article before, where none begins", ["у динарима"], ROWS, false],
    ["rows of accounts, wherever they stand", ["Члан 8."], APPROPRIATIONS, true],
  ])("in a budget law: %s", (_, before, rows, isOfBudget) => {
    expect(isHeadlined(blocks(true, [laidTable(HEADERS, rows, { before }), false]))).toBe(isOfBudget);
    expect(isHeadlined(blocks(false, [laidTable(HEADERS, rows, { before }), false]))).toBe(false);
  });

  test("an article holds until the next begins", () => {
    const first = laidTable(HEADERS, ROWS, { before: ["Члан 3."] });
    const next = laidTable(HEADERS, ROWS, { before: ["Б. Други део"] });
    expect(isHeadlined(blocks(true, [first, true], [next, false]))).toBe(true);
  });
});

describe("amounts in no table", () => {
  const figure = (text: string, more: Partial<PrintedFigure> = {}): PrintedFigure => ({
    page: 2,
    text,
    key: text.replaceAll(".", ""),
    isInSentence: false,
    isInTable: false,
    row: 1,
    article: null,
    hasAccount: false,
    ...more,
  });
  const three = (more: Partial<PrintedFigure> = {}): PrintedFigure[] =>
    ["1.000", "20.000", "3.000"].map((text, row) => figure(text, { row, ...more }));

  test("three of a page are a block, two are a remark", () => {
    expect(blocksOutside(three().slice(1), true)).toEqual([]);
    expect(blocksOutside(three(), true)).toEqual([
      { kind: "outside", from: 2, to: 2, rows: 3, amounts: 3, largest: "20.000", isOfBudget: false },
    ]);
  });

  test("those of pages that follow each other are one block, those of two articles are two", () => {
    const spans = (figures: readonly PrintedFigure[]): unknown =>
      blocksOutside(figures, true).map(({ from, to, amounts }) => [from, to, amounts]);
    expect(spans([...three(), ...three({ page: 3 }), ...three({ page: 5 })])).toEqual([
      [2, 3, 6],
      [5, 5, 3],
    ]);
    expect(spans([...three({ article: 1 }), ...three({ article: 2 })])).toEqual([
      [2, 2, 3],
      [2, 2, 3],
    ]);
  });

  test.each([
    [{ article: 5 }, true],
    [{ article: 4 }, false],
    [{ hasAccount: true }, false],
  ])("%j in a budget law is its own figure: %s", (more, isOfBudget) => {
    expect(isHeadlined(blocksOutside(three(more), true))).toBe(isOfBudget);
    expect(isHeadlined(blocksOutside(three(more), false))).toBe(false);
  });

  test("five rows with accounts are a piece of the special part", () => {
    const rows = [1, 2, 3, 4, 5].map((row) => figure("1.000", { row, hasAccount: true }));
    expect(isHeadlined(blocksOutside(rows, true))).toBe(true);
  });

  test("the largest block is the one with the most amounts", () => {
    const [first, second] = blocksOutside(
      [...three(), ...three({ page: 5 }), figure("9.000", { page: 5 })],
      true,
    );
    expect(largestUnread({ pages: [], unread: [first!, second!] })).toBe(second);
    expect(largestUnread({ pages: [], unread: [] })).toBeNull();
  });
});
