import { describe, expect, test } from "vitest";
import { message } from "../../../src/messages/message.ts";
import { deepXml } from "../attacks.ts";
import { open, problemOf, tableOf } from "../opening.ts";

const NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";

function xmlOf(table: string, around = { before: "", after: "", prolog: "" }): Uint8Array {
  return new TextEncoder().encode(
    `<?xml version="1.0"?>${around.prolog}<?mso-application progid="Excel.Sheet"?><Workbook xmlns="${NAMESPACE}" xmlns:ss="${NAMESPACE}">${around.before}` +
      `<Worksheet ss:Name="Dug"><Table>${table}</Table>${around.after}</Worksheet></Workbook>`,
  );
}

const data = (type: string, content: string): string => `<Data ss:Type="${type}">${content}</Data>`;
const row = (...cells: readonly string[]): string =>
  `<Row>${cells.map((cell) => `<Cell>${cell}</Cell>`).join("")}</Row>`;

test("cells have the values that their types say", async () => {
  const table = row(
    data("Number", "17075000"),
    data("String", "000421"),
    data("Boolean", "1"),
    data("DateTime", "2014-07-31T00:00:00.000"),
    data("Error", "#N/A"),
    `<ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>X</B> RAY</ss:Data><Comment><Data>remark</Data></Comment>`,
  );
  const { block, texts } = await tableOf(xmlOf(table));
  // 31.07.2014 is serial 41851.
  expect(block.cells[0]?.map(({ value }) => value)).toEqual([
    17075000,
    "000421",
    true,
    41851,
    "#N/A",
    "X RAY",
  ]);
  expect(texts[0]).toEqual(["17075000", "000421", "TRUE", "31.07.2014.", "#N/A", "X RAY"]);
});

test("rows and cells stand where their indexes, merged cells and spans put them", async () => {
  const table =
    `<Row ss:Index="3"><Cell ss:Index="2" ss:MergeAcross="1" ss:MergeDown="1">${data("String", "а")}</Cell><Cell>${data("String", "б")}</Cell></Row>` +
    `<Row ss:Span="1"/><Row><Cell ss:Index="2">${data("Number", "1")}</Cell></Row>`;
  const { block, texts, merges } = await tableOf(xmlOf(table));
  expect([block.row, block.column]).toEqual([2, 1]);
  expect(texts).toEqual([
    ["а", "", "б"],
    ["", "", ""],
    ["", "", ""],
    ["1", "", ""],
  ]);
  expect(merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }]);
});

test("formats by code and by name, hidden sheets, rows and columns, dates from 1904, formulas without a result", async () => {
  const before =
    '<ExcelWorkbook><Date1904/></ExcelWorkbook><Styles><Style ss:ID="a"><NumberFormat ss:Format="#,##0.00"/></Style><Style ss:ID="b"><NumberFormat ss:Format="Short Date"/></Style></Styles>';
  const after = "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>";
  const table =
    '<Column ss:Index="2" ss:Hidden="1"/>' +
    `<Row ss:Hidden="1"><Cell ss:StyleID="a">${data("Number", "1234.5")}</Cell><Cell ss:StyleID="b">${data("Number", "40389")}</Cell><Cell ss:Formula="=RC[-1]"/></Row>`;
  const { parts, warnings, kind } = await open(xmlOf(table, { before, after, prolog: "" }));
  expect(kind).toBe("xml-2003");
  expect(parts).toMatchObject([{ texts: [["1.234,50", "31.07.2014.", ""]] }]);
  expect(warnings).toEqual([
    message("reading:dates1904"),
    message("reading:sheetHidden", { sheet: "Dug" }),
    message("reading:hiddenRows", { sheet: "Dug", count: 1 }),
    message("reading:hiddenColumns", { sheet: "Dug", count: 1 }),
    message("reading:notCalculated", { sheet: "Dug", cells: "C1", count: 1 }),
  ]);
});

test("in UTF-16 it is read as well", async () => {
  const xml = new TextDecoder().decode(xmlOf(row(data("String", "Дуг"))));
  const wide = Uint8Array.from(Buffer.from(`\uFEFF${xml}`, "utf16le"));
  expect((await tableOf(wide)).texts).toEqual([["Дуг"]]);
});

describe("it is refused", () => {
  test.each([
    ["with a number that is none", row(data("Number", "1,5")), "errors:sheetDamaged"],
    ["with a type that is none", row(data("Money", "1")), "errors:sheetDamaged"],
    [
      "with a cell outside of any sheet",
      `<Row ss:Index="2000000"><Cell>${data("Number", "1")}</Cell></Row>`,
      "errors:sheetDamaged",
    ],
    [
      "with a span outside of any sheet",
      `<Row><Cell ss:MergeAcross="20000">${data("Number", "1")}</Cell></Row>`,
      "errors:sheetDamaged",
    ],
    ["when it breaks off", "<Row><Cell>", "errors:xmlDamaged"],
    ["when it is nested too deep", deepXml(1000), "errors:xmlTooDeep"],
  ])("%s", async (_, table, key) => {
    expect((await problemOf(xmlOf(table))).problem.key).toBe(key);
  });

  test("with entities", async () => {
    const prolog = '<!DOCTYPE Workbook [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect(
      (await problemOf(xmlOf(row(data("String", "&x;")), { before: "", after: "", prolog }))).problem.key,
    ).toBe("errors:xmlDoctype");
  });
});
