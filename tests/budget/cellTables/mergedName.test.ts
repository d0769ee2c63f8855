import { expect, test } from "vitest";
import { importFiles } from "../../../src/dossier/importFiles.ts";
import { decimalText } from "../../../src/money/decimal.ts";

// A debt list pasted from a browser: the name is merged over "Uslovi", so that its row has a cell less than the others.
const LIST = [
  "V. Stanje javnog duga Republike Srbije, na dan 31. avgust 2024. godine, iznosilo je 700 dinara (6 EUR).",
  "I. DIREKTNE OBAVEZE:",
  "2. Direktne obaveze - spoljni dug",
  "Red. broj\tNaziv duga\tUslovi\tStanje duga u EUR\tStanje duga u RSD",
  "1.1\tEBRD - Koridor X\t2.000.000\t234.044.400",
  "\tPrvi datum otplate glavnice\t17.11.2006.\t\t",
  "\tPoslednji datum otplate glavnice\t17.11.2026.\t\t",
  "\tRata glavnice za 2025. god.\t2.000.000 EUR\t\t",
  "\tKamatna stopa\t3,5%\t\t",
  "1.2\tEBRD - Putevi\t1.000.000\t117.022.200",
  "\tPrvi datum otplate glavnice\t-\t\t",
  "\tPoslednji datum otplate glavnice\t-\t\t",
  "\tRata glavnice za 2025. god.\t0\t\t",
  "\tKamatna stopa\t-\t\t",
  "1\tUkupno:\t\t3.000.000\t351.066.600",
];

test("balances that a merged name moved under other columns are read in their own, and it is said", async () => {
  const bytes = new TextEncoder().encode(LIST.join("\n"));
  const { lines, documents } = await importFiles([{ name: "lista.txt", bytes }]);
  expect(
    lines.map(({ row, balanceEur, balanceRsd, firstPrincipal }) => [
      row,
      balanceEur && decimalText(balanceEur),
      balanceRsd && decimalText(balanceRsd),
      firstPrincipal.text,
    ]),
  ).toEqual([
    ["1.1", "2000000", "234044400", "17.11.2006."],
    ["1.2", "1000000", "117022200", null],
  ]);
  expect(lines.flatMap(({ warnings }) => warnings)).toEqual([]);
  expect(documents[0]?.totals.map(({ agrees }) => agrees)).toEqual([true]);
  expect(documents[0]?.warnings.map(({ key }) => key)).toContain("tables:balancesMoved");
});
