import { expect, test } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { decimal } from "../../src/money/decimal.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { freshExcel, onSheet } from "../excel-host/testing.ts";
import { planOfHost } from "./hostPlan.ts";

const excel = freshExcel();

test("the workbook becomes a plan that a file is written from", async () => {
  const { host } = excel.now;
  await onSheet(excel.now, (sheet, context) => {
    sheet.name = "Krediti";
    sheet.names.add("Otplata_Sheet", '="loans"').visible = false;
    const cells = sheet.getRange("A3:D5");
    cells.numberFormat = [
      ["@", "@", "@", "@"],
      ["@", "#,##0.00", "dd\\.mm\\.yyyy\\.", "#,##0.00"],
      ["@", "#,##0.00", "dd\\.mm\\.yyyy\\.", "#,##0.00"],
    ];
    cells.values = [
      ["Zajam", "Iznos", "Dan", "Kamata"],
      ["=X RAY", 8537500.1, 41719, ""],
      ["Most", 100, 41720, ""],
    ];
    sheet.tables.add("A3:D5", true).name = "tblLoans";
    sheet.getRange("D4:D5").formulas = [["=ROUND([@Iznos]*0.03,2)"], ["=ROUND([@Iznos]*0.03,2)"]];
    sheet.getRange("A1").values = [["Krediti"]];
    sheet.getRange("A1:C1").merge();
    sheet.getRange("F1").formulas = [["=SUM(tblLoans[Kamata])"]];
    sheet.freezePanes.freezeRows(3);
    context.workbook.names.add("Zbir", sheet.getRange("F1"));
  });
  const plan = planOfHost(host);
  expect(plan.names).toEqual([{ name: "Zbir", sheet: "Krediti", row: 0, column: 5 }]);
  const [sheet] = plan.sheets;
  expect(sheet).toMatchObject({ key: "loans", name: "Krediti", freeze: { rows: 3, columns: 0 } });
  expect(sheet?.cells).toEqual([
    { row: 0, column: 0, value: { kind: "text", text: "Krediti" }, span: 3 },
    {
      row: 0,
      column: 5,
      value: { kind: "number", number: decimal("256128") },
      formula: "SUM(tblLoans[Kamata])",
    },
  ]);
  expect(sheet?.tables[0]?.rows[0]).toEqual([
    { value: { kind: "text", text: "=X RAY" }, format: "text" },
    { value: { kind: "number", number: decimal("8537500.1") }, format: "amount2" },
    { value: { kind: "date", day: day("2014-03-21") }, format: "date" },
    {
      value: { kind: "number", number: decimal("256125") },
      formula: "ROUND([@Iznos]*0.03,2)",
      format: "amount2",
    },
  ]);
  const file = await writeXlsx(drawBook(plan));
  // An .xlsx file is a zip.
  expect([...file.subarray(0, 2)]).toEqual([0x50, 0x4b]);
});
