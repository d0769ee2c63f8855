import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import type { InputCell } from "../../../src/documents/cells/cellsInput.ts";
import { message, type Message } from "../../../src/messages/message.ts";
import { SHEET, xlsxOf, type XlsxParts } from "../attacks.ts";
import { open, problemOf, tableOf } from "../opening.ts";

const rows = (xml: string): string => `<sheetData>${xml}</sheetData>`;
const row = (...cells: readonly string[]): string => rows(`<row r="1">${cells.join("")}</row>`);

async function cellsOf(parts: XlsxParts): Promise<readonly InputCell[]> {
  return (await tableOf(xlsxOf(parts))).block.cells.flat();
}

async function warningsOf(parts: XlsxParts): Promise<readonly Message[]> {
  return (await open(xlsxOf(parts))).warnings;
}

const cell = (value: InputCell["value"], numberFormat = "General"): InputCell => ({
  value,
  formula: null,
  numberFormat,
});

describe("a cell of a workbook", () => {
  test.each<[string, string, InputCell["value"]]>([
    ["a number", '<c r="A1"><v>17075000</v></c>', 17075000],
    ["an artefact of binary fractions", '<c r="A1"><v>0.30000000000000004</v></c>', 0.3],
    ["a shared string", '<c r="A1" t="s"><v>1</v></c>', "Мост Земун-Борча"],
    ["a shared string in runs, without its phonetic hint", '<c r="A1" t="s"><v>2</v></c>', "X RAY"],
    ["text within the cell", '<c r="A1" t="inlineStr"><is><t>000421</t></is></c>', "000421"],
    ["text that looks like a number", '<c r="A1" t="inlineStr"><is><t>1.234,56</t></is></c>', "1.234,56"],
    ["text that looks like a formula", '<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>', "=1+1"],
    ["a text with an escaped character", '<c r="A1" t="inlineStr"><is><t>a_x000A_b</t></is></c>', "a\nb"],
    ["a truth value", '<c r="A1" t="b"><v>1</v></c>', true],
    ["a date in ISO 8601, 1 January 2014", '<c r="A1" t="d"><v>2014-01-01</v></c>', 41640],
  ])("%s", async (_, xml, value) => {
    const strings =
      "<si><t>a</t></si><si><t>Мост Земун-Борча</t></si><si><r><t>X </t></r><r><t>RAY</t></r><rPh><t>hint</t></rPh></si>";
    const sharedStrings = `<sst xmlns="${SHEET}">${strings}</sst>`;
    expect((await cellsOf({ sheet: row(xml), sharedStrings }))[0]?.value).toBe(value);
  });

  test("keeps its number format, built in or its own; a date stays a serial number", async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy\\."/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>';
    const sheet = row(
      '<c r="A1" s="1"><v>1</v></c>',
      '<c r="B1" s="2"><v>41851</v></c>',
      '<c r="C1" s="3"><v>41851</v></c>',
    );
    const table = await tableOf(xlsxOf({ sheet, styles }));
    expect(table.block.cells[0]).toEqual([
      cell(1, "#,##0.00"),
      cell(41851, "dd\\.mm\\.yyyy\\."),
      cell(41851, "dd.mm.yyyy."),
    ]);
    expect(table.texts[0]).toEqual(["1,00", "31.07.2014.", "31.07.2014."]);
  });

  test("with an error has its text and is marked", async () => {
    const parts = { sheet: row('<c r="A1" t="e"><v>#N/A</v></c>') };
    expect(await cellsOf(parts)).toEqual([{ ...cell("#N/A"), error: true }]);
    expect(await warningsOf(parts)).toEqual([
      message("reading:errorCells", { sheet: "Dug", cells: "A1", count: 1 }),
    ]);
  });

  test("without a place of its own follows the one before", async () => {
    const table = await tableOf(
      xlsxOf({ sheet: rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>") }),
    );
    expect(table.texts).toEqual([
      ["1", "2"],
      ["3", ""],
    ]);
  });
});

describe("a formula", () => {
  test("has its stored result; without one it is not calculated, which is no zero", async () => {
    const parts = {
      sheet: row(
        '<c r="A1"><f>B1*2</f><v>8537500</v></c>',
        '<c r="B1"><f>C1</f></c>',
        '<c r="C1"><f>D1</f><v></v></c>',
        '<c r="D1"><f>E1</f><v/></c>',
        '<c r="E1" t="str"><f>""</f><v></v></c>',
      ),
    };
    expect((await cellsOf(parts)).map(({ value, formula }) => [value, formula])).toEqual([
      [8537500, "B1*2"],
      [null, "C1"],
      [null, "D1"],
      [null, "E1"],
      ["", '""'],
    ]);
    expect(await warningsOf(parts)).toEqual([
      message("reading:notCalculated", { sheet: "Dug", cells: "B1, C1, D1", count: 3 }),
    ]);
  });

  const ZEROS = row(
    '<c r="A1"><v>5</v></c>',
    '<c r="B1"><f>A1</f><v>0</v></c>',
    '<c r="C1"><f>A1*2</f><v>0</v></c>',
  );
  test("whose zero stands for all results of a file to be calculated on opening is not calculated", async () => {
    const parts = { sheet: ZEROS, after: '<calcPr fullCalcOnLoad="1"/>' };
    expect((await cellsOf(parts)).map(({ value }) => value)).toEqual([5, null, null]);
    expect((await cellsOf({ sheet: ZEROS })).map(({ value }) => value)).toEqual([5, 0, 0]);
  });

  test("with a zero among other results is kept, and said", async () => {
    const sheet = row('<c r="A1"><f>1</f><v>0</v></c>', '<c r="B1"><f>2</f><v>2</v></c>');
    const parts = { sheet, after: '<calcPr fullCalcOnLoad="1"/>' };
    expect((await cellsOf(parts)).map(({ value }) => value)).toEqual([0, 2]);
    expect(await warningsOf(parts)).toEqual([message("reading:calculationWanted")]);
  });
});

describe("a sheet", () => {
  test("is laid out from its first to its last cell with content, whatever it says of its extent", async () => {
    const blanks = Array.from(
      { length: 106 },
      (_, index) => `<row r="${index + 10}"><c r="A${index + 10}" s="1"/></row>`,
    );
    const sheet = `<dimension ref="A1:XFD1048576"/>${rows(`<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c></row>${blanks.join("")}`)}`;
    const { block, texts, name, page } = await tableOf(xlsxOf({ sheet }));
    expect([name, page, block.row, block.column]).toEqual(["Dug", 1, 2, 1]);
    expect(texts).toEqual([
      ["1", "", "2"],
      ["", "", ""],
      ["", "3", ""],
    ]);
  });

  test("with merged cells has their text in the first; a value under them is left out, and said", async () => {
    const sheet = `${row('<c r="A1"><v>1</v></c>', '<c r="B1"><v>2</v></c>', '<c r="C1"><v>3</v></c>')}<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="F9:G9"/></mergeCells>`;
    const table = await tableOf(xlsxOf({ sheet }));
    expect(table.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
    expect(table.texts).toEqual([["1", "", "3"]]);
    expect(await warningsOf({ sheet })).toEqual([
      message("reading:cellsUnderMerge", { sheet: "Dug", cells: "B1", count: 1 }),
    ]);
  });

  test("with hidden rows and columns is read wholly, and it is said", async () => {
    const sheet = `<cols><col min="2" max="3" hidden="1"/></cols>${rows('<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row r="9" hidden="1"/>')}`;
    expect((await tableOf(xlsxOf({ sheet }))).texts).toEqual([
      ["1", ""],
      ["", "2"],
    ]);
    expect(await warningsOf({ sheet })).toEqual([
      message("reading:hiddenRows", { sheet: "Dug", count: 1 }),
      message("reading:hiddenColumns", { sheet: "Dug", count: 1 }),
    ]);
  });

  test("whose formats show thousands says so: the cell holds the whole amount", async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="#,##0,"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>';
    const parts = { sheet: row('<c r="A1"><v>1234567</v></c>'), styles };
    expect(await cellsOf(parts)).toEqual([cell(1234567, "#,##0,")]);
    expect(await warningsOf(parts)).toEqual([
      message("reading:scaledCells", { sheet: "Dug", cells: "A1", count: 1 }),
    ]);
  });

  test("with numbers beyond what a double keeps says so", async () => {
    expect(await warningsOf({ sheet: row('<c r="A1"><v>12345678901234567</v></c>') })).toEqual([
      message("reading:numbersTooLong", { sheet: "Dug", cells: "A1", count: 1 }),
    ]);
  });

  test("names five cells of many and counts them all", async () => {
    const cells = Array.from("ABCDEFG", (letter) => `<c r="${letter}1"><f>1</f></c>`);
    expect(await warningsOf({ sheet: row(...cells) })).toEqual([
      message("reading:notCalculated", { sheet: "Dug", cells: "A1, B1, C1, D1, E1", count: 7 }),
    ]);
  });
});

describe("a workbook", () => {
  test("that counts from 1904 gives dates, and nothing else, in the 1900 system", async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const parts = {
      sheet: row('<c r="A1" s="1"><v>40389</v></c>', '<c r="B1"><v>40389</v></c>'),
      styles,
      before: '<workbookPr date1904="1"/>',
    };
    // 31.07.2014: 41851 in the 1900 system, 1462 days less in the other.
    expect((await cellsOf(parts)).map(({ value }) => value)).toEqual([41851, 40389]);
    expect(await warningsOf(parts)).toEqual([message("reading:dates1904")]);
  });

  test("says what of it is not opened", async () => {
    const part = strToU8("x");
    const more = {
      "xl/vbaProject.bin": part,
      "xl/externalLinks/externalLink1.xml": part,
      "xl/embeddings/a.bin": part,
      "xl/media/image1.png": part,
      "xl/connections.xml": part,
    };
    expect(await warningsOf({ sheet: row('<c r="A1"><v>1</v></c>'), more })).toEqual(
      (["macros", "links", "objects", "pictures", "queries"] as const).map((what) =>
        message(`reading:${what}LeftOut`),
      ),
    );
  });

  test("that is calculated by hand says so", async () => {
    expect(
      await warningsOf({ sheet: row('<c r="A1"><v>1</v></c>'), after: '<calcPr calcMode="manual"/>' }),
    ).toEqual([message("reading:manualCalculation")]);
  });

  test.each([
    ["a string that is not there", row('<c r="A1" t="s"><v>7</v></c>'), "errors:sheetDamaged"],
    ["a number that is none", row('<c r="A1"><v>1,5</v></c>'), "errors:sheetDamaged"],
    ["a date that is none", row('<c r="A1" t="d"><v>31.07.2014</v></c>'), "errors:sheetDamaged"],
    ["a cell outside of any sheet", row('<c r="XFE1"><v>1</v></c>'), "errors:sheetDamaged"],
    ["a row outside of any sheet", rows('<row r="1048577"><c><v>1</v></c></row>'), "errors:sheetDamaged"],
    ["two cells in one place", row('<c r="A1"><v>1</v></c>', '<c r="A1"><v>2</v></c>'), "errors:cellTwice"],
    ["a cell without a name", row('<c r=""><v>1</v></c>'), "errors:sheetDamaged"],
    ["a cell within a cell", row('<c r="A1"><v>1</v><c r="B1"><v>2</v></c></c>'), "errors:sheetDamaged"],
    ["XML that breaks off", '<sheetData><row r="1"><c r="A1"><v>1</v></c>', "errors:xmlDamaged"],
    ["no cells", rows(""), "errors:sheetsEmpty"],
  ])("with %s is refused", async (_, sheet, key) => {
    expect((await problemOf(xlsxOf({ sheet }))).problem.key).toBe(key);
  });

  test("whose fault lies in a cell without a name says in which row", async () => {
    const { problem } = await problemOf(xlsxOf({ sheet: row('<c r=""><v>1</v></c>') }));
    expect(problem.params["cell"]).toBe("row 1");
  });

  test("with a shared string within another is refused: one of them would be lost", async () => {
    const sharedStrings = `<sst xmlns="${SHEET}"><si><t>421</t><si><t>0602</t></si></si></sst>`;
    const { problem } = await problemOf(
      xlsxOf({ sheet: row('<c r="A1" t="s"><v>0</v></c>'), sharedStrings }),
    );
    expect(problem.key).toBe("errors:xmlDamaged");
  });

  test.each(["&69/0", "a & b", "&nbsp;", "&#x;"])(
    "with %s in its XML is refused: it is not well-formed",
    async (text) => {
      const sheet = row(`<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`);
      expect((await problemOf(xlsxOf({ sheet }))).problem.key).toBe("errors:xmlDamaged");
    },
  );

  test("whose sheet is missing is refused, not read without it", async () => {
    const bytes = xlsxOf({
      sheet: row('<c r="A1"><v>1</v></c>'),
      more: { "xl/_rels/workbook.xml.rels": strToU8("<Relationships/>") },
    });
    expect((await problemOf(bytes)).problem.key).toBe("errors:zipMemberMissing");
  });
});
