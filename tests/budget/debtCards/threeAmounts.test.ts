import { expect, test } from "vitest";
import { cutPrintedLine } from "../../../src/budget/debtCards/printedLine.ts";

// Balances of the amended law 2014; the loans' own currencies as a column behind or before them would print them.
test.each([
  ["6.5 X RAY 23.751.816 2.773.442.543 196.362.500 CNY", "X RAY 196.362.500", "23.751.816", "2.773.442.543"],
  ["6.5 X RAY 23.751.816 2.773.442.543 196.362.500", "X RAY 196.362.500", "23.751.816", "2.773.442.543"],
  ["6.5 X RAY 196.362.500 23.751.816 2.773.442.543", "X RAY 196.362.500", "23.751.816", "2.773.442.543"],
  [
    "6.1 Most 10.000.000 1.167.676.000 1.445.000.000 JPY",
    "Most 1.445.000.000",
    "10.000.000",
    "1.167.676.000",
  ],
  // In neither pair can a euro be worth that: the last two, as where there are no more.
  ["6.5 X RAY 23.751.816 24.773.442 25.362.500", "X RAY 23.751.816", "24.773.442", "25.362.500"],
])("of three amounts of %j a euro's worth tells the two balances", (line, name, eur, rsd) => {
  expect(cutPrintedLine(line, "")).toMatchObject({ name, eur, rsd });
});
