import { describe, expect, test } from "vitest";
import { readDebtTables } from "../../../src/budget/cellTables/readDebtTables.ts";
import { documentOf, table } from "../tables/openedDocument.ts";
import { linesOf } from "./shapedLists.ts";

/** Cards of the budget law 2025 (Article 3 V, rows 6.2, 6.8, 6.9 and 6.12), their names in lines as a column wraps them. */
const CARDS = [
  {
    number: "6.2",
    name: [
      "Export - Import Bank of China - Projekat",
      "most Zemun - Borča sa pripadajućim",
      "saobraćajnicama",
    ],
    balances: ["65.225.237", "7.632.800.671"],
    last: "21.01.2029.",
  },
  {
    number: "6.8",
    name: ["Export - Import Bank of China -", "Projekat obilaznica oko Beograda"],
    balances: ["179.851.220", "21.046.585.410"],
    last: "15.11.2038.",
  },
  {
    number: "6.9",
    name: ["Export - Import Bank of China - Projekat", "izgradnje autoputa E-763"],
    balances: ["335.083.306", "39.212.185.668"],
    last: "15.05.2039.",
  },
  {
    number: "6.12",
    name: ["Export - Import Bank of China - Izgradnja", "puta Iverak - Lajkovac"],
    balances: ["120.726.025", "14.127.625.061"],
    last: "15.11.2036.",
  },
];
type Lines = readonly string[];
/** The line of a name of so many that its number stands beside. */
type Place = (lines: number) => number;
const last: Place = (lines) => lines - 1;
const middle: Place = (lines) => Math.floor(lines / 2);

const cardRows = (place: Place): Lines[] =>
  CARDS.flatMap(({ number, name, balances, last: day }) => [
    ...name.map((line, at) =>
      at === place(name.length) ? [number, line, "", ...balances] : ["", line, "", "", ""],
    ),
    ["", "Prvi datum otplate glavnice", `${day.slice(0, 6)}2016.`, "", ""],
    ["", "Poslednji datum otplate glavnice", day, "", ""],
    ["", "Rata glavnice za 2025. god.", "0", "", ""],
    ["", "Kamatna stopa", "3,00%", "", ""],
  ]);
const read = (rows: readonly Lines[]): ReturnType<typeof readDebtTables> => {
  const header = ["Red. broj", "Naziv duga", "Uslovi", "Stanje duga u EUR", "Stanje duga u RSD"];
  return readDebtTables(documentOf([table("T1", [header, ...rows])], "docx"));
};

describe("numbers and balances below the first line of a name", () => {
  test.each([
    ["on its last", last],
    ["on its middle one", middle],
  ])("%s: the name is whole, and it is said", (_, place) => {
    const reading = read(cardRows(place));
    expect(reading && linesOf(reading)).toEqual(
      CARDS.map(({ number, name, balances, last: day }) => [number, name.join(" "), day, ...balances]),
    );
    expect(reading?.lines.flatMap(({ group, warnings }) => [group, ...warnings])).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(reading?.warnings.map(({ key }) => key)).toContain("tables:figuresBeside");
  });

  test("a title above a name that begins with a capital letter stays a title", () => {
    const title = ["", "Krediti banke iz Kine", "", "", ""];
    const rows = cardRows(last).toSpliced(0, 3, title, ["6.2", "Most Zemun - Borča", "", "65.225.237", ""]);
    const [first] = read(rows)?.lines ?? [];
    expect([first?.group, first?.name]).toEqual(["Krediti banke iz Kine", "Most Zemun - Borča"]);
  });
});
