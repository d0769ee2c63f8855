import { expect, test } from "vitest";
import { decimalText } from "../../../src/money/decimal.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { importCells } from "../../../src/dossier/importCells.ts";
import { cellsOf } from "./cells.ts";

test("of a total that can't be read, or isn't printed, no figure is made", async () => {
  const { documents } = await importCells(
    cellsOf([
      ["R.br.", "Naziv duga", "Stanje EUR", "Stanje RSD"],
      ["1", "Export-Import Bank of China – X RAY", 100, 11700],
      ["2", "Neka banka – Most", 50, 5850],
      [null, "Ukupno:", "1?0", 17550],
      ["UKUPNO STANJE DUGA", null, null, 17551],
    ]),
  );
  const { totals, warnings } = documents[0]!;
  expect(totals.map(({ eur, rsd, agrees }) => [eur, rsd && decimalText(rsd), agrees])).toEqual([
    [null, "17550", true],
    [null, "17551", false],
  ]);
  expect(warnings.map(translatorFor("en").sayMessage)).toContain(
    'C4: The balance in EUR could not be read as one number: "1?0".',
  );
});

test.each([
  // 17,075,000 CNY in thousands would be some thousand times what is left, of which it is the yearly principal.
  ["of the balances alone", "1.000.000 EUR", "17.075.000 CNY", "budget:balancesScaled"],
  ["of all amounts", "1.000 EUR", "17.075 CNY", "budget:unitOfTitle"],
])("a title's unit is that %s, by what the instalments would be", async (_, ofRoads, ofScanners, key) => {
  const { lines, documents } = await importCells(
    cellsOf([
      ["Stanje duga na dan 31.08.2024. (u hiljadama)"],
      ["Naziv", "Stanje EUR", "Stanje RSD", "Rata glavnice za 2025. god."],
      ["IBRD – Putevi", "38.552", "4.511.439", ofRoads],
      ["X RAY", "3.260", "381.549", ofScanners],
    ]),
  );
  // Balances in euros tell their thousands by the dinars beside them.
  expect(
    lines.map(({ balanceEur, balanceRsd, instalment }) =>
      [balanceEur, balanceRsd, instalment.amounts[0]!.amount].map((sum) => sum && decimalText(sum)),
    ),
  ).toEqual([
    ["38552000", "4511439000", "1000000"],
    ["3260000", "381549000", "17075000"],
  ]);
  expect(documents[0]!.warnings.map(({ key }) => key)).toEqual([key]);
});

// The balances of X RAY in the budget law 2025, in thousands: 3,260,487 EUR and 381,549,413 RSD.
test.each([
  "u hiljadama dinara / evra",
  "(u hiljadama EUR i RSD)",
  "Iznosi u hiljadama dinara, odnosno evra",
])("a title's unit of two currencies is that of both columns: %s", async (title) => {
  const { lines, documents } = await importCells(
    cellsOf([
      ["Stanje duga na dan 31.08.2024."],
      [title],
      ["Naziv", "Stanje EUR", "Stanje RSD"],
      ["X RAY", "3.260", "381.549"],
      ["Most Zemun - Borča", "65.225", "7.632.801"],
    ]),
  );
  expect(
    lines.map(({ balanceEur, balanceRsd }) => [balanceEur, balanceRsd].map((sum) => sum && decimalText(sum))),
  ).toEqual([
    ["3260000", "381549000"],
    ["65225000", "7632801000"],
  ]);
  expect(documents[0]!.warnings.map(({ key }) => key)).toEqual(["budget:unitOfTitle"]);
});

// The same balances: 3.26 million EUR and 381,549 thousand RSD.
test.each([
  "(u hiljadama RSD, u milionima EUR)",
  "u milionima EUR / hiljadama dinara",
  "Iznosi su dati u milionima evra i u hiljadama dinara",
  "Stanje javnog duga Republike Srbije na dan 31.08.2024. godine po poveriocima i zajmovima (mil. EUR; hilj. RSD)",
])("a title's unit of each currency is that of its column: %s", async (title) => {
  const { lines, documents } = await importCells(
    cellsOf([
      ["Stanje duga na dan 31.08.2024."],
      [title],
      ["Naziv", "Stanje EUR", "Stanje RSD", "Rata glavnice za 2025. god."],
      ["IBRD – Putevi", "38,55", "4.511.439", "1.000.000 EUR"],
      ["X RAY", "3,26", "381.549", "17.075.000 CNY"],
    ]),
  );
  expect(
    lines.map(({ balanceEur, balanceRsd, instalment }) =>
      [balanceEur, balanceRsd, instalment.amounts[0]!.amount].map((sum) => sum && decimalText(sum)),
    ),
  ).toEqual([
    ["38550000", "4511439000", "1000000"],
    ["3260000", "381549000", "17075000"],
  ]);
  expect(documents[0]!.warnings.map(({ key }) => key)).toEqual(["budget:balancesScaled"]);
});

test("a heading's unit is that of its column, and said of each", async () => {
  const { lines, documents } = await importCells(
    cellsOf([
      ["Stanje duga na dan 31.08.2024."],
      ["Naziv", "Stanje u mil. EUR", "Stanje RSD", "Rata glavnice za 2025. god. u hilj. CNY"],
      ["X RAY", "3,26", "381.549.413", "17.075"],
      ["CT skeneri", "1,50", "175.522.200", "9.000"],
    ]),
  );
  expect(
    lines.map(({ balanceEur, balanceRsd, instalment }) =>
      [balanceEur, balanceRsd, instalment.amounts[0]!.amount].map((sum) => sum && decimalText(sum)),
    ),
  ).toEqual([
    ["3260000", "381549413", "17075000"],
    ["1500000", "175522200", "9000000"],
  ]);
  expect(documents[0]!.warnings.map(translatorFor("en").sayMessage)).toEqual([
    'By its heading the column "Stanje u mil. EUR" counts in units of 1,000,000; its amounts were multiplied by that. Compare them with the document.',
    'By its heading the column "Rata glavnice za 2025. god. u hilj. CNY" counts in units of 1,000; its amounts were multiplied by that. Compare them with the document.',
  ]);
});

// 17.075 thousand CNY could be meant as well: no cent would be lost by that.
test.each(["17.075", "17.075 CNY"])("of thousands nothing tells, %s is no sum", async (printed) => {
  const { lines } = await importCells(
    cellsOf([
      ["Naziv", "Stanje EUR", "Rata glavnice za 2025. god. u hilj. CNY"],
      ["X RAY", "3260487", printed],
      ["CT skeneri", "1500000", printed],
    ]),
  );
  for (const { instalment, warnings } of lines) {
    expect(instalment).toEqual({ year: 2025, amounts: [], text: printed });
    expect(warnings.map(({ key }) => key)).toContain("budget:inCell");
  }
});
