import { describe, expect, test } from "vitest";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import type { DocumentKind } from "../../../src/documents/document.ts";
import { documentOf, table, text } from "../tables/openedDocument.ts";
import { linesOf } from "./shapedLists.ts";

// Lists of debt with a line for each loan, as spreadsheets and converters lay them: loans of China Exim in the budget law
// 2025, whose figures are those of the law.

const SENTENCE =
  "V. Stanje javnog duga Republike Srbije, na dan 31. avgust 2024. godine, iznosilo je 4.454.688.034.462 dinara.";
const HEADER = [
  "Red. broj",
  "Naziv duga",
  "Poslednji datum otplate glavnice",
  "Stanje duga u EUR",
  "Stanje duga u RSD",
];
const LOANS = [
  ["6.1", "Projekat sistem NUCTECH za inspekciju kontejnera", "21.09.2025.", "3.260.487", "381.549.413"],
  ["6.3", "Autoput E763 (Obrenovac - Ljig)", "21.01.2034.", "172.098.329", "20.139.325.061"],
  ["6.5", "Kostolac B / II faza", "21.01.2035.", "367.239.176", "42.975.136.324"],
] as const;

function read(rows: readonly (readonly string[])[], kind: DocumentKind = "xlsx") {
  return readBudgetDocument(documentOf([text(SENTENCE), table("T1", [HEADER, ...rows])], kind));
}

describe("a name over several rows", () => {
  test.each(["xlsx", "docx"] as const)("is whole in a file of kind %s", (kind) => {
    const rows = LOANS.flatMap(([row, name, ...figures]) => {
      const [first = "", rest = ""] = name.split(/ (?=za |Ljig|faza)/u);
      return [
        [row, first, ...figures],
        ["", rest, "", "", ""],
      ];
    });
    expect(linesOf(read(rows, kind))).toEqual(LOANS.map((loan) => [...loan]));
  });
});
