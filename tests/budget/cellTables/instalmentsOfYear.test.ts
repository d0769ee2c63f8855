import { expect, test } from "vitest";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { documentOf, table, text } from "../tables/openedDocument.ts";

/** X RAY, whose instalment the law of 2014 prints as 17.075.000 CNY, between others. */
function read(law: string, headings: readonly string[]): string[] {
  const rows = [
    ["R.br.", "Naziv duga", "Stanje duga u EUR", "Stanje duga u RSD", ...headings, "Kamatna stopa"],
    ["6.5", "X RAY", "23.751.816", "2.773.442.543", "17.075.000 CNY", "8.537.500 CNY", "3,00%"],
  ];
  const { lines } = readBudgetDocument(documentOf([text(law), table("T1", rows)]));
  return lines.map(({ instalment: { year, amounts } }) =>
    [year, ...amounts.map(({ amount, currency }) => `${decimalText(amount)} ${currency}`)].join(": "),
  );
}

const LAW_2014 = "ZAKON O BUDŽETU REPUBLIKE SRBIJE ZA 2014. GODINU";
const LAW_2015 = "ZAKON O BUDŽETU REPUBLIKE SRBIJE ZA 2015. GODINU";
const RATA = ["Rata glavnice za 2014. god.", "Rata glavnice za 2015. god."];

test.each<[string, string, readonly string[], string]>([
  ["the first", LAW_2014, RATA, "2014: 17075000 CNY"],
  ["the second", LAW_2015, RATA, "2015: 8537500 CNY"],
  [
    "what a rebalance puts in a plan's place",
    LAW_2014,
    [RATA[0]!, `${RATA[0]} - rebalans`],
    "2014: 8537500 CNY",
  ],
  [
    "what a rebalance puts in a plan's place, first",
    LAW_2014,
    [`Nova r${RATA[0]!.slice(1)}`, RATA[0]!],
    "2014: 17075000 CNY",
  ],
])(
  "of two columns of instalments that of the law's year in force is read: %s",
  (_, law, headings, expected) => {
    expect(read(law, headings)).toEqual([expected]);
  },
);
