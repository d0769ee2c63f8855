import { describe, expect, test } from "vitest";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import { documentOf, table, text } from "../tables/openedDocument.ts";
import { linesOf } from "./shapedLists.ts";

// Converters that give each printed line a row of its own part the header of a debt list, too: words of two lines stand
// around the line of those of one, so that three rows hold it. The cards are loans of China Exim in the budget law 2025.

const SENTENCE =
  "V. Stanje javnog duga Republike Srbije, na dan 31. avgust 2024. godine, iznosilo je 4.454.688.034.462 dinara.";
const LOANS = [
  ["6.1", "Projekat sistem NUCTECH za inspekciju kontejnera", "21.09.2025.", "3.260.487", "381.549.413"],
  ["6.3", "Projekat autoput E763 (Obrenovac - Ljig)", "21.01.2034.", "172.098.329", "20.139.325.061"],
  ["6.5", "Paket projekat Kostolac B / II faza", "21.01.2035.", "367.239.176", "42.975.136.324"],
] as const;

const cards = LOANS.map(([row, name, last, eur, rsd]) => {
  const cut = name.indexOf(" ", 20);
  return [
    [row, name.slice(0, cut), "", eur, rsd],
    ["", name.slice(cut + 1), "", "", ""],
    ["", "Prvi datum otplate glavnice", "-", "", ""],
    ["", "Poslednji datum otplate glavnice", last, "", ""],
    ["", "Rata glavnice za 2025. god.", "0", "", ""],
    ["", "Kamatna stopa", "-", "", ""],
  ];
});

const HEADERS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "one cell around the others": [
    ["", "", "", "Stanje duga u", ""],
    ["Red.", "Naziv duga", "Uslovi", "", "Stanje duga u RSD"],
    ["broj", "", "", "EUR", ""],
  ],
  "two cells around the others": [
    ["Red.", "", "", "Stanje duga u", ""],
    ["", "Naziv duga", "Uslovi", "", "Stanje duga u RSD"],
    ["broj", "", "", "EUR", ""],
  ],
  "three cells around the others": [
    ["Red.", "", "", "Stanje duga u", "Stanje duga u"],
    ["", "Naziv duga", "Uslovi", "", ""],
    ["broj", "", "", "EUR", "RSD"],
  ],
};

describe("a header in three rows", () => {
  test.each(Object.entries(HEADERS))("is read, and again on each page: %s", (_, header) => {
    const rows = cards.flatMap((card, at) => [
      ...(at === 1 ? [["", "", "- 9 -", "", ""]] : []),
      ...header,
      ...card,
    ]);
    const reading = readBudgetDocument(documentOf([text(SENTENCE), table("T1", rows)], "xlsx"));
    expect(linesOf(reading)).toEqual(LOANS.map((loan) => [...loan]));
    expect(reading.lines.flatMap(({ warnings }) => warnings)).toEqual([]);
  });
});
