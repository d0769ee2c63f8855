import { describe, expect, test } from "vitest";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { documentOf, table, text } from "../tables/openedDocument.ts";

// A converter makes a table of each page, with the header repeated, and a row of each printed line: a page may begin with
// the rest of a name or of terms. Loans of the budget law 2025.

const HEADER = ["Red. broj", "Naziv duga", "Uslovi", "Stanje duga u EUR", "Stanje duga u RSD"];
const label = (words: string, value = "-"): string[] => ["", words, value, "", ""];
const rest = (words: string): string[] => ["", words, "", "", ""];
const TERMS = [
  label("Prvi datum otplate glavnice", "12.11.2018."),
  label("Poslednji datum otplate glavnice", "12.05.2025."),
  label("Rata glavnice za 2025. god.", "5.238.808 EUR"),
];

const PAGES = [
  [
    ["1.1", "EBRD - Koridor X", "", "38.551.543", "4.501.571.200"],
    ...TERMS,
    label("Kamatna stopa", "0,75% i"),
  ],
  [
    ["", "", "troškovi servisiranja", "", ""],
    ["1.2", 'EBRD - AD "Srbija Kargo" - Nabavka', "", "10.477.617", "1.226.113.772"],
    rest("novih i modernizacija postojećih"),
  ],
  [
    rest("projekta elektrolokomotiva"),
    ...TERMS,
    label("Kamatna stopa", "3,00%"),
    ["1.3", "EBRD - Hartije od vrednosti", "", "7.476.371", "874.901.488"],
  ],
  [rest("emitovane u dinarima"), ...TERMS, label("Kamatna stopa", "2,00%")],
];

describe("a page that begins with the rest of a cell", () => {
  test.each(["docx", "html", "xlsx"] as const)("is read under its header in a file of kind %s", (kind) => {
    const parts = PAGES.map((rows, at) => table(`T${at + 1}`, [HEADER, ...rows], { page: at + 1 }));
    const { lines } = readBudgetDocument(documentOf([text("Član 3."), ...parts], kind));
    expect(
      lines.map(({ name, balanceEur, firstPrincipal, rate, warnings }) => [
        name,
        balanceEur && decimalText(balanceEur),
        firstPrincipal.text,
        rate?.text,
        warnings,
      ]),
    ).toEqual([
      ["EBRD - Koridor X", "38551543", "12.11.2018.", "0,75% i troškovi servisiranja", []],
      [
        'EBRD - AD "Srbija Kargo" - Nabavka novih i modernizacija postojećih projekta elektrolokomotiva',
        "10477617",
        "12.11.2018.",
        "3,00%",
        [],
      ],
      ["EBRD - Hartije od vrednosti emitovane u dinarima", "7476371", "12.11.2018.", "2,00%", []],
    ]);
  });

  test("leaves a unit in its header, which other tables do not have", () => {
    const unit = ["", "", "", "u hiljadama EUR", "u hiljadama RSD"];
    const [first = [], ...others] = PAGES.map((rows, at) =>
      table(`T${at + 1}`, at === 0 ? [HEADER, unit, ...rows] : [HEADER, ...rows], { page: at + 1 }),
    );
    const parts = [text("Član 3."), first, ...others].flat();
    const { lines } = readBudgetDocument(documentOf(parts, "docx"));
    expect(lines[0]?.balanceEur && decimalText(lines[0].balanceEur)).toBe("38551543000");
  });
});
