import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { isoText } from "../../src/calendar/day.ts";
import { impliedRates } from "../../src/dossier/impliedRates.ts";
import { importFiles } from "../../src/dossier/importFiles.ts";
import { decimalText } from "../../src/money/decimal.ts";

const sample = await importFiles([
  { name: "china-exim-2014.pdf", bytes: new Uint8Array(await readFile("samples/china-exim-2014.pdf")) },
]);

test("the largest balance of a document gives its rate: the National Bank's 116.7676 of 31 July 2014", () => {
  const rates = impliedRates(sample.documents, sample.lines);
  expect(
    rates.map(({ date, base, quote, rate, mark }) => [isoText(date), base, quote, decimalText(rate), mark]),
  ).toEqual([["2014-07-31", "EUR", "RSD", "116.7676", "computed"]]);
});

test("a document without a date, or with small balances only, implies no rate", () => {
  const [document] = sample.documents;
  expect(impliedRates([{ ...document!, asOf: null }], sample.lines)).toEqual([]);
  const small = sample.lines.map((line) => ({ ...line, balanceEur: { digits: 999n, scale: 0 } }));
  expect(impliedRates(sample.documents, small)).toEqual([]);
});
