import { expect, test } from "vitest";
import { SERBIAN } from "./cells/typedInput.ts";
import { freshExcel, onSheet } from "./testing.ts";

const excel = freshExcel();

/** Writes through `values` to A1 and reads it all back. */
async function written(input: unknown, format = "General") {
  return onSheet(excel.now, async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.numberFormat = [[format]];
    cell.values = [[input]];
    cell.load("values,formulas,text,valueTypes,numberFormat");
    await context.sync();
    return [
      cell.values[0]?.[0],
      cell.formulas[0]?.[0],
      cell.valueTypes[0]?.[0],
      cell.numberFormat[0]?.[0],
    ] as unknown[];
  });
}

test.each<[unknown, string, unknown[]]>([
  [5.25, "General", [5.25, 5.25, "Double", "General"]],
  [true, "General", [true, true, "Boolean", "General"]],
  ["Most", "General", ["Most", "Most", "String", "General"]],
  ["", "General", ["", "", "Empty", "General"]],
  ["=1+1", "General", [2, "=1+1", "Double", "General"]],
  ["+1+1", "General", [2, "=+1+1", "Double", "General"]],
  ["-1-1", "General", [-2, "=-1-1", "Double", "General"]],
  ["-5", "General", [-5, -5, "Double", "General"]],
  ["007", "General", [7, 7, "Double", "General"]],
  ["1,234.50", "General", [1234.5, 1234.5, "Double", "#,##0.00"]],
  ["3%", "General", [0.03, 0.03, "Double", "0%"]],
  ["1/2", "General", [46024, 46024, "Double", "m/d/yyyy"]],
  ["21.03.2014.", "General", [41719, 41719, "Double", "m/d/yyyy"]],
  ["3/21/2014", "#,##0", [41719, 41719, "Double", "#,##0"]],
  ["30.02.2014.", "General", ["30.02.2014.", "30.02.2014.", "String", "General"]],
  ["'007", "General", ["007", "007", "String", "General"]],
  ["6.5", "@", ["6.5", "6.5", "String", "@"]],
  ["=1+1", "@", ["=1+1", "=1+1", "String", "@"]],
  ["-1-1", "@", ["-1-1", "-1-1", "String", "@"]],
  [5.25, "@", ["5.25", "5.25", "String", "@"]],
  ["=1/0", "General", ["#DIV/0!", "=1/0", "Error", "General"]],
  ["=NA()", "General", ["#N/A", "=NA()", "Error", "General"]],
  ['="a"&1', "General", ["a1", '="a"&1', "String", "General"]],
  ["=2>1", "General", [true, "=2>1", "Boolean", "General"]],
  ['=""', "General", ["", '=""', "String", "General"]],
])("%j written to a cell formatted %j", async (input, format, expected) => {
  expect(await written(input, format)).toEqual(expected);
});

test("null leaves a cell alone, one value fills a range", async () => {
  const values = await onSheet(excel.now, async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.values = [
      [1, 2],
      [3, 4],
    ];
    range.values = [
      [null, 9],
      [null, null],
    ];
    sheet.getRange("A4:B5").values = 7 as never;
    const all = sheet.getRange("A1:B5").load("values");
    await context.sync();
    return all.values as unknown[][];
  });
  expect(values).toEqual([
    [1, 9],
    [3, 4],
    ["", ""],
    [7, 7],
    [7, 7],
  ]);
});

test.each([
  [1234567.5, "#,##0.00", "1,234,567.50", "1.234.567,50"],
  [-0.5, "#,##0", "-1", "-1"],
  [0.03, "0.00##%", "3.00%", "3,00%"],
  [0.041275, "0.00##%", "4.1275%", "4,1275%"],
  [117.2433, "#,##0.0000", "117.2433", "117,2433"],
  [41719, "dd\\.mm\\.yyyy\\.", "21.03.2014.", "21.03.2014."],
  [41719, "[$-409]d\\ mmm\\ yyyy", "21 Mar 2014", "21 Mar 2014"],
  [0.1, "General", "0.1", "0,1"],
])("%d formatted %s is shown as %s, with Serbian settings as %s", async (value, format, english, serbian) => {
  const { displayText } = await import("./cells/displayText.ts");
  expect(displayText({ value, isError: false }, format)).toBe(english);
  expect(displayText({ value, isError: false }, format, SERBIAN)).toBe(serbian);
});

test("a person with Serbian settings types 1.234,50 and 12,5", () => {
  const { user } = excel.now.host;
  user.type("Sheet1", "A1", "1.234,50", SERBIAN);
  user.type("Sheet1", "A2", "12,5", SERBIAN);
  user.type("Sheet1", "A3", "12.5", SERBIAN);
  expect(["A1", "A2", "A3"].map((cell) => user.value("Sheet1", cell))).toEqual([1234.5, 12.5, "12.5"]);
});

