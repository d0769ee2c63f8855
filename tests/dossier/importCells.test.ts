import { expect, test } from "vitest";
import type { CellsInput } from "../../src/documents/cells/cellsInput.ts";
import { importCells } from "../../src/dossier/importCells.ts";
import { decimalText } from "../../src/money/decimal.ts";

function cellsOf(rows: readonly (readonly string[])[]): CellsInput {
  return {
    workbook: "budzet.xlsx",
    sheet: "Plan",
    address: `A1:D${rows.length}`,
    block: {
      row: 0,
      column: 0,
      cells: rows.map((row) =>
        row.map((value) => ({ value: value === "" ? null : value, formula: null, numberFormat: "General" })),
      ),
    },
    texts: rows,
  };
}

test("cells without a loan are read as the table of a budget that they are", async () => {
  const { lines, others, documents } = await importCells(
    cellsOf([
      ["Функција", "Економска класификација", "Опис", "Укупна средства у динарима"],
      ["170", "", "Трансакције јавног дуга", ""],
      ["", "442", "Отплата страних камата", "45.750.000.000"],
      ["", "612", "Отплата главнице страним кредиторима", "36.100.000.000"],
    ]),
  );
  expect(lines).toEqual([]);
  expect(documents.map(({ kind }) => kind)).toEqual(["cells"]);
  const read = others.flatMap((line) =>
    line.kind === "appropriation" ? [[line.account, line.amounts[0]?.amount, line.source.cell] as const] : [],
  );
  expect(read.map(([account, amount, cell]) => [account, amount && decimalText(amount), cell])).toEqual([
    ["442", "45750000000", "Plan!B3"],
    ["612", "36100000000", "Plan!B4"],
  ]);
});

test("cells without any table are refused, and named", async () => {
  await expect(importCells(cellsOf([["Напомена", "", "", ""]]))).rejects.toMatchObject({
    problem: { key: "errors:cellsNoTable" },
  });
});
