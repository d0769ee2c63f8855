import { expect, test } from "vitest";
import { tablesOfPages } from "../../../../src/budget/tables/tablesOfPages.ts";
import type { Rule } from "../../../../src/documents/document.ts";
import { drawnDocument, drawnPage, level, type Drawn } from "./drawnPages.ts";
import { shown } from "./rowsOf.ts";

/** Level lines alone; a body's cell reaches over the rows of its projects, so that the line between them stops short. */
const drawn: Drawn[] = [
  [60, { middle: 60 }, "Раздео"],
  [60, { middle: 155 }, "Назив органа"],
  [60, { middle: 330 }, "Назив капиталног пројекта"],
  [60, { middle: 520 }, "2014"],
  [80, { middle: 60 }, "16"],
  [80, { left: 90 }, "СЕКРЕТАРИЈАТ"],
  [80, { left: 230 }, "Гранични прелаз Гостун"],
  [80, { right: 550 }, "54.500.000"],
  [91, { left: 90 }, "ЗА ЗАКОНОДАВСТВО"],
  [95, { left: 230 }, "Гранични прелаз Ватин"],
  [95, { right: 550 }, "18.000.000"],
  [110, { middle: 60 }, "17"],
  [110, { left: 90 }, "УПРАВА ЦАРИНА"],
  [110, { left: 230 }, "Опрема"],
  [110, { right: 550 }, "7.000.000"],
];
const rows = (between: Rule): string[] =>
  shown(tablesOfPages(drawnDocument(drawnPage(1, drawn, [level(50), level(66), between, level(100)])))[0]);

test("a ruling line between two projects leaves the wrapped name of their body whole", () => {
  expect(rows(level(84, 220, 560))).toEqual([
    "16 | СЕКРЕТАРИЈАТ/ЗА ЗАКОНОДАВСТВО | Гранични прелаз Гостун | 54.500.000",
    " |  | Гранични прелаз Ватин | 18.000.000",
    "17 | УПРАВА ЦАРИНА | Опрема | 7.000.000",
  ]);
});

test("one that reaches over the bodies too parts them", () => {
  expect(rows(level(84))[1]).toBe(" | ЗА ЗАКОНОДАВСТВО | Гранични прелаз Ватин | 18.000.000");
});