test.each<[string, unknown]>([
  ["=SUM(tblLoans[Iznos])", 60],
  ["=SUM(tblLoans[[Iznos]:[Broj dana]])", 66],
  ["=ROWS(tblLoans)", 3],
  ["=ROWS(tblLoans[#All])", 4],
  ["=INDEX(tblLoans[#Headers],2)", "Broj dana"],
  ["=tblLoans[[#Headers],[Iznos]]", "Iznos"],
  ['=SUMIFS(tblLoans[Iznos],tblLoans[Broj dana],">1")', 50],
  ["=AsOf+1", 41720],
  ["='Drugi list'!A1*2", 84],
  ["=LET(tblLoans,2,tblLoans*3)", 6],
  ["=LET(x,SUM(tblLoans[Iznos]),ROUND(x/7,2))", 8.57],
  ["=SUMPRODUCT((tblLoans[Iznos]>10)*ROUND(tblLoans[Iznos]*1.05,0))", 53],
  ["=XLOOKUP(2,tblLoans[Broj dana],tblLoans[Iznos])", 20],
])("%s on the sheet gives %j", async (formula, expected) => {
  const { user } = excel.now.host;
  user.addSheet("Drugi list");
  user.type("Drugi list", "A1", 42);
  user.paste("Sheet1", "A1", [
    ["Iznos", "Broj dana"],
    [10, 1],
    [20, 2],
    [30, 3],
  ]);
  user.addTable("Sheet1", "A1:B4", "tblLoans");
  user.type("Sheet1", "H1", 41719);
  const value = await onSheet(excel.now, async (sheet, context) => {
    context.workbook.names.add("AsOf", sheet.getRange("H1"));
    const cell = sheet.getRange("F9");
    cell.formulas = [[formula]];
    cell.load("values,formulas");
    await context.sync();
    expect(cell.formulas).toEqual([[formula]]);
    return cell.values[0]?.[0] as unknown;
  });
  expect(value).toBe(expected);
});

test.each<[string, unknown[]]>([
  ["=[@Iznos]*2", [20, 40, 60]],
  ["=[@Iznos]*[@[Broj dana]]", [10, 40, 90]],
  ["=tblLoans[[#This Row],[Iznos]]+1", [11, 21, 31]],
  ["=[@Iznos]/SUM([Iznos])*60", [10, 20, 30]],
  ["=SUM(tblLoans[@[Iznos]:[Broj dana]])", [11, 22, 33]],
])("%s in each row of a table gives %j", (formula, expected) => {
  const { user } = excel.now.host;
  user.paste("Sheet1", "A1", [
    ["Iznos", "Broj dana", "x"],
    [10, 1],
    [20, 2],
    [30, 3],
  ]);
  user.addTable("Sheet1", "A1:C4", "tblLoans");
  user.type("Sheet1", "C2", formula);
  expect(["C2", "C3", "C4"].map((cell) => user.value("Sheet1", cell))).toEqual(expected);
});

test("header cells of a table become unique text", async () => {
  const headers = await onSheet(excel.now, async (sheet, context) => {
    const header = sheet.getRange("A1:D1");
    header.values = [[2014, "Iznos", "iznos", ""]];
    const table = sheet.tables.add("A1:D2", true);
    await context.sync();
    const row = table.getHeaderRowRange().load("values");
    await context.sync();
    return row.values as unknown[][];
  });
  expect(headers).toEqual([["2014", "Iznos", "iznos2", "Column1"]]);
});

test("a name added without = is a text, with = a reference; a sheet's own name hides behind visible", async () => {
  const names = await onSheet(excel.now, async (sheet, context) => {
    context.workbook.names.add("Text", "'Sheet1'!$A$1");
    context.workbook.names.add("Cell", "='Sheet1'!$A$1");
    sheet.names.add("Otplata_Sheet", '="loans"').visible = false;
    const all = [
      context.workbook.names.getItem("Text"),
      context.workbook.names.getItem("Cell"),
      sheet.names.getItem("Otplata_Sheet"),
    ];
    for (const name of all) name.load("type,value,formula,visible,scope");
    const ranges = all.map((name) => name.getRangeOrNullObject().load("address"));
    await context.sync();
    return all.map(
      (name, index) =>
        [
          name.type,
          name.value,
          name.formula,
          name.visible,
          name.scope,
          ranges[index]?.isNullObject,
        ] as unknown[],
    );
  });
  expect(names).toEqual([
    ["String", "'Sheet1'!$A$1", "=\"'Sheet1'!$A$1\"", true, "Workbook", true],
    ["Range", "Sheet1!$A$1", "='Sheet1'!$A$1", true, "Workbook", false],
    ["String", "loans", '="loans"', false, "Worksheet", true],
  ]);
});
