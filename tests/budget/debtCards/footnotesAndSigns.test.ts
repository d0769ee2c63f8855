import { expect, test } from "vitest";
import { importCells } from "../../../src/dossier/importCells.ts";
import { isoText } from "../../../src/calendar/day.ts";
import { dotted } from "../printedCells.ts";
import { cellsOf } from "../cellTables/cells.ts";

const HEADINGS = [
  "R.br.",
  "Naziv duga",
  "Stanje duga u EUR",
  "Stanje duga u RSD",
  "Prva rata",
  "Poslednja rata",
  "Kamatna stopa",
];
/** X RAY as the amended budget law 2014 prints it. */
const X_RAY = ["6.5", "X RAY", "23.751.816", "2.773.442.543", "21.03.2014.", "21.09.2025.", "3,00% fiksna"];

async function read(at: number, cell: string): Promise<string[]> {
  const row = X_RAY.map((text, column) => (column === at ? cell : text));
  const { lines } = await importCells(cellsOf([["Stanje duga na dan 31.07.2014."], HEADINGS, row]));
  return lines.flatMap(({ balanceEur, firstPrincipal, lastPrincipal, rate, warnings }) => [
    dotted(balanceEur),
    ...[firstPrincipal, lastPrincipal].map(({ day }) => (day === null ? "-" : isoText(day))),
    rate?.kind ?? "-",
    ...warnings.map(({ key }) => key),
  ]);
}

const READ = ["23.751.816", "2014-03-21", "2025-09-21", "fixed"];

test.each([
  [4, "21.03.2014.*"],
  [5, "21.09.2025. **"],
  [5, "21.09.2025.²"],
  [6, "3,00% fiksna⁴"],
  [6, "3,00%*"],
])(
  "a date or rate with the sign of a footnote is read, and it is said that the footnote was not: %i %s",
  async (at, cell) => {
    expect(await read(at, cell)).toEqual([...READ, "budget:footnoteUnread"]);
    expect(await read(at, X_RAY[at]!)).toEqual(READ);
  },
);

test.each(["−23.751.816", "(23.751.816)"])(
  "a balance below zero is read as printed and doubted: %s",
  async (cell) => {
    const [balance, , , , ...said] = await read(2, cell);
    expect(balance).toBe("-23.751.816");
    expect(said).toContain("budget:balanceNegative");
  },
);
