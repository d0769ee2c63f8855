import { expect, test } from "vitest";
import { freshExcel } from "./testing.ts";

const excel = freshExcel();

/** Writes a schedule of `rows` rows with five formulas each on every sheet, and reads the totals back. */
async function totals(sheets: number, rows: number): Promise<unknown[]> {
  const formulas = Array.from({ length: rows }, (_, row) => {
    const at = row + 2;
    const before = row === 0 ? "1000000" : `F${at - 1}`;
    return [
      `=${before}`,
      `=ROUND(A${at}*0.03*181/360,2)`,
      `=ROUND(1000000/${rows},2)`,
      `=ROUND(B${at}+C${at},2)`,
      "=1",
      `=ROUND(A${at}-C${at},2)`,
    ];
  });
  return excel.now.Excel.run(async (context) => {
    const cells = [];
    for (let number = 1; number <= sheets; number += 1) {
      const sheet = context.workbook.worksheets.add(`Plan ${number}`);
      sheet.getRangeByIndexes(1, 0, rows, 6).formulas = formulas;
      const total = sheet.getRange("H1");
      total.formulas = [[`=ROUND(SUM(B2:B${rows + 1}),2)`]];
      cells.push(total);
      if (number % 20 === 0) await context.sync();
    }
    await context.sync();
    for (const cell of cells) cell.load("values");
    await context.sync();
    return cells.map(({ values }) => values[0]?.[0] as unknown);
  });
}

/** 1,000,000.00 in 100 equal parts: balances 1,000,000, 990,000, ..., 10,000 sum up to 50,500,000. */
test("10 sheets of 600 formulas are calculated", async () => {
  const read = await totals(10, 100);
  const expected = Array.from(
    { length: 100 },
    (_, row) => Math.round(((100 - row) * 10_000 * 3 * 181) / 360) / 100,
  );
  expect(new Set(read)).toEqual(
    new Set([Math.round(expected.reduce((sum, cents) => sum + cents, 0) * 100) / 100]),
  );
});

test("240 sheets are possible", async () => {
  const read = await totals(240, 12);
  expect(read).toHaveLength(240);
  expect(new Set(read).size).toBe(1);
});
