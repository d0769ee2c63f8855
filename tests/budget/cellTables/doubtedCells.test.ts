import { expect, test } from "vitest";
import { importCells } from "../../../src/dossier/importCells.ts";
import { cellsOf } from "./cells.ts";

/** X RAY as the amended budget law 2014 prints it; each case has one cell that contradicts the others. */
const X_RAY = [
  "6.5",
  "X RAY",
  "23.751.816",
  "2.773.442.543",
  "21.03.2014.",
  "21.09.2025.",
  "17.075.000 CNY",
  "3,00%",
];
const HEADINGS = [
  "R.br.",
  "Naziv duga",
  "Stanje duga u EUR",
  "Stanje duga u RSD",
  "Prva rata",
  "Poslednja rata",
  "Rata za 2014. god.",
  "Kamatna stopa",
];

test.each<[string, number, string, string]>([
  ["dates in the wrong order", 5, "21.09.2013.", "budget:datesReversed"],
  ["a year that cannot be", 5, "21.09.6025.", "budget:dateFar"],
  ["an instalment without its currency", 6, "17.075.000", "budget:instalmentNoCurrency"],
  ["a rate in another currency", 7, "6M EURIBOR + 1,00%", "budget:currencyDoubtful"],
  ["a balance below zero", 2, "-23.751.816", "budget:balanceNegative"],
])(
  "what contradicts itself in cells that a user picks is doubted as in a document: %s",
  async (_, at, cell, key) => {
    const row = X_RAY.map((text, column) => (column === at ? cell : text));
    const { lines } = await importCells(cellsOf([["Stanje duga na dan 31.07.2014."], HEADINGS, row]));
    expect(lines[0]!.warnings.map((warning) => warning.key)).toContain(key);
    const plain = await importCells(cellsOf([["Stanje duga na dan 31.07.2014."], HEADINGS, X_RAY]));
    expect(plain.lines[0]!.warnings).toEqual([]);
  },
);
