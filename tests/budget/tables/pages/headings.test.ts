import { describe, expect, test } from "vitest";
import { tablesOfPages } from "../../../../src/budget/tables/tablesOfPages.ts";
import { drawnDocument, drawnPage, type Drawn } from "./drawnPages.ts";
import { shown } from "./rowsOf.ts";
import { account, SPECIAL_HEADER } from "./specialPart.ts";

describe("headings of the special part", () => {
  // Law of 2010, page 175: a programme whose code stands below two numbers, and five lines of names before an amount.
  const headings: Drawn[] = [
    [105, { middle: 170 }, "1803-03"],
    [105, { left: 235 }, "Унапређење квалитета рада у систему"],
    [115, { left: 235 }, "здравствене заштите"],
    [135, { middle: 180 }, "03"],
    [135, { left: 235 }, "Оснивање Агенције за акредитацију"],
    [145, { left: 235 }, "здравствених установа"],
    [155, { middle: 210 }, "451"],
    [155, { left: 235 }, "Субвенције јавним нефинансијским"],
    [165, { left: 235 }, "предузећима и организацијама"],
  ];
  const rowsOf = (...pages: readonly (readonly Drawn[])[]): string[][] =>
    tablesOfPages(drawnDocument(...pages.map((drawn, at) => drawnPage(at + 1, drawn)))).map((table) =>
      shown(table),
    );

  test("of many lines end no table, nor do codes below two numbers", () => {
    const first = account(92 + 8, "441", "Отплате камата", "13.366.632.000");
    const amounts: Drawn[] = [
      [165, { right: 465 }, "20.000.000"],
      [165, { right: 575 }, "20.000.000"],
    ];
    const below = headings.map(([y, place, words]): Drawn => [y + 20, place, words]);
    const [rows, ...others] = rowsOf([
      ...SPECIAL_HEADER,
      ...first,
      ...below,
      ...amounts.map(([y, place, words]): Drawn => [y + 20, place, words]),
    ]);
    expect(others).toEqual([]);
    expect(rows?.at(-1)).toContain("451");
    expect(rows?.at(-1)).toContain("20.000.000");
  });

  test("may stand last on a page, and the next page goes on with the table", () => {
    const end = headings.slice(0, 3).map(([y, place, words]): Drawn => [y + 60, place, words]);
    const tables = rowsOf(
      [...SPECIAL_HEADER, ...account(105, "441", "Отплате камата", "13.366.632.000"), ...end],
      [...SPECIAL_HEADER, ...account(105, "442", "Отплата страних камата", "15.942.011.000")],
    );
    expect(tables).toHaveLength(1);
    expect(tables[0]?.some((row) => row.includes("1803-03"))).toBe(true);
  });

  test("are not what a paragraph is, nor an article", () => {
    const prose: Drawn[] = [
      [150, { left: 40 }, "Средства из става првог овог члана распоређују се корисницима буџета по посебном"],
      [
        165,
        { left: 40 },
        "акту који доноси Влада у року од тридесет дана од дана ступања на снагу овог закона",
      ],
    ];
    const row = account(105, "441", "Отплате камата", "13.366.632.000");
    expect(rowsOf([...SPECIAL_HEADER, ...row, ...prose])).toEqual([[expect.stringContaining("441")]]);
    const article: Drawn[] = [
      [150, { middle: 300 }, "Члан 9."],
      [165, { middle: 300 }, "Завршне одредбе"],
    ];
    expect(rowsOf([...SPECIAL_HEADER, ...row, ...article])).toEqual([[expect.stringContaining("441")]]);
  });
});
