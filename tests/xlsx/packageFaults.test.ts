import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { schedulePlan } from "../writers/schedulePlan.ts";
import { broken, BREAKAGES, BROKEN_FORMULAS, withFormula } from "./breakages.ts";
import { packageFaults } from "./packageFaults.ts";

const xlsx = await writeXlsx(drawBook(schedulePlan));

describe("Excel's rules", () => {
  it("are kept by the workbook that the breakages start from", () => {
    expect(packageFaults(xlsx)).toEqual([]);
  });

  it.each(BREAKAGES)("are broken by %s", (...breakage) => {
    expect(packageFaults(broken(xlsx, breakage)).join("\n")).toMatch(breakage[4]);
  });

  it.each(BROKEN_FORMULAS)("are broken by a formula with %s", (_, formula, complaint) => {
    expect(packageFaults(broken(xlsx, withFormula(formula))).join("\n")).toMatch(complaint);
  });

  it.each([
    'IF(SUMPRODUCT((tblDrawdowns[Зајам]="x-ray")*tblDrawdowns[Износ])>0,1,0)',
    "_xlfn.LET(_xlpm.rows,tblDrawdowns[Износ],SUM(_xlpm.rows))",
    "_xlfn.XLOOKUP(1,tblSchedule_x_ray[Р. бр.],tblSchedule_x_ray[Od])",
    "INDEX(tblSchedule_x_ray[Od],MATCH(2,tblSchedule_x_ray[Р. бр.],0))",
    "SUM('Услови зајма'!$A$1:$B$3,5%)",
    "NETWORKDAYS.INTL(1,2)",
    "MATCH(1,{1,2,3},0)",
  ])("are kept by %s", (formula) => {
    expect(packageFaults(broken(xlsx, withFormula(formula)))).toEqual([]);
  });
});

describe("Excel's rules of the zip file", () => {
  it("are broken by a name in other capitals, and by one that is none", () => {
    const parts = unzipSync(xlsx);
    const twice = zipSync({ ...parts, "xl/Workbook.xml": parts["xl/workbook.xml"] ?? new Uint8Array() });
    expect(packageFaults(twice).join()).toContain("xl/workbook.xml twice in the zip file");
    const odd = zipSync({ ...parts, "xl/листови.xml": strToU8("<a/>") });
    expect(packageFaults(odd).join()).toContain("part name xl/листови.xml");
  });

  it("are broken by what is encrypted", () => {
    const marked = Uint8Array.from(xlsx);
    const central = marked.findLastIndex(
      (_, at) => marked[at] === 0x50 && marked[at + 1] === 0x4b && marked[at + 2] === 1,
    );
    marked[central + 8] = (marked[central + 8] ?? 0) | 1;
    expect(packageFaults(marked).join()).toContain("or encrypted");
  });
});

describe("Excel's rules of notes", () => {
  const book = drawBook(schedulePlan);
  const notes = [{ row: 1, column: 0, note: { author: "Revizor", text: "Proveriti" } }];
  const noted = {
    ...book,
    sheets: book.sheets.map((sheet, index) => (index === 0 ? { ...sheet, notes } : sheet)),
  };

  it("are kept by a note of ours", async () => {
    expect(packageFaults(await writeXlsx(noted))).toEqual([]);
  });

  it.each([
    ["a note without a shape", /comments\d*\.xml$/, /ref="A2"/g, 'ref="A3"', "note at A3 without a shape"],
    ["a shape without a note", /\.vml$/i, "<x:Row>1<", "<x:Row>2<", "shape at A3 without a note"],
    ["a note of nobody", /comments\d*\.xml$/, 'authorId="0"', 'authorId="1"', "author of A2"],
    [
      "notes without their drawing",
      /sheet1\.xml$/,
      /<legacyDrawing [^>]*\/>/,
      "",
      "notes without their drawing",
    ],
  ])("are broken by %s", async (what, part, from, to, complaint) => {
    const whole = await writeXlsx(noted);
    const path = Object.keys(unzipSync(whole)).find((name) => part.test(name)) ?? "";
    expect(packageFaults(broken(whole, [what, path, from, to, /./])).join("\n")).toContain(complaint);
  });
});
