import { describe, expect, test } from "vitest";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import { documentOf, table, text } from "../tables/openedDocument.ts";
import { said } from "../../messages/sayable.ts";
import { linesOf } from "./shapedLists.ts";

// Cards as a budget law prints them, between the titles and sums of their groups. Balances are those of China Exim's
// loans, and of two of the IBRD's, in the budget law 2025.

const SENTENCE =
  "V. Stanje javnog duga Republike Srbije, na dan 31. avgust 2024. godine, iznosilo je 4.454.688.034.462 dinara.";
const HEADER = ["Red. broj", "Naziv duga", "Uslovi", "Stanje duga u EUR", "Stanje duga u RSD"];
type Row = readonly string[];

const IBRD: readonly Row[] = [
  ["1.1", "IBRD - Konsolidacioni zajam A", "140.412.166", "16.431.340.570"],
  ["1.2", "IBRD - Konsolidacioni zajam B", "266.826.351", "31.224.606.663"],
];
const CHINA: readonly Row[] = [
  ["2.1", "Projekat sistem NUCTECH", "3.260.487", "381.549.413"],
  ["2.2", "Autoput E763 (Obrenovac - Ljig)", "172.098.329", "20.139.325.061"],
];
const SUMS = {
  ibrd: ["407.238.517", "47.655.947.233"],
  china: ["175.358.816", "20.520.874.474"],
} as const;

const TERMS: readonly Row[] = [
  ["", "Prvi datum otplate glavnice", "15.03.2005.", "", ""],
  ["", "Poslednji datum otplate glavnice", "15.09.2031.", "", ""],
  ["", "Rata glavnice za 2025. god.", "18.810.742 EUR", "", ""],
  ["", "Kamatna stopa", "5,79%", "", ""],
];
const cardRows = ([number = "", name = "", eur = "", rsd = ""]: Row): Row[] => [
  [number, name, "", eur, rsd],
  ...TERMS,
];

function read(rows: readonly Row[]) {
  return readBudgetDocument(
    documentOf([text(SENTENCE), text("2. Direktne obaveze - spoljni dug"), table("T1", [HEADER, ...rows])]),
  );
}

const EXPECTED = [...IBRD, ...CHINA].map(([number, name, eur, rsd]) => [
  number,
  name,
  "15.09.2031.",
  eur,
  rsd,
]);
const groupsOf = ({ lines }: ReturnType<typeof read>): unknown[] => lines.map(({ group }) => group);

describe("titles of groups", () => {
  test("may have their number in the column of numbers", () => {
    const reading = read([
      ["1.", "IBRD", "", "", ""],
      ...IBRD.flatMap(cardRows),
      ["", "Ukupno:", "", ...SUMS.ibrd],
      ["2.", "Kina", "", "", ""],
      ...CHINA.flatMap(cardRows),
      ["", "Ukupno:", "", ...SUMS.china],
    ]);
    expect(linesOf(reading)).toEqual(EXPECTED);
    expect(groupsOf(reading)).toEqual(["IBRD", "IBRD", "Kina", "Kina"]);
    expect(reading.warnings).toEqual([]);
  });

  test("may have the sums of their groups beside them, which are named and part of no card", () => {
    const reading = read([
      ["1.", "IBRD", "", ...SUMS.ibrd],
      ...IBRD.flatMap(cardRows),
      ["2.", "Kina", "", ...SUMS.china],
      ...CHINA.flatMap(cardRows),
    ]);
    expect(linesOf(reading)).toEqual(EXPECTED);
    expect(groupsOf(reading)).toEqual(["IBRD", "IBRD", "Kina", "Kina"]);
    for (const sum of [...SUMS.ibrd, ...SUMS.china])
      expect(
        reading.warnings.map(said).filter((words) => words.includes(`"${sum}" belongs to no loan`)),
      ).toHaveLength(1);
  });

  test("are no part of names in a list without numbers", () => {
    const withoutNumber = ([, ...cells]: Row): Row => cells;
    const rows = [
      ["", "1. IBRD", "", "", ""],
      ...IBRD.flatMap(cardRows),
      ["", "Ukupno:", "", ...SUMS.ibrd],
      ["", "2. Kina", "", "", ""],
      ...CHINA.flatMap(cardRows),
    ];
    const reading = readBudgetDocument(
      documentOf([text(SENTENCE), table("T1", [HEADER, ...rows].map(withoutNumber))]),
    );
    expect(linesOf(reading).map(([, name]) => name)).toEqual(EXPECTED.map(([, name]) => name));
    expect(groupsOf(reading)).toEqual(["1. IBRD", "1. IBRD", "2. Kina", "2. Kina"]);
  });
});

test("a sum that is called by its group's name first is a total", () => {
  const reading = read([
    ["1.", "IBRD", "", "", ""],
    ...IBRD.flatMap(cardRows),
    ["", "IBRD - ukupno:", "", ...SUMS.ibrd],
    ["2.", "Kina", "", "", ""],
    ...CHINA.flatMap(cardRows),
    ["", "Kina (ukupno)", "", ...SUMS.china],
  ]);
  expect(linesOf(reading)).toEqual(EXPECTED);
  expect(groupsOf(reading)).toEqual(["IBRD", "IBRD", "Kina", "Kina"]);
  expect(reading.totals.map(({ label, agrees }) => [label, agrees])).toEqual([
    ["IBRD - ukupno:", true],
    ["Kina (ukupno)", true],
  ]);
});

test("a card whose first row is merged over all columns has its number in front of its name", () => {
  const rows = [...IBRD, ...CHINA].flatMap(([number, name, eur = "", rsd = ""]): Row[] => [
    [`${number} ${name}`, "", "", "", ""],
    ...TERMS.map((row, at) => (at === 0 ? [...row.slice(0, 3), eur, rsd] : row)),
  ]);
  expect(linesOf(read(rows))).toEqual(EXPECTED);
});
