import { expect, test } from "vitest";
import { excelApiUpTo, startExcel } from "./client.ts";
import { codeOf, freshExcel, onSheet } from "./testing.ts";

const excel = freshExcel();
type Job = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;
const code = (job: Job): Promise<string> => codeOf(onSheet(excel.now, job));

test.each<[string, unknown[][]]>([
  ["a row too few", [[1, 2]]],
  [
    "a row too many",
    [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
  ],
  ["a column too few", [[1], [2]]],
  ["ragged", [[1, 2], [3]]],
])("an array that isn't the range's size is refused: %s", async (_, values) => {
  expect(await code((sheet) => (sheet.getRange("A1:B2").values = values))).toBe("InvalidArgument");
  expect(await code((sheet) => (sheet.getRange("A1:B2").formulas = values))).toBe("InvalidArgument");
});

test("a large array that isn't the range's size is refused before its parts are written", async () => {
  const values = Array.from({ length: 900 }, () => [1, 2]);
  expect(await code((sheet) => (sheet.getRange("A1:B901").values = values))).toBe("InvalidArgument");
  expect(excel.now.host.user.content("Sheet1", "A1")).toBeNull();
});

test.each([
  ["", "InvalidArgument"],
  ["a".repeat(32), "InvalidArgument"],
  ["2014/2015", "InvalidArgument"],
  ["a\\b", "InvalidArgument"],
  ["Šta?", "InvalidArgument"],
  ["a*b", "InvalidArgument"],
  ["[a", "InvalidArgument"],
  ["a]", "InvalidArgument"],
  ["a:b", "InvalidArgument"],
  ["'a", "InvalidArgument"],
  ["a'", "InvalidArgument"],
  ["History", "InvalidArgument"],
  ["hISTORY", "InvalidArgument"],
  ["sHEET1", "ItemAlreadyExists"],
  ["a".repeat(31), ""],
  ["Krediti (2)", ""],
  ["Most O'Brajen", ""],
])("a sheet named %j: %j", async (name, expected) => {
  expect(await code((_, context) => context.workbook.worksheets.add(name))).toBe(expected);
});

test.each([
  ["tbl Loans", "InvalidArgument"],
  ["A1", "InvalidArgument"],
  ["ABC123", "InvalidArgument"],
  ["R1C1", "InvalidArgument"],
  ["1tbl", "InvalidArgument"],
  ["tblOther", "InvalidArgument"],
  ["TBLOTHER", "InvalidArgument"],
  ["AsOf", "InvalidArgument"],
  ["tblLoans", ""],
  ["tblZajmovi_2", ""],
])("a table named %j: %j", async (name, expected) => {
  const { user } = excel.now.host;
  user.addSheet("Drugi");
  user.addTable("Drugi", "A1:B2", "tblOther");
  await onSheet(excel.now, (sheet, context) => context.workbook.names.add("AsOf", sheet.getRange("Z1")));
  expect(await code((sheet) => (sheet.tables.add("A1:B3", true).name = name))).toBe(expected);
});

test("a table can't overlap another, nor merged cells", async () => {
  const { user } = excel.now.host;
  user.addTable("Sheet1", "A1:B3", "tblFirst");
  user.merge("Sheet1", "F2:G2");
  expect(await code((sheet) => sheet.tables.add("B3:C5", true))).toBe("InvalidArgument");
  expect(await code((sheet) => sheet.tables.add("E1:G3", true))).toBe("InvalidArgument");
  expect(await code((sheet) => sheet.tables.add("A4:B5", true))).toBe("");
});

test("a table's header stays where it is when the table is resized", async () => {
  excel.now.host.user.addTable("Sheet1", "A2:B3", "tblFirst");
  const resize = (address: string): Promise<string> =>
    code((sheet) => sheet.tables.getItem("tblFirst").resize(address));
  expect(await resize("A1:B3")).toBe("InvalidArgument");
  expect(await resize("D2:E3")).toBe("InvalidArgument");
  expect(await resize("A2:B2")).toBe("InvalidArgument");
  expect(await resize("A2:C30")).toBe("");
});

test("text over 32,767 characters and formulas over 8,192 are refused", async () => {
  expect(await code((sheet) => (sheet.getRange("A1").values = [["a".repeat(32_767)]]))).toBe("");
  expect(await code((sheet) => (sheet.getRange("A1").values = [["a".repeat(32_768)]]))).toBe(
    "InvalidArgument",
  );
  const sum = (length: number): string => `=1+${"1".repeat(length - 3)}`;
  expect(await code((sheet) => (sheet.getRange("A1").formulas = [[`=LEN("${"a".repeat(8192)}")`]]))).toBe(
    "InvalidArgument",
  );
  expect(await code((sheet) => (sheet.getRange("A1").formulas = [[sum(300)]]))).toBe("");
});

test.each([
  ["=SUM(1", "InvalidArgument"],
  ["=1+", "InvalidArgument"],
  ['="a', "InvalidArgument"],
  ["=Nema!A1", "InvalidArgument"],
  ["=SUM(tblNema[Iznos])", "InvalidArgument"],
  ["=SUM(tblFirst[Nema])", "InvalidArgument"],
  ["=[@Iznos]", "InvalidArgument"],
  ["=NemaImena+1", ""],
  ["=NEMAFUNKCIJE(1)", ""],
  ["=SUM(tblFirst[Iznos])", ""],
])("the formula %j: %j", async (formula, expected) => {
  excel.now.host.user.paste("Sheet1", "A1", [["Naziv", "Iznos"]]);
  excel.now.host.user.addTable("Sheet1", "A1:B3", "tblFirst");
  expect(await code((sheet) => (sheet.getRange("D1").formulas = [[formula]]))).toBe(expected);
});

test("requests and replies over 5 MB are refused, and nothing of the request is done", async () => {
  const { host } = excel.now;
  const text = "ж".repeat(30_000);
  const tooMuch = Array.from({ length: 90 }, () => [text]);
  expect(await code((sheet) => (sheet.getRange("A1:A90").values = tooMuch))).toBe(
    "RequestPayloadSizeLimitExceeded",
  );
  expect(host.user.content("Sheet1", "A1")).toBeNull();
  const half = tooMuch.slice(0, 45);
  expect(await code((sheet) => (sheet.getRange("A1:A45").values = half))).toBe("");
  expect(await code((sheet) => (sheet.getRange("A46:A90").values = half))).toBe("");
  expect(await code((sheet) => sheet.getRange("A1:A90").load("values"))).toBe(
    "ResponsePayloadSizeLimitExceeded",
  );
});

test("a read of over five million cells is refused; of whole columns it gives null", async () => {
  expect(await code((sheet) => sheet.getRange("A1:Z200000").load("values"))).toBe("RangeExceedsLimit");
  const column = await onSheet(excel.now, async (sheet, context) => {
    const range = sheet.getRange("A:A").load("values,address");
    await context.sync();
    return { values: range.values, address: range.address };
  });
  expect(column).toEqual({ values: null, address: "Sheet1!A:A" });
});

test("a protected sheet takes nothing, but is read", async () => {
  excel.now.host.user.type("Sheet1", "A1", "5");
  excel.now.host.user.protectSheet("Sheet1");
  expect(await code((sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("AccessDenied");
  expect(await code((sheet) => (sheet.getRange("A1").format.font.bold = true))).toBe("AccessDenied");
  expect(await code((sheet) => sheet.tables.add("A1:B2", true))).toBe("AccessDenied");
  expect(await code((sheet) => sheet.getRange("A1").load("values"))).toBe("");
});

test("a protected workbook takes no new, renamed or deleted sheet", async () => {
  excel.now.host.user.addSheet("Drugi");
  excel.now.host.user.protectWorkbook();
  expect(await code((_, context) => context.workbook.worksheets.add("Treći"))).toBe("AccessDenied");
  expect(await code((sheet) => (sheet.name = "Treći"))).toBe("AccessDenied");
  expect(await code((sheet) => sheet.delete())).toBe("AccessDenied");
  expect(await code((sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("");
});

test("the last shown sheet is neither hidden nor deleted; a very hidden one isn't deleted", async () => {
  expect(await code((sheet) => (sheet.visibility = "Hidden"))).toBe("InvalidOperation");
  expect(await code((sheet) => sheet.delete())).toBe("InvalidOperation");
  expect(
    await code((_, context) => (context.workbook.worksheets.add("Memo").visibility = "VeryHidden")),
  ).toBe("");
  expect(await code((_, context) => context.workbook.worksheets.getItem("Memo").delete())).toBe(
    "InvalidOperation",
  );
});

test("a list within a validation has at most 255 characters, a condition names no table", async () => {
  const list = (source: string): Promise<string> =>
    code((sheet) => (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } }));
  expect(await list("a".repeat(255))).toBe("");
  expect(await list("a".repeat(256))).toBe("InvalidArgument");
  excel.now.host.user.paste("Sheet1", "D1", [["Iznos"]]);
  excel.now.host.user.addTable("Sheet1", "D1:D3", "tblFirst");
  const condition = (formula: string): Promise<string> =>
    code((sheet) => (sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = formula));
  expect(await condition("=$D2>1")).toBe("");
  expect(await condition("=SUM(tblFirst[Iznos])>1")).toBe("InvalidArgument");
});

test("what isn't there is not found, or a null object", async () => {
  expect(await code((_, context) => context.workbook.worksheets.getItem("Nema").load("name"))).toBe(
    "ItemNotFound",
  );
  expect(await code((_, context) => context.workbook.tables.getItem("tblNema").load("name"))).toBe(
    "ItemNotFound",
  );
  expect(await code((_, context) => context.workbook.names.getItem("Nema").load("name"))).toBe(
    "ItemNotFound",
  );
  const nulls = await onSheet(excel.now, async (sheet, context) => {
    const objects = [
      context.workbook.worksheets.getItemOrNullObject("Nema"),
      context.workbook.tables.getItemOrNullObject("tblNema"),
      context.workbook.names.getItemOrNullObject("Nema"),
      sheet.names.getItemOrNullObject("Nema"),
      sheet.charts.getItemOrNullObject("Nema"),
      sheet.getUsedRangeOrNullObject(),
    ];
    await context.sync();
    return objects.map(({ isNullObject }) => isNullObject);
  });
  expect(nulls).toEqual([true, true, true, true, true, true]);
});

test("what the client itself refuses stays refused: reading what was not loaded", async () => {
  expect(
    await code(async (sheet, context) => {
      const range = sheet.getRange("A1");
      await context.sync();
      return range.values;
    }),
  ).toBe("PropertyNotLoaded");
});

test("a member above the requirement sets of this Excel is not found", async () => {
  const running = await startExcel({ isSetSupported: excelApiUpTo(12) });
  const listen = (version: "1.13" | "1.7"): Promise<string> =>
    codeOf(
      onSheet(running, (sheet) => {
        const event = version === "1.13" ? sheet.onFormulaChanged : sheet.onChanged;
        sheet.load("id");
        event.add(() => Promise.resolve());
      }),
    );
  expect(await listen("1.13")).toBe("ApiNotFound");
  expect(await listen("1.7")).toBe("");
  running.close();
});
