import { expect, test } from "vitest";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import { documentOf, table, text } from "../tables/openedDocument.ts";
import { linesOf } from "./shapedLists.ts";

// Cards that have a label for each balance, beside those of dates and rate. Balances are those of China Exim's loans in
// the budget law 2025.

const SENTENCE =
  "V. Stanje javnog duga Republike Srbije, na dan 31. avgust 2024. godine, iznosilo je 4.454.688.034.462 dinara.";
const CARDS = [
  ["6.1", "Projekat sistem NUCTECH", "21.09.2025.", "3.260.487", "381.549.413"],
  ["6.2", "Autoput E763 (Obrenovac - Ljig)", "21.01.2034.", "172.098.329", "20.139.325.061"],
] as const;

function read(rowsOf: (card: (typeof CARDS)[number], at: number) => readonly (readonly string[])[]) {
  const rows = [["Red. broj", "Naziv duga", "Uslovi"], ...CARDS.flatMap(rowsOf)];
  return readBudgetDocument(documentOf([text(SENTENCE), table("T1", rows)]));
}

const terms = (last: string): string[][] => [
  ["", "Prvi datum otplate glavnice", "21.03.2014."],
  ["", "Poslednji datum otplate glavnice", last],
  ["", "Rata glavnice za 2025. god.", "17.075.000 EUR"],
  ["", "Kamatna stopa", "3,00%"],
];
const balances = (eur: string, rsd: string, unit = ""): string[][] => [
  ["", `Stanje duga u ${unit}EUR`, eur],
  ["", `Stanje duga u ${unit}RSD`, rsd],
];
const EXPECTED = CARDS.map((card) => [...card]);

test("balances below the name, or below the rate, are read by their labels", () => {
  const above = read(([number, name, last, eur, rsd]) => [
    [number, name, ""],
    ...balances(eur, rsd),
    ...terms(last),
  ]);
  expect(linesOf(above)).toEqual(EXPECTED);
  expect(above.warnings).toEqual([]);
  const below = read(([number, name, last, eur, rsd]) => [
    [number, name, ""],
    ...terms(last),
    ...balances(`${eur} EUR`, `${rsd} RSD`),
  ]);
  expect(linesOf(below)).toEqual(EXPECTED);
});

test("number and name may have labels, too", () => {
  const reading = read(([number, name, last, eur, rsd], at) => [
    ...(at === 0
      ? [[number, name, ""]]
      : [
          ["", "Red. broj", number],
          ["", "Naziv duga", name],
        ]),
    ...balances(eur, rsd),
    ...terms(last),
  ]);
  expect(linesOf(reading)).toEqual(EXPECTED);
});

test("balances in thousands are not taken for whole ones", () => {
  const reading = read(([number, name, last, eur, rsd]) => [
    [number, name, ""],
    ...balances(eur, rsd, "000 "),
    ...terms(last),
  ]);
  expect(reading.lines.map(({ balanceEur, balanceRsd }) => [balanceEur, balanceRsd])).toEqual([
    [null, null],
    [null, null],
  ]);
  for (const { warnings } of reading.lines) expect(warnings.length).toBeGreaterThan(0);
});
