import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { schedulePlan } from "../writers/schedulePlan.ts";
import { packageFaults } from "./packageFaults.ts";

const SHEET1 = "xl/worksheets/sheet1.xml";
const SHEET2 = "xl/worksheets/sheet2.xml";
const CHART = "xl/charts/chart1.xml";
const TABLE = "xl/tables/table2.xml";
const STYLES = "xl/styles.xml";
const WORKBOOK = "xl/workbook.xml";

/** Ways to break a workbook, each of which Excel would complain of, and a word of the complaint. */
const BREAKAGES: readonly [
  what: string,
  path: string,
  from: string | RegExp,
  to: string,
  complaint: RegExp,
][] = [
  ["a bare &", SHEET1, "<sheetData>", "<sheetData>&", /bare &/],
  ["an unclosed element", SHEET1, "</sheetData>", "", /closes/],
  [
    "elements out of order",
    SHEET2,
    /(<mergeCells.*<\/mergeCells>)(.*?)(<pageMargins)/,
    "$2$1$3",
    /out of order/,
  ],
  ["a missing shared text", SHEET1, /t="s"([^>]*)><v>\d+</, 't="s"$1><v>999<', /shared text 999/],
  ["a missing style", SHEET1, / s="\d+"/, ' s="99"', /style 99/],
  ["cells out of order", SHEET2, 'r="B5"', 'r="Z5"', /cell C5/],
  ["a leading =", SHEET2, "<f>", "<f>=", /formula =/],
  ["a formula of the screen", SHEET2, "<f>DrawdownDay<", "<f>[@Od]<", /formula \[@Od\]/],
  ["a later function bare", SHEET2, "<f>DrawdownDay<", "<f>XLOOKUP(1,A1,A1)<", /XLOOKUP/],
  ["a header that is not the column", TABLE, 'name="Od"', 'name="Оd"', /header B4/],
  ["a column twice", TABLE, 'name="Od"', 'name="Број дана"', /twice/],
  ["a table id twice", TABLE, ' id="2" name="tbl', ' id="1" name="tbl', /table id 1 twice/],
  ["a table over a merged cell", SHEET2, 'ref="A1:H1"', 'ref="A4:H4"', /over A4:H4/],
  ["a table name that is a cell", TABLE, 'displayName="tblSchedule_x_ray"', 'displayName="TBL1"', /tbl1/],
  ["a link to no sheet", SHEET1, "&apos;Otplata", "&apos;Nema", /link to/],
  ["a name of no sheet", WORKBOOK, "'Услови зајма'!$B$2", "'Nema'!$B$2", /missing sheet: Nema/],
  ["an unquoted name", WORKBOOK, "'Услови зајма'!$B$2", "Услови зајма!$B$2", /defined name Rate/],
  ["a sheet without its mark", WORKBOOK, / localSheetId="1">"/, ' localSheetId="0">"', /without a mark/],
  ["a mark that shows", WORKBOOK, ' hidden="1" localSheetId="1"', ' localSheetId="1"', /for all to see/],
  [
    "a mark that is no text",
    WORKBOOK,
    /(localSheetId="1">)"([^"]*)"</,
    "$1$2<",
    /defined name Otplata_Sheet/,
  ],
  ["all sheets hidden", WORKBOOK, / sheetId="/g, ' state="hidden" sheetId="', /no sheet is shown/],
  [
    "the active sheet hidden",
    WORKBOOK,
    ' sheetId="1"',
    ' state="veryHidden" sheetId="1"',
    /active sheet is hidden/,
  ],
  [
    "a sheet in no known state",
    WORKBOOK,
    ' sheetId="2"',
    ' state="veryhidden" sheetId="2"',
    /state veryhidden/,
  ],
  ["a rule on another sheet", SHEET2, "$C$2&lt;&gt;", "'Услови зајма'!$C$2&lt;&gt;", /rule/],
  ["a style for no rule", SHEET2, 'dxfId="0"', 'dxfId="1"', /style of a rule/],
  ["font properties out of order", STYLES, '<b/><sz val="16"/>', '<sz val="16"/><b/>', /<font> out of order/],
  ["a wrong count", STYLES, /<fonts count="\d+"/, '<fonts count="99"', /count of fonts/],
  ["a colour of six digits", STYLES, "FF1F3864", "1F3864", /colour/],
  ["a missing font", STYLES, 'fontId="1"', 'fontId="99"', /fontId/],
  ["a missing part", "xl/worksheets/_rels/sheet2.xml.rels", "table2.xml", "table9.xml", /no part/],
  ["a relationship twice", "xl/worksheets/_rels/sheet2.xml.rels", "rId2", "rId1", /rId1 twice/],
  [
    "no content type",
    "[Content_Types].xml",
    /<Override PartName="\/xl\/charts\/chart1.xml"[^>]*>/,
    "",
    /no content type/,
  ],
  [
    "a chart's elements out of order",
    CHART,
    '<c:idx val="0"/><c:order val="0"/>',
    '<c:order val="0"/><c:idx val="0"/>',
    /c:ser/,
  ],
  ["a chart of no sheet", CHART, "<c:f>'Otplata", "<c:f>'Nema", /missing sheet/],
  ["a chart without description", "xl/drawings/drawing2.xml", /descr="[^"]*"/, "", /description/],
];

describe("Excel's rules", () => {
  it("are kept by the workbook that the breakages start from", async () => {
    expect(packageFaults(await writeXlsx(schedulePlan))).toEqual([]);
  });

  it.each(BREAKAGES)("are broken by %s", async (_, path, from, to, complaint) => {
    const parts = unzipSync(await writeXlsx(schedulePlan));
    const before = strFromU8(parts[path] ?? new Uint8Array());
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    const faults = packageFaults(zipSync({ ...parts, [path]: strToU8(after) }));
    expect(faults.join("\n")).toMatch(complaint);
  });
});
