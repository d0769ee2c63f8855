import { expect, test } from "vitest";
import { importCells } from "../../../src/dossier/importCells.ts";
import { dotted } from "../printedCells.ts";
import { cellsOf } from "./cells.ts";

// Loans of the amended budget law 2014, Article 3 V, balances as of 31 July 2014.

const HEADINGS = [
  "R.br.",
  "Naziv duga",
  "Stanje duga u EUR",
  "Stanje duga u RSD",
  "Prva rata",
  "Kamatna stopa",
];
const X_RAY = ["6.5", "X RAY", "23.751.816", "2.773.442.543", "21.03.2014.", "3,00%"];
const BRIDGE = ["6.6", "Most Zemun-Borča", "113.307.916", "13.230.693.360", "21.01.2016.", "3,00%"];
const TOTAL = ["", "Ukupno", "137.059.732", "16.004.135.903", "", ""];

async function read(
  rows: readonly (readonly string[])[],
): Promise<[loans: string[], totals: unknown[], said: string]> {
  const { lines, documents } = await importCells(
    cellsOf([["Stanje duga na dan 31.07.2014."], HEADINGS, ...rows].map((cells) => [...cells])),
  );
  const [{ totals, warnings }] = documents as [(typeof documents)[number]];
  return [
    lines.map(({ name, balanceEur }) => `${name} ${dotted(balanceEur)}`),
    totals.map(({ agrees }) => agrees),
    JSON.stringify(warnings),
  ];
}

const LOANS = ["X RAY 23.751.816", "Most Zemun-Borča 113.307.916"];

test.each([
  ["od toga: dospelo", "1.000.000", "116.767.600"],
  ["- od čega kamata", "500.000", "58.383.800"],
  ["of which: arrears", "500.000", "58.383.800"],
])("a part of the loan above is no loan, and is named: %s", async (name, eur, rsd) => {
  const [loans, totals, said] = await read([X_RAY, ["", name, eur, rsd, "", ""], BRIDGE, TOTAL]);
  expect(loans).toEqual(LOANS);
  expect(totals).toEqual([true]);
  expect(said).toContain(name);
  expect(said).toContain(eur);
});

const tranches = (number: string, names: readonly string[]): string[][] => [
  [number, names[0]!, "10.000.000", "1.167.676.000", "21.03.2014.", "3,00%"],
  [number, names[1]!, "13.751.816", "1.605.766.543", "21.03.2014.", "3,00%"],
];

test.each<[string, string, readonly string[]]>([
  ["by their names", "6.5", ["I tranša", "II tranša"]],
  ["by their missing number", "", ["Prvi kreditor", "Drugi kreditor"]],
])("tranches that make the loan above owe nothing beside it: told %s", async (_, number, names) => {
  const [loans, totals, said] = await read([X_RAY, ...tranches(number, names), BRIDGE, TOTAL]);
  expect(loans).toEqual(LOANS);
  expect(totals).toEqual([true]);
  for (const name of names) expect(said).toContain(name);
});

test("rows without a number that do not make the loan above are loans of their own", async () => {
  const [first, second] = tranches("", ["Prvi kreditor", "Drugi kreditor"]);
  const [loans] = await read([
    X_RAY,
    first!,
    [...second!.slice(0, 2), "13.751.817", ...second!.slice(3)],
    BRIDGE,
  ]);
  expect(loans).toHaveLength(4);
});
