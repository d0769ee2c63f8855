import { expect, test } from "vitest";
import { freshExcel, onSheet } from "./testing.ts";

const excel = freshExcel();

test("fonts, fills, borders and alignments are read as they were set; where they differ, null", async () => {
  const read = await onSheet(excel.now, async (sheet, context) => {
    const block = sheet.getRange("B2:C3");
    block.format.font.bold = true;
    block.format.fill.color = "#1f3864";
    block.format.wrapText = true;
    block.format.horizontalAlignment = "Right";
    block.format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("C3").format.font.bold = false;
    const cell = sheet.getRange("B2");
    for (const range of [block, cell])
      range.load("format/font/bold,format/fill/color,format/wrapText,format/horizontalAlignment");
    const edges = ["B2", "B3"].map((at) =>
      sheet.getRange(at).format.borders.getItem("EdgeBottom").load("style"),
    );
    await context.sync();
    return {
      block: [
        block.format.font.bold,
        block.format.fill.color,
        block.format.wrapText,
        block.format.horizontalAlignment,
      ],
      cell: cell.format.font.bold,
      edges: edges.map(({ style }) => style),
    };
  });
  expect(read).toEqual({
    block: [null, "#1F3864", true, "Right"],
    cell: true,
    edges: ["None", "Continuous"],
  });
});

test("column widths and row heights, in points", async () => {
  const read = await onSheet(excel.now, async (sheet, context) => {
    sheet.getRange("A:B").format.columnWidth = 100;
    sheet.getRange("3:3").format.rowHeight = 30;
    const ranges = ["A1", "B9", "C1", "A3", "A1:C1"].map((at) =>
      sheet.getRange(at).load("format/columnWidth,format/rowHeight"),
    );
    await context.sync();
    return ranges.map(({ format }) => [format.columnWidth, format.rowHeight]);
  });
  expect(read).toEqual([
    [100, 15],
    [100, 15],
    [48, 15],
    [100, 30],
    [null, 15],
  ]);
});

test("a format of whole columns holds for cells that were never written", async () => {
  const read = await onSheet(excel.now, async (sheet, context) => {
    sheet.getRange("B:B").numberFormat = "@" as never;
    sheet.getRange("B7").values = [["007"]];
    const cell = sheet.getRange("B7").load("values,numberFormat");
    const used = sheet.getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    return [cell.values, cell.numberFormat, used.address];
  });
  expect(read).toEqual([[["007"]], [["@"]], "Sheet1!B7"]);
});

test("a validation is read back from its cells, and cleared from a part of them", async () => {
  const { host } = excel.now;
  await onSheet(excel.now, (sheet) => {
    const validation = sheet.getRange("B2:B9").dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: "glavnica,kamata" } };
    validation.prompt = { showPrompt: true, title: "Vrsta", message: "glavnica ili kamata" };
    validation.ignoreBlanks = true;
  });
  const type = (at: string): Promise<string> =>
    onSheet(excel.now, async (sheet, context) => {
      const { dataValidation } = sheet.getRange(at).load("dataValidation/type");
      await context.sync();
      return dataValidation.type;
    });
  expect([await type("B3"), await type("B10")]).toEqual(["List", "None"]);
  await onSheet(excel.now, (sheet) => sheet.getRange("B4:B5").dataValidation.clear());
  expect([await type("B3"), await type("B4"), await type("B6")]).toEqual(["List", "None", "List"]);
  expect(host.state.workbook.sheets[0]?.validations.map(({ block }) => [block.row, block.rows])).toEqual([
    [1, 2],
    [5, 4],
  ]);
});

test("a conditional format applies to its range, the newest first", async () => {
  const read = await onSheet(excel.now, async (sheet, context) => {
    for (const formula of ["=$A1>1", "=$A1>2"]) {
      const format = sheet.getRange("A1:B9").conditionalFormats.add("Custom");
      format.custom.rule.formula = formula;
      format.custom.format.font.color = "#C00000";
    }
    const all = sheet.getRange("B3").conditionalFormats.load("items/type,items/custom/rule/formula");
    const none = sheet.getRange("D3").conditionalFormats.load("items/type");
    await context.sync();
    return [all.items.map((item) => item.custom.rule.formula), none.items.length];
  });
  expect(read).toEqual([["=$A1>2", "=$A1>1"], 0]);
});

test("merged cells hide what is written under them", async () => {
  const values = await onSheet(excel.now, async (sheet, context) => {
    sheet.getRange("A1:C1").merge();
    sheet.getRange("A1:C1").values = [["Krediti", "x", "y"]];
    const row = sheet.getRange("A1:D1").load("values");
    await context.sync();
    return row.values as unknown[][];
  });
  expect(values).toEqual([["Krediti", "", "", ""]]);
});

test("a link writes its text, and is read back", async () => {
  const read = await onSheet(excel.now, async (sheet, context) => {
    const cell = sheet.getRange("B2");
    cell.hyperlink = { documentReference: "'Sheet1'!A1", textToDisplay: "Početak" };
    cell.load("values,hyperlink,format/font/underline");
    const plain = sheet.getRange("B3").load("hyperlink");
    await context.sync();
    return [cell.values, cell.hyperlink.documentReference, cell.format.font.underline, plain.hyperlink];
  });
  expect(read).toEqual([[["Početak"]], "'Sheet1'!A1", "Single", null]);
});

test("a chart keeps its series, titles and place, and moves with the cells", async () => {
  const { host } = excel.now;
  await onSheet(excel.now, (sheet) => {
    const chart = sheet.charts.add("Line", sheet.getRange("B2:B9"), "Columns");
    chart.name = "Stanje";
    chart.title.text = "Stanje duga";
    chart.axes.valueAxis.title.text = "CNY";
    chart.legend.position = "Bottom";
    const series = chart.series.getItemAt(0);
    series.setXAxisValues(sheet.getRange("A2:A9"));
    series.name = "Saldo";
    chart.setPosition("D2", "H12");
  });
  host.user.insertRows("Sheet1", 1, 3);
  const chart = host.state.workbook.sheets[0]?.charts[0];
  expect(chart).toMatchObject({
    name: "Stanje",
    at: { row: 4, column: 3, rows: 11, columns: 5 },
    settings: {
      "Title.Text": "Stanje duga",
      "Axes.ValueAxis.Title.Text": "CNY",
      "Legend.Position": "Bottom",
    },
    series: [
      {
        name: "Saldo",
        values: { block: { row: 4, column: 1, rows: 8 } },
        categories: { block: { row: 4, column: 0 } },
      },
    ],
  });
});

test("panes, page and gridlines", async () => {
  const { host } = excel.now;
  host.user.openTab("Page Layout");
  await onSheet(excel.now, (sheet) => {
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
    sheet.showGridlines = false;
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    sheet.pageLayout.setPrintTitleRows("$1:$3");
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
  });
  expect(host.state.workbook.sheets[0]).toMatchObject({
    frozen: { rows: 3, columns: 2 },
    showGridlines: false,
    page: {
      Orientation: "Landscape",
      Zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      PrintTitleRows: { row: 0, rows: 3 },
      "Footer.CenterFooter": "&P / &N",
    },
  });
});
