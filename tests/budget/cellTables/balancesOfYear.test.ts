import { expect, test } from "vitest";
import { importCells } from "../../../src/dossier/importCells.ts";
import { dotted } from "../printedCells.ts";
import { cellsOf } from "./cells.ts";

/** X RAY on 31 July 2014 and on 31 August 2024, as the laws of those years print it. */
const BALANCES = ["23.751.816", "2.773.442.543", "3.260.487", "381.549.413"];

async function read(title: string, headings: readonly string[]): Promise<string[]> {
  const { lines } = await importCells(
    cellsOf([[title], ["R.br.", "Naziv duga", ...headings], ["1", "X RAY", ...BALANCES]]),
  );
  return lines.flatMap(({ balanceEur, balanceRsd }) => [dotted(balanceEur), dotted(balanceRsd)]);
}

const OF_2014 = ["Stanje duga EUR 2014", "Stanje duga RSD 2014"];
const OF_2024 = ["Stanje duga EUR 2024", "Stanje duga RSD 2024"];
test.each<[string, readonly string[], readonly string[]]>([
  ["the second ones", [...OF_2014, ...OF_2024], ["3.260.487", "381.549.413"]],
  ["the first ones", [...OF_2024, ...OF_2014], ["23.751.816", "2.773.442.543"]],
  [
    "those of no year beside an earlier one",
    [...OF_2014, "Stanje duga EUR", "Stanje duga RSD"],
    ["3.260.487", "381.549.413"],
  ],
  [
    "the first ones where none is of the year",
    [...OF_2014, "Stanje duga EUR 2013", "Stanje duga RSD 2013"],
    ["23.751.816", "2.773.442.543"],
  ],
])("of balances of several years those of the list's day are read: %s", async (_, headings, expected) => {
  expect(await read("Stanje duga na dan 31.08.2024.", headings)).toEqual(expected);
});
