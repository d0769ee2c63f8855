import { afterEach, beforeEach, expect, test } from "vitest";
import { startExcel, type RunningExcel } from "./client.ts";

let running: RunningExcel;
beforeEach(async () => {
  running = await startExcel();
});
afterEach(() => running.close());

test("a sheet is made, filled, formatted, made a table of, calculated and read back", async () => {
  const { Excel, host } = running;
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Krediti");
    const cells = sheet.getRange("A1:C3");
    cells.numberFormat = [
      ["@", "@", "@"],
      ["@", "#,##0.00", "#,##0.00"],
      ["@", "#,##0.00", "#,##0.00"],
    ];
    cells.values = [
      ["Naziv", "Iznos", "Kamata"],
      ["=X RAY", 8537500.1, null],
      ["Most", 100, null],
    ];
    const table = sheet.tables.add("A1:C3", true);
    table.name = "tblLoans";
    await context.sync();
    sheet.getRange("C2:C3").formulas = [["=ROUND([@Iznos]*0.03,2)"], ["=ROUND([@Iznos]*0.03,2)"]];
    sheet.getRange("E1").formulas = [["=SUM(tblLoans[Kamata])"]];
    context.workbook.names.add("Ukupno", sheet.getRange("E1"));
    sheet.getRange("E2").formulas = [["=Ukupno*2"]];
    cells.load("values,formulas,text,numberFormat,valueTypes,address");
    const totals = sheet.getRange("E1:E2");
    totals.load("values");
    context.workbook.worksheets.load("items/name,items/id,items/visibility");
    const none = context.workbook.worksheets.getItemOrNullObject("Nema");
    await context.sync();
    return {
      cells: cells.toJSON(),
      totals: totals.values,
      isNull: none.isNullObject,
      names: context.workbook.worksheets.items.map((s) => s.name),
    };
  });
  await expect.poll(() => host.state.references.size).toBe(0);
  expect(host.gaps).toEqual([]);
  expect(read.cells.values).toEqual([
    ["Naziv", "Iznos", "Kamata"],
    ["=X RAY", 8537500.1, 256125],
    ["Most", 100, 3],
  ]);
  expect(read.cells.formulas?.[1]).toEqual(["=X RAY", 8537500.1, "=ROUND([@Iznos]*0.03,2)"]);
  expect(read.cells.text?.[1]).toEqual(["=X RAY", "8,537,500.10", "256,125.00"]);
  expect(read.cells.address).toBe("Krediti!A1:C3");
  expect(read.totals).toEqual([[256128], [512256]]);
  expect(read.isNull).toBe(true);
  expect(read.names).toEqual(["Sheet1", "Krediti"]);
});

test("a member that isn't modelled is a gap, not a guess", async () => {
  const { Excel, host } = running;
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().shapes.addTextBox("x");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "HostGap" });
  expect(host.gaps).toHaveLength(1);
});
