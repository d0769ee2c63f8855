import { expect, test } from "vitest";
import { isoText } from "../../../src/calendar/day.ts";
import { importCells } from "../../../src/dossier/importCells.ts";
import { cellsOf } from "./cells.ts";

async function read(notes: readonly string[]): Promise<readonly (string | null)[]> {
  const { lines, documents } = await importCells(
    cellsOf([
      ["R.br.", "Naziv duga", "Stanje EUR", "Stanje RSD"],
      ["1", "X RAY", "3.260.487", "381.549.413"],
      ["2", "Most Zemun - Borča", "65.225.237", "7.632.800.671"],
      ...notes.map((note) => [note]),
    ]),
  );
  const days = lines.map(({ asOf }) => asOf && isoText(asOf));
  return [...days, ...documents.flatMap(({ warnings }) => warnings.map(({ key }) => key))];
}

test.each([
  "Napomena: stanje duga na dan 31. avgust 2024. godine",
  "* Stanje na dan 31.08.2024.",
  "Извор: Управа за јавни дуг; стање на дан 31.08.2024. године",
])("the day of a list that nothing else dates is that of the note below it: %s", async (note) => {
  expect(await read([note])).toEqual(["2024-08-31", "2024-08-31"]);
});

test.each<[string, readonly string[]]>([
  ["a day of something else", ["Kurs na dan 31.08.2024."]],
  ["a sum of some day", ["Stanje duga na dan 31.12.2023. iznosilo je 4.210.000.000 dinara"]],
  ["two days", ["Stanje na dan 31.08.2024.", "Stanje na dan 31.12.2023."]],
])("but not by %s", async (_, notes) => {
  const missing = ["budget:asOfMissingInCells", ...notes.map(() => "budget:inCell")];
  expect(await read(notes)).toEqual([null, null, ...missing]);
});
