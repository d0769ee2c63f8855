import { expect, test } from "vitest";
import { readPlannedLoans } from "../../src/budget/planned/readPlannedLoans.ts";
import { decimalText } from "../../src/money/decimal.ts";
import { laidTable } from "./tables/laidTables.ts";

const HEADERS = ["Ред. број", "", "Износ у динарима", "Оригинална валута", "Износ у оригиналној валути"];
const GROUP = [
  ["I", "Пословним банкама", "", "", ""],
  ["1.", "Обвезнице", "221.250.000.000", "USD", "2.500.000.000"],
  ["2.", "Кредит за рефинансирање", "1.345.600.000", "EUR", "11.600.000"],
  ["II.", "Страним владама", "", "", ""],
  ["1.", "Изградња деоница", "106.200.000.000", "USD", "1.200.000.000"],
  ["2.", "Пројекат модернизације", "1.856.000.000", "EUR", "16.000.000"],
];
/** The line of euros of the group's total stands so low that it was read with the total of all. */
const total = (ofAll: string, figures: string): string[][] => [
  ["", "Укупно:", "108.056.000.000", "USD", "1.200.000.000"],
  ["", "УКУПНО:", "330.651.600.000", ofAll, figures],
];

function sumsOf(rows: readonly string[][]): readonly (readonly [string, string, boolean | null])[] {
  const [first, ...others] = [GROUP.slice(0, 3), GROUP.slice(3)];
  const table = laidTable(HEADERS, [
    ...first,
    ["", "Укупно:", "222.595.600.000", "USD\nEUR", "2.500.000.000\n11.600.000"],
    ...others.flat(),
    ...rows,
  ]);
  const reading = readPlannedLoans(table, {
    document: "Zakon.pdf",
    year: 2014,
    asOf: null,
    republicLaw: true,
  });
  return (reading?.sums ?? []).map(({ label, printed, agrees }) => [label, decimalText(printed), agrees]);
}

test("a line that slipped to the next total is put back where it adds up", () => {
  const sums = sumsOf(total("EUR\nUSD\nEUR", "16.000.000\n3.700.000.000\n27.600.000"));
  expect(sums.slice(3)).toEqual([
    ["Укупно:", "108056000000", true],
    ["Укупно:", "1200000000", true],
    ["Укупно:", "16000000", true],
    ["УКУПНО:", "330651600000", true],
    ["УКУПНО:", "3700000000", true],
    ["УКУПНО:", "27600000", true],
  ]);
});

test("one that does not add up stays, and differs", () => {
  const sums = sumsOf(total("EUR\nUSD\nEUR", "16.000.001\n3.700.000.000\n27.600.000"));
  expect(sums.filter(([, , agrees]) => agrees === false)).toEqual([["УКУПНО:", "16000001", false]]);
});

test("a line that slipped is put back where both totals are of the same loans in its currency", () => {
  const rows = [
    ...GROUP.slice(0, 2),
    ["", "Укупно:", "221.250.000.000", "USD", "2.500.000.000"],
    ...GROUP.slice(3),
    ["", "Укупно:", "108.056.000.000", "USD", "1.200.000.000"],
    ["", "УКУПНО:", "329.306.000.000", "EUR\nUSD\nEUR", "16.000.000\n3.700.000.000\n16.000.000"],
  ];
  const context = { document: "Zakon.pdf", year: 2014, asOf: null, republicLaw: true };
  const reading = readPlannedLoans(laidTable(HEADERS, rows), context);
  expect(reading?.sums.slice(2).map(({ printed, agrees }) => [decimalText(printed), agrees])).toEqual([
    ["108056000000", true],
    ["1200000000", true],
    ["16000000", true],
    ["329306000000", true],
    ["3700000000", true],
    ["16000000", true],
  ]);
  expect(reading?.warnings).toEqual([]);
});
