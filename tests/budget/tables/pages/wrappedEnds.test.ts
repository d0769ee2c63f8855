import { expect, test } from "vitest";
import { tablesOfPages } from "../../../../src/budget/tables/tablesOfPages.ts";
import { drawnDocument, drawnPage, type Drawn } from "./drawnPages.ts";
import { shown } from "./rowsOf.ts";

const HEADER: readonly Drawn[] = [
  [60, { left: 50 }, "Раздео"],
  [60, { left: 98 }, "Глава"],
  [60, { left: 150 }, "Назив органа"],
  [60, { left: 306 }, "Назив капиталног пројекта"],
  [60, { middle: 520 }, "2004"],
  [60, { middle: 600 }, "2005"],
];
const row = (y: number, words: readonly [razdeo: string, body: string, project: string]): Drawn[] => [
  ...([50, 150, 306] as const).flatMap((left, at): Drawn[] => (words[at] ? [[y, { left }, words[at]]] : [])),
  [y, { right: 540 }, "3.222.000"],
  [y, { right: 620 }, "7.240.000"],
];
/** Rows enough to tell where words begin, and one whose two names are wrapped. */
const ROWS: readonly Drawn[] = [
  ...row(80, ["17", "ПРЕДСЕДНИК", "Изградња зграде"]),
  ...row(100, ["18", "МИНИСТАРСТВО", "Набавка опреме"]),
  ...row(120, ["19", "МИНИСТАРСТВО", "Набавка потребне опреме у"]),
];
const WRAPPED: readonly Drawn[] = [
  [131, { left: 150 }, "ПОЉОПРИВРЕДЕ И ЗАШТИТЕ ПРИРОДЕ"],
  [131, { left: 306 }, "циљу проширења материјалних капацитета"],
];

const tablesOf = (...pages: readonly (readonly Drawn[])[]): string[][] =>
  tablesOfPages(drawnDocument(...pages.map((drawn, at) => drawnPage(at + 1, drawn)))).map((table) =>
    shown(table),
  );

test("two wrapped names at a page's end belong to their row, and the next page goes on with the table", () => {
  const next = [...HEADER, ...row(80, ["20", "ДИРЕКЦИЈА", "Изградња бране"])];
  const [rows, ...others] = tablesOf([...HEADER, ...ROWS, ...WRAPPED], next);
  expect(others).toEqual([]);
  expect(rows).toHaveLength(4);
  expect(rows?.[2]).toContain("МИНИСТАРСТВО/ПОЉОПРИВРЕДЕ И ЗАШТИТЕ ПРИРОДЕ");
  expect(rows?.[2]).toContain("Набавка потребне опреме у/циљу проширења материјалних капацитета");
});

test("a paragraph below the last row is none of it", () => {
  const prose: readonly Drawn[] = [
    [150, { left: 50 }, "Средства из става првог овог члана распоређују се корисницима буџета по акту"],
    [161, { left: 50 }, "који доноси Влада у року од тридесет дана од дана ступања на снагу закона"],
  ];
  const [rows] = tablesOf([...HEADER, ...ROWS, ...prose]);
  expect(rows).toHaveLength(3);
  expect(rows?.join()).not.toContain("Средства");
});
