import { expect, test } from "vitest";
import { isoText } from "../../../src/calendar/day.ts";
import type { DebtCard } from "../../../src/budget/budgetLine.ts";
import { readDebtList } from "../../../src/budget/debtCards/readDebtList.ts";
import { importCells } from "../../../src/dossier/importCells.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { cellsOf } from "../cellTables/cells.ts";
import { card, documentOf, tablePage } from "./cardPages.ts";

const daysOf = ({ firstPrincipal, lastPrincipal }: DebtCard): (string | null)[] =>
  [firstPrincipal, lastPrincipal].map(({ day }) => day && isoText(day));

test("a year of two digits is read in a table with a line for each loan, and said", async () => {
  const { lines } = await importCells(
    cellsOf([
      ["Stanje duga na dan 31.12.2014."],
      ["R.br.", "Naziv duga", "Stanje EUR", "Stanje RSD", "Prvi datum", "Poslednji datum"],
      ["1", "X RAY", "14.567.890", "1.701.238.194", "21.03.14.", "21.9.19"],
      ["2", "EIB – Putevi", "7.654.321", "893.871.606", "15.06.98.", "15.12.2038."],
      ["3", "IBRD – Pruge", "7.654.321", "893.871.606", "31.02.14.", "15.12.38. i 15.06.39."],
    ]),
  );
  expect(lines.map(daysOf)).toEqual([
    ["2014-03-21", "2019-09-21"],
    ["1998-06-15", "2038-12-15"],
    [null, null],
  ]);
  const said = lines.map(({ warnings }) => warnings.map(translatorFor("en").sayMessage));
  expect(said[0]).toEqual([
    expect.stringMatching(
      /^E3: "First date .*" has a year of two digits: "21\.03\.14\." was read as 21\sMar\s2014\./u,
    ),
    expect.stringMatching(
      /^F3: "Last date .*" has a year of two digits: "21\.9\.19" was read as 21\sSep\s2019\./u,
    ),
  ]);
  expect(said[1]).toHaveLength(1);
  expect(said[2]).toEqual([
    expect.stringContaining("could not be read as a date"),
    expect.stringContaining("could not be read as a date"),
  ]);
});

test("a year of two digits is read in a card of a page, and said", () => {
  const { lines } = card(0, {
    number: "6.5",
    names: ["Export-Import Bank of China – X RAY"],
    eur: "14.567.890",
    rsd: "1.701.238.194",
    first: "21.03.12.",
    last: "21.09.19.",
    instalment: ["17.075.000 CNY"],
  });
  const [read] = readDebtList(documentOf(tablePage(1, lines)))!.lines;
  expect(daysOf(read!)).toEqual(["2012-03-21", "2019-09-21"]);
  expect(read!.warnings.map(({ key }) => key)).toEqual(["budget:dateShortYear", "budget:dateShortYear"]);
});
