import { expect, test } from "vitest";
import { readDebtTables } from "../../../src/budget/cellTables/readDebtTables.ts";
import { openDocument } from "../../../src/documents/openDocument.ts";
import { decimalText } from "../../../src/money/decimal.ts";

/** A worksheet whose header has cells merged over two columns, saved as CSV by LibreOffice. */
const HEADER = [
  "Stanje javnog duga na dan 31. maj 2013. godine;;;;;;;;",
  "R. br.;Naziv duga;Valuta;Stanje duga;;Otplata glavnice;;Rata glavnice za 2014. god.;Kamatna stopa",
  ";;;u EUR;u RSD;prvi datum;poslednji datum;;",
];
const LOANS = [
  "1.1;IBRD – Rehabilitacija puteva;EUR;24.179.712;2.698.700.072;15.03.2014.;15.09.2025.;2.000.000 EUR;2,50%",
  "6.5;Export - Import Bank of China – X RAY;CNY;23.751.816;2.650.948.100;21.03.2014.;21.09.2025.;17.075.000 CNY;3,00%",
];
const TOTAL = ";UKUPNO STANJE DUGA;;47.931.528;5.349.648.172;;;;";

test.each([
  ["loans", []],
  ["a title", [";Krediti stranih vlada;;;;;;;"]],
])("a header's merged cells are known where a file has lost them, %s below", async (_, title) => {
  const bytes = new TextEncoder().encode([...HEADER, ...title, ...LOANS, TOTAL].join("\r\n"));
  const { lines, totals, warnings } = readDebtTables(await openDocument({ name: "dug.csv", bytes }))!;
  expect(
    lines.map(({ row, balanceEur, balanceRsd, firstPrincipal, lastPrincipal }) => [
      row,
      ...[balanceEur, balanceRsd].map((sum) => sum && decimalText(sum)),
      firstPrincipal.text,
      lastPrincipal.text,
    ]),
  ).toEqual([
    ["1.1", "24179712", "2698700072", "15.03.2014.", "15.09.2025."],
    ["6.5", "23751816", "2650948100", "21.03.2014.", "21.09.2025."],
  ]);
  expect(totals.map(({ agrees }) => agrees)).toEqual([true]);
  expect(warnings).toEqual([]);
});
