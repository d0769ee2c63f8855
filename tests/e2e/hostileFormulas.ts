import type { Page } from "playwright-core";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { changedFile, partOfSheet, withCell } from "../readers/changedFile.ts";
import { sampleDossier, X_RAY } from "../workbook/dossier.ts";
import * as grid from "./gridPage.ts";
import { openPane, type ServedPane } from "./servedPane.ts";

const times = (count: number, text: string, between = ""): string =>
  Array.from({ length: count }, () => text).join(between);
const nested = (count: number, before: string, within: string, after: string): string =>
  times(count, before) + within + times(count, after);

/**
 * Formulas that a user's cell may hold and that an engine may break off at, never be done with, or not know; none longer
 * than the 8,192 signs that Excel lets one have.
 */
export const HOSTILE_FORMULAS: readonly (readonly [what: string, formula: string])[] = [
  ["4,000 signs of plus", times(4000, "1", "+")],
  ["2,000 joined texts", times(2000, '"a"', "&")],
  ["4,000 comparisons", times(4000, "1", "=")],
  ["4,000 signs of minus", `${times(4000, "-")}1`],
  ["4,000 signs of percent", `1${times(4000, "%")}`],
  ["2,000 powers", times(2000, "1", "^")],
  ["2,000 brackets", nested(2000, "(", "1", ")")],
  ["1,000 functions, one within the other", nested(1000, "ABS(", "1", ")")],
  ["600 conditions, one within the other", nested(600, "IF(TRUE,", "1", ",0)")],
  ["4,000 arguments", `SUM(${times(4000, "1", ",")})`],
  ["an array of 4,000 constants", `SUM({${times(4000, "1", ",")}})`],
  ["17 thousand million cells", "_xlfn.SEQUENCE(131072,131072)"],
  ["as many at random", "_xlfn.RANDARRAY(131072,131072)"],
  ["as many looked at", "SUM(A:XFD)"],
  ["as many counted", 'COUNTIF(A:XFD,"*a*")'],
  ["as many joined", '_xlfn.TEXTJOIN(",",FALSE,Loans!A:XFD)'],
  ["two columns multiplied", "SUMPRODUCT(Loans!A:A*Loans!B:B)"],
  ["a matrix of a million rows", "MMULT(Loans!A:A,Loans!1:1)"],
  ["a search through a million rows", "VLOOKUP(1,Loans!A:XFD,16384,FALSE)"],
  ["itself", "J3+1"],
  ["another that refers to it", "J4+1"],
  ["itself, far away", 'INDIRECT("J"&ROW())'],
  [
    "a function of its own that calls itself",
    "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.g,_xlpm.n,_xlpm.g(_xlpm.g,_xlpm.n+1)),_xlpm.f(_xlpm.f,1))",
  ],
  ["a text of a thousand million letters", 'REPT("x",1000000000)'],
  ["a text that grows in the square", 'SUBSTITUTE(REPT("a",32767),"a",REPT("b",32767))'],
  ["a number format of 8,000 digits", `TEXT(1,"${times(8000, "0")}")`],
  ["a factorial", "FACT(1000000000000000)"],
  ["a combination", "COMBIN(1000000000,500000000)"],
  ["a power", "POWER(9,999999)"],
  ["a distribution", "_xlfn.BINOM.DIST(500000000,1000000000,0.5,TRUE)"],
  ["a remainder", "MOD(1E+300,1E-300)"],
  ["a month far away", "EDATE(1,1000000000000000)"],
  ["the end of a month far away", "EOMONTH(1E+300,1)"],
  ["a working day far away", "WORKDAY(1,1000000000000000)"],
  ["a working day of another week far away", 'WORKDAY.INTL(1,1000000000000000,"1111110")'],
  ["working days between", "NETWORKDAYS(1,1000000000000000)"],
  ["a day of no year", "DATE(10000000000,1,1)"],
  ["days between years of 360", "DAYS360(1,1E+300)"],
  ["a rate of return that is none", "IRR({1,1,1})"],
  ["a rate that is not found", "RATE(1000000000,-1,1E+300)"],
  ["years of coupons", "COUPNUM(1,2958465,4)"],
  ["a Roman number", "ROMAN(1000000000)"],
  ["a number to another base", "_xlfn.BASE(9007199254740991,2,255)"],
  ["a cell off the sheet", "OFFSET(A1,1000000000,1)"],
  ["an index off the column", "INDEX(A:A,1000000000)"],
  ["a function that nobody knows", "FOO(1)"],
  ["a name that nobody knows", "nowhere+1"],
  ["a table that nobody knows", "SUM(tblNowhere[amount])"],
  ["a sheet that is gone", "#REF!+1"],
  ["another file", "[1]Sheet1!A1"],
  ["half a formula", "1+"],
  ["brackets that are not closed", "SUM((("],
];

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** X RAY's report with the formula among cells of its user: J3, what the file says it gave, and J4 and J5 beside it. */
export async function fileWith(
  formula: string,
): Promise<{ readonly bytes: Uint8Array; readonly part: string }> {
  const written = await writeXlsx(drawBook(buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY]))));
  const part = partOfSheet(written, "Summary");
  const cells = [
    ["J3", `<c r="J3"><f>${escaped(formula)}</f><v>4000</v></c>`],
    ["J4", '<c r="J4"><f>J3*2</f><v>8000</v></c>'],
    ["J5", '<c r="J5"><v>5</v></c>'],
  ] as const;
  const bytes = changedFile(written, {
    [part]: (xml) => cells.reduce((text, [cell, content]) => withCell(text, cell, content), xml),
  });
  return { bytes, part };
}

/** Milliseconds: a calculation is given 30 s before it is broken off, and the formula that is to blame is found by several. */
const ENDURED = 240_000;

/** What became of a file with a hostile formula. */
export interface Survived {
  /** What its cell shows. */
  readonly shows: string;
  readonly isNamed: boolean;
  readonly saved: Buffer;
}

/**
 * Opens the file, types beside the formula, and saves it. @throws where any of this does not go on
 * @param added what the typed formula adds to 5
 */
export async function openAndEdit(pane: ServedPane, bytes: Uint8Array, added: number): Promise<Survived> {
  const { page, complaints } = await openPane(pane, { file: "workbook.html" });
  page.setDefaultTimeout(ENDURED);
  try {
    await grid.chooseFile(page, "formula.xlsx", bytes);
    const isNamed = await openedAnyway(page);
    await grid.typeInto(page, "Summary", "J6", `=J5+${added}`);
    await grid
      .cell(page, "J6")
      .filter({ hasText: new RegExp(`^${5 + added}$`, "u") })
      .waitFor();
    const shows = (await grid.cell(page, "J3").textContent()) ?? "";
    const saved = await grid.downloadedBook(page);
    if (complaints.length > 0) throw new Error(complaints.join("; "));
    return { shows: shows.trim(), isNamed, saved };
  } finally {
    await page.context().close();
  }
}

/** @returns whether the page named the formula before it opened the file */
async function openedAnyway(page: Page): Promise<boolean> {
  const anyway = page.getByRole("button", { name: "Open it so" });
  await anyway.or(grid.cells(page)).first().waitFor();
  if (!(await anyway.isVisible())) return false;
  const isNamed = await page.locator("li", { hasText: "J3" }).first().isVisible();
  await anyway.click();
  await grid.gridThere(page);
  return isNamed;
}
