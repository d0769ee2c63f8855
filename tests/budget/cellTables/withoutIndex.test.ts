import { expect, test } from "vitest";
import { readDebtTables } from "../../../src/budget/cellTables/readDebtTables.ts";
import { documentOf, table } from "../tables/openedDocument.ts";
import { printedCells } from "../printedCells.ts";
import type { Given } from "./cells.ts";

/**
 * Two cards of the budget law 2025 (Article 3 V, rows 6.1 and 6.2), cut in the middle of the second one as a page ends:
 * a program that reads the tables of a PDF gives a sheet for each page, and numbers the columns and the rows of each.
 */
const PAGES: readonly (readonly (readonly string[])[])[] = [
  [
    ["Red. broj", "Naziv duga", "Uslovi", "Stanje duga u EUR", "Stanje duga u RSD"],
    ["6.1", "Export - Import Bank of China - NUCTECH", "", "3.260.487", "381.549.413"],
    ["", "Prvi datum otplate glavnice", "21.03.2014.", "", ""],
    ["", "Poslednji datum otplate glavnice", "21.09.2025.", "", ""],
    ["", "Rata glavnice za 2025. god.", "17.075.000 CNY", "", ""],
    ["", "Kamatna stopa", "3,00%", "", ""],
    ["6.2", "Export - Import Bank of China - most Zemun - Borča", "", "65.225.237", "7.632.800.671"],
  ],
  [
    ["", "Prvi datum otplate glavnice", "21.01.2016.", "", ""],
    ["", "Poslednji datum otplate glavnice", "21.01.2029.", "", ""],
    ["", "Rata glavnice za 2025. god.", "16.055.556 USD", "", ""],
    ["", "Kamatna stopa", "3,00%", "", ""],
  ],
];
const CARDS = [
  "6.1",
  "Export - Import Bank of China - NUCTECH",
  "3.260.487",
  "381.549.413",
  "21.03.2014.",
  "21.09.2025.",
  "17.075.000 CNY",
  "3,00%",
  "6.2",
  "Export - Import Bank of China - most Zemun - Borča",
  "65.225.237",
  "7.632.800.671",
  "21.01.2016.",
  "21.01.2029.",
  "16.055.556 USD",
  "3,00%",
];

type Rows = readonly (readonly Given[])[];
const numbered = (rows: Rows): Rows => rows.map((row, at) => [at, ...row]);
const columnNumbers = (rows: Rows): Given[] => (rows[0] ?? []).map((_, at) => at);

test.each<[string, (page: Rows) => Rows]>([
  ["columns and rows", (page) => [[null, ...columnNumbers(page)], ...numbered(page)]],
  ["columns", (page) => [columnNumbers(page), ...page]],
])("%s that are numbered from 0 on each sheet are no part of the list", (_, asSheet) => {
  const sheets = PAGES.map((page, at) => table(`page-${at + 1}`, asSheet(page), { page: at + 1 }));
  const reading = readDebtTables(documentOf(sheets, "xlsx"));
  expect(reading?.lines.flatMap(printedCells)).toEqual(CARDS);
  expect(reading?.lines.flatMap(({ warnings }) => warnings)).toEqual([]);
  expect(reading?.warnings.map(({ key }) => key)).not.toContain("tables:thousandsCut");
});

test.each([null, "Unnamed: 0"])(
  "rows that are numbered from 0 under %s are no column of their own",
  (heading) => {
    const rows: Rows = [
      ["Redni broj", "Naziv duga", "Stanje duga u EUR", "Stanje duga u RSD"],
      ["6.1", "NUCTECH", "3.260.487", "381.549.413"],
      ["6.2", "most Zemun - Borča", "65.225.237", "7.632.800.671"],
      ["6.3", "autoput E763", "172.098.329", "20.139.325.061"],
    ];
    const [header = [], ...cards] = rows;
    const sheet = table("List1", [[heading, ...header], ...numbered(cards)]);
    const reading = readDebtTables(documentOf([sheet], "xlsx"));
    expect(reading?.lines.map(({ row, name }) => `${row} ${name}`)).toEqual([
      "6.1 NUCTECH",
      "6.2 most Zemun - Borča",
      "6.3 autoput E763",
    ]);
    expect(reading?.warnings.map(({ key }) => key)).toEqual(["budget:asOfMissingInCells"]);
  },
);
