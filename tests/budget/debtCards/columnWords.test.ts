import { expect, test } from "vitest";
import { fieldOf } from "../../../src/budget/debtCards/fields.ts";
import { importCells } from "../../../src/dossier/importCells.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { cellsOf } from "../cellTables/cells.ts";

test.each([
  ["Debt instrument", "name"],
  ["Ugovor", "loan"],
  ["Protivvrednost u RSD", "rsd"],
  ["Dinarska protivvrednost", "rsd"],
  ["Balance in dinars", "rsd"],
  ["din.", "rsd"],
  ["Disbursed outstanding debt EUR", "eur"],
  ["Nedospela glavnica, stanje u EUR", "eur"],
  ["Stanje glavnice i kamate u EUR", "eur"],
  ["Start of repayment", "first"],
  ["Repayment begins", "first"],
  ["Otplata od", "first"],
  ["Repayment ends", "last"],
  ["Otplata glavnice do", "last"],
  ["Ugovorena kamata", "rate"],
  ["Balance in Kuwaiti dinars", null],
])("the heading %s asks for %s", (heading, field) => {
  expect(fieldOf(heading)).toBe(field);
});

// Each stands before the column that holds what is owed, and was taken for it.
test.each([
  "Stanje kamate EUR",
  "Preostala kamata EUR",
  "Outstanding interest EUR",
  "Planirano stanje na kraju 2025. EUR",
  "Projekcija stanja duga 2025 EUR",
  "Dug po glavnici dospeo EUR",
  "Stanje dospelog duga EUR",
  "Stanje docnje EUR",
  "Otpis duga EUR",
  "Reprogramirani dug EUR",
  "Stanje računa EUR",
])("%s is none of the balance, and is left with a word", async (heading) => {
  const { lines, documents } = await importCells(
    cellsOf([
      ["Naziv", heading, "Stanje duga u EUR", "Stanje duga u RSD"],
      ["X RAY", "1.111.111", "3.260.487", "381.549.413"],
      ["CT skeneri", "2.222.222", "1.500.000", "175.522.200"],
    ]),
  );
  expect(lines.map(({ balanceEur }) => balanceEur && decimalText(balanceEur))).toEqual([
    "3260487",
    "1500000",
  ]);
  expect(documents[0]!.warnings.map(translatorFor("en").sayMessage)).toContain(
    `B2: column B ("${heading}") was not read.`,
  );
});

test.each(["Ukupno za otplatu 2025 EUR", "Plan 2025", "Total 2025"])(
  "a heading that names a year among other words is one: %s",
  async (heading) => {
    const { lines } = await importCells(
      cellsOf([
        ["Naziv", "Stanje duga u EUR", "Stanje duga u RSD", heading],
        ["X RAY", "3.260.487", "381.549.413", "1.111.111"],
      ]),
    );
    expect(lines.map(({ name, balanceEur }) => [name, balanceEur && decimalText(balanceEur)])).toEqual([
      ["X RAY", "3260487"],
    ]);
  },
);
