import { expect, test } from "vitest";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import { documentOf, table, text } from "../tables/openedDocument.ts";

// A converter makes a table of each card and of each total, and paragraphs of the titles between them. Loans of the budget
// law for 2025; totals are of these rows.

const HEADER = ["Red. broj", "Naziv duga", "Uslovi", "Stanje duga u EUR", "Stanje duga u RSD"];
const card = (number: string, name: string, eur: string, rsd: string): string[][] => [
  [number, name, "", eur, rsd],
  ["", "Prvi datum otplate glavnice", "21.07.2015.", "", ""],
  ["", "Poslednji datum otplate glavnice", "21.01.2028.", "", ""],
  ["", "Rata glavnice za 2025. god.", "20.000.000 USD", "", ""],
  ["", "Kamatna stopa", "3,00%", "", ""],
];
const BANK = "Krediti Export - Import Bank of China";
const LOANS = [
  card("6.1", "Export - Import Bank of China - Most Zemun - Borča", "65.225.301", "7.632.800.671"),
  card("6.2", "Export - Import Bank of China - Kostolac B / I faza", "39.612.122", "4.635.498.058"),
];
const FOREIGN = card("7.1", "Vlada Kuvajta - Lot 3", "10.000.000", "1.170.222.000");
const INTERNAL = card("1.", "Stara devizna štednja", "366.200.502", "42.853.588.361");

const READ = [
  ["direct-internal", null, "1."],
  ["direct-external", BANK, "6.1"],
  ["direct-external", BANK, "6.2"],
  ["direct-external", "Krediti stranih vlada", "7.1"],
];
const TOTALS = [
  ["6 Ukupno:", true],
  ["UKUPNO DIREKTNE OBAVEZE - SPOLJNI DUG", true],
];

const TITLE = text("V. Stanje javnog duga Republike Srbije, na dan 31. avgust 2024. godine:");
const SECTIONS = ["1. Direktne obaveze - unutrašnji dug", "II. Direktne obaveze - spoljni dug"] as const;
const TOTAL_OF_BANK = ["6", "Ukupno:", "", "104.837.423", "12.268.298.729"];
const TOTAL = ["", "UKUPNO DIREKTNE OBAVEZE - SPOLJNI DUG", "", "114.837.423", "13.438.520.729"];

test.each([
  [
    "and the titles are paragraphs",
    [
      ...[TITLE, text(SECTIONS[0]), table("T1", [HEADER]), table("T2", INTERNAL)],
      ...[text(SECTIONS[1]), table("T3", [HEADER]), text(BANK)],
      ...LOANS.map((rows, at) => table(`T${4 + at}`, rows)),
      ...[
        table("T6", [TOTAL_OF_BANK]),
        text("Krediti stranih vlada"),
        table("T7", FOREIGN),
        table("T8", [TOTAL]),
      ],
    ],
  ],
  [
    "and the titles are rows at the end of the one before",
    [
      ...[TITLE, text(SECTIONS[0]), table("T1", [HEADER, ...INTERNAL])],
      ...[text(SECTIONS[1]), table("T2", [HEADER, ["", BANK, "", "", ""]])],
      ...LOANS.map((rows, at) => table(`T${3 + at}`, rows)),
      table("T5", [TOTAL_OF_BANK, ["", "Krediti stranih vlada", "", "", ""]]),
      ...[table("T6", FOREIGN), table("T7", [TOTAL])],
    ],
  ],
])("each card is a table of its own, %s: sections, groups and totals are read", (_, parts) => {
  for (const kind of ["html", "docx"] as const) {
    const { lines, totals, unknownTables } = readBudgetDocument(documentOf(parts, kind));
    expect(lines.map(({ section, group, row }) => [section, group, row])).toEqual(READ);
    expect(totals.map(({ label, agrees }) => [label, agrees])).toEqual(TOTALS);
    expect(unknownTables).toEqual([]);
  }
});

test("another table between two of cards is none of the list", () => {
  const others = table("T2", [
    ["421", "Stalni troškovi", "1.200.000", "1.300.000"],
    ["422", "Troškovi putovanja", "200.000", "300.000"],
  ]);
  const [one = [], two = []] = LOANS;
  const cards = [TITLE, text(SECTIONS[1]), table("T1", [HEADER, ...one])];
  const between = [text("Član 3."), others, text("Član 4.")];
  const parts = [...cards, ...between, table("T3", [HEADER, ...two])];
  const { lines, unknownTables } = readBudgetDocument(documentOf(parts, "html"));
  expect(lines.map(({ row }) => row)).toEqual(["6.1", "6.2"]);
  expect(unknownTables.map(({ name }) => name)).toEqual(["T2"]);
});
