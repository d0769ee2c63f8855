import { expect, test } from "vitest";
import { importCells } from "../../../src/dossier/importCells.ts";
import { cellsOf } from "./cells.ts";

const read = async (group: string, instalment: string) => {
  const { lines } = await importCells(
    cellsOf([
      ["Stanje duga na dan 31.08.2024."],
      ["R.br.", "Naziv duga", "Stanje EUR", "Stanje RSD", "Rata glavnice za 2025. godinu"],
      [null, group],
      ["1", "X RAY", "3.260.487", "381.549.413", instalment],
    ]),
  );
  const [line] = lines;
  return [line!.instalment.amounts.map(({ currency }) => currency), line!.warnings.map(({ key }) => key)];
};

test.each([
  ["Zajmovi u CNY", "CNY"],
  ["Кредити у еврима", "EUR"],
  ["II. Krediti stranih banaka (USD)", "USD"],
])(
  "an instalment is in the currency that only its group's title names, and that is said: %s",
  async (group, code) => {
    expect(await read(group, "17.075.000")).toEqual([[code], ["budget:instalmentCurrencyOfGroup"]]);
  },
);

test.each([
  ["Zajmovi u EUR", "17.075.000 CNY", ["CNY"], []],
  ["Zajmovi u EUR i USD", "17.075.000", [null], ["budget:instalmentNoCurrency"]],
  // Nothing tells whether the instalment counts in thousands, too.
  ["Zajmovi u hiljadama CNY", "17.075.100", [null], ["budget:instalmentNoCurrency"]],
  ["Zajmovi u CNY", "0", [null], []],
])("a group's title says nothing else of it: %s, %s", async (group, instalment, currencies, said) => {
  expect(await read(group, instalment)).toEqual([currencies, said]);
});
