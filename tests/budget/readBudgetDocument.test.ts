import { describe, expect, test } from "vitest";
import { readBudgetDocument } from "../../src/budget/readBudgetDocument.ts";
import type { Page } from "../../src/documents/document.ts";
import { Problem } from "../../src/messages/message.ts";
import { said } from "../messages/sayable.ts";
import { card, documentOf, tablePage } from "./debtCards/cardPages.ts";
import { drawnPage, type Drawn } from "./tables/pages/drawnPages.ts";

const list = (number: number): Page =>
  tablePage(
    number,
    card(0, { number: "6.5", names: ["Export - Import Bank of China – X RAY"], eur: "1", rsd: "100" }).lines,
    [[0, { name: "2. Директне обавезе - спољни дуг" }]],
  );
const blank = (number: number): Page => ({ number, width: 595, height: 842, runs: [] });
const textOf = (number: number, text: string): Page => ({
  ...blank(number),
  runs: [{ text, x: 72, y: 72, width: 300, size: 10 }],
});
const garbled = (number: number): Page => ({ ...blank(number), unread: "garbled" });

/** A page of the special part, so that something of the document is known. */
const special = (number: number): Page =>
  drawnPage(number, [
    ...["Раздео", "Глава", "Функција", "Економска класификација", "ОПИС", "Укупна средства"].map(
      (text, at): Drawn => [50, { middle: 40 + at * 95 }, text],
    ),
    ...["441", "442", "611"].flatMap((code, at): Drawn[] => [
      [80 + at * 15, { middle: 325 }, code],
      [80 + at * 15, { left: 390 }, "Отплата"],
      [80 + at * 15, { right: 560 }, `13.366.632.00${at}`],
    ]),
  ]);

function problemOf(...pages: Page[]): string {
  try {
    readBudgetDocument(documentOf(...pages));
  } catch (error) {
    if (error instanceof Problem) return error.problem.key;
    throw error;
  }
  return "none";
}

describe("a document without the list", () => {
  test.each([
    ["no page has text", [blank(1), blank(2)], "errors:pdfWithoutText"],
    ["some pages have none", [textOf(1, "Члан 1."), blank(2)], "errors:nothingKnownAmongText"],
    ["letters are glyph numbers", [garbled(1), blank(2)], "errors:pdfGarbledText"],
    ["all is read and it isn't there", [textOf(1, "Члан 1.")], "errors:nothingKnown"],
  ])("%s", (_, pages, key) => {
    expect(problemOf(...pages)).toBe(key);
  });
});

test("with the list, each page that couldn't be read is named", () => {
  const { lines, warnings } = readBudgetDocument(
    documentOf(list(1), blank(2), garbled(3), textOf(4, "Члан 4.")),
  );
  expect(lines).toHaveLength(1);
  expect(warnings.map(({ key, params }) => [key, params["page"]])).toEqual([
    ["budget:asOfMissing", undefined],
    ["budget:pageWithoutText", 2],
    ["budget:pageGarbled", 3],
  ]);
});

test("debt cards under a header that is not known are not passed over in silence", () => {
  const cards = list(2);
  // The header names the column otherwise; the plan of a loan on another page is known.
  const renamed = {
    ...cards,
    runs: cards.runs.map((run) => (run.text === "Назив дуга" ? { ...run, text: "Зајмодавац" } : run)),
  };
  const { lines, warnings } = readBudgetDocument(documentOf(special(1), renamed));
  expect(lines).toEqual([]);
  expect(warnings.map(said)).toContain(
    'Page 2 holds lines of a debt list ("Први датум отплате главнице"), but no heading with the columns "Red. broj, Naziv duga, Uslovi, Stanje duga u EUR, Stanje duga u RSD" was found, so no debt card was read.',
  );
});
