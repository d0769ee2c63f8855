import { read, utils } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Problem } from "../../src/messages/message.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import type { Book, BookSheet } from "../../src/writers/book/book.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { packageFaults } from "../xlsx/packageFaults.ts";
import { readCells, type FileCell } from "../xlsx/fileCells.ts";
import { emptySheet, number, planOf, planWithCell, text } from "./planParts.ts";
import { HARD_TEXTS, SAMPLE_PLANS, serialText, valuesPlan } from "./samplePlans.ts";
import { schedulePlan } from "./schedulePlan.ts";

const TERMS = "Услови зајма";
const SHEET = "xl/worksheets/sheet1.xml";
const PLAN_SHEET = "Otplata '33 & plan";

async function partsOf(book = drawBook(schedulePlan)): Promise<(path: string) => string> {
  const parts = unzipSync(await writeXlsx(book));
  return (path) => strFromU8(parts[path] ?? new Uint8Array());
}

/** A workbook whose only sheet is another than the program draws. */
function bookWith(change: (sheet: BookSheet) => BookSheet): Book {
  const book = drawBook(planWithCell({ value: text("a") }));
  return { ...book, sheets: book.sheets.map(change) };
}
async function firstCell(plan: WorkbookPlan): Promise<FileCell | undefined> {
  return readCells(await writeXlsx(drawBook(plan)))
    .get("List")
    ?.get("A1");
}

describe("a written workbook", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(Object.entries(SAMPLE_PLANS))("breaks none of Excel's rules: %s", async (_, plan) => {
    expect(packageFaults(await writeXlsx(drawBook(plan)))).toEqual([]);
  });

  it("is the same, byte by byte, at any time", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2024, 1, 29, 10, 0, 1) });
    const first = await writeXlsx(drawBook(schedulePlan));
    vi.setSystemTime(Date.UTC(2027, 10, 30, 23, 59, 59));
    expect(Buffer.compare(first, await writeXlsx(drawBook(schedulePlan)))).toBe(0);
    const parts = Object.entries(unzipSync(first)).map(([path, bytes]) => `${path} ${strFromU8(bytes)}`);
    expect(parts.filter((part) => /dcterms:(created|modified)>/.test(part))).toEqual([]);
  });

  it("is refused when the plan is not sound", () => {
    expect(() => drawBook(planOf([emptySheet("a/b")]))).toThrow(Problem);
  });

  it("can be one empty sheet", async () => {
    expect(packageFaults(await writeXlsx(drawBook(planOf([emptySheet("List")]))))).toEqual([]);
  });
});

describe("values", () => {
  it("stand in the cells as they stand in the plan", async () => {
    const cells = readCells(await writeXlsx(drawBook(valuesPlan))).get("Вредности");
    const column = (letter: string, count: number) =>
      Array.from({ length: count }, (_, index) => cells?.get(`${letter}${index + 1}`));
    expect(column("A", 11).map((cell) => cell && `${cell.kind} ${cell.value}`)).toEqual([
      "number 1234567.89",
      "number -0.01",
      "number 204900000",
      "number 999999999999.999",
      "number 2698700072",
      "number 117.2433",
      "number 0.0235",
      "number 2014",
      `number ${serialText("2014-03-21")}`,
      "boolean 1",
      "blank ",
    ]);
    expect(
      column("B", HARD_TEXTS.length).map((cell) => cell && [cell.kind, cell.value, cell.formula]),
    ).toEqual(HARD_TEXTS.map((hard) => ["text", hard, null]));
  });

  it("are what another reader finds too", async () => {
    const book = read(await writeXlsx(drawBook(valuesPlan)), { type: "array" });
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 });
    expect(rows.map((row) => row[1])).toEqual([...HARD_TEXTS]);
    expect(rows.slice(0, 8).map((row) => row[0])).toEqual([
      1234567.89, -0.01, 204900000, 999999999999.999, 2698700072, 117.2433, 0.0235, 2014,
    ]);
  });

  it.each(["=1+1", "+381", "-", "@x", "'x"])("%s stays a text when it is edited", async (hard) => {
    const plan = planWithCell({ value: text(hard) });
    const style = (await firstCell(plan))?.style ?? -1;
    const styles = (await partsOf(drawBook(plan)))("xl/styles.xml");
    const formats = /<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0].match(/<xf [^>]*>/g) ?? [];
    expect(formats[style]).toContain('quotePrefix="1"');
    expect(styles).not.toContain("<protection");
  });

  it("keeps its alignment beside that", async () => {
    expect((await partsOf())("xl/styles.xml")).toMatch(/<xf [^>]*quotePrefix="1"><alignment [^>]*\/><\/xf>/);
  });

  it("of formulas are stored beside them", async () => {
    const cells = readCells(await writeXlsx(drawBook(schedulePlan))).get(PLAN_SHEET);
    expect(cells?.get("G5")).toMatchObject({
      kind: "number",
      value: "15333.33",
      formula:
        "ROUND(tblSchedule_x_ray[[#This Row],[Stanje na početku]]*tblSchedule_x_ray[[#This Row],[Број дана]]*Rate/360,2)",
    });
    expect(cells?.get("C5")).toMatchObject({ kind: "number", value: serialText("2013-09-21") });
    expect(cells?.get("C2")).toMatchObject({ kind: "text", value: "slaže se" });
  });
});

describe("around the cells", () => {
  it("names and repeated rows lead to quoted sheets", async () => {
    const workbook = (await partsOf())("xl/workbook.xml");
    expect(workbook).toContain(`<definedName name="Rate">'${TERMS}'!$B$2</definedName>`);
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Otplata ''33 &amp; plan'!$4:$4</definedName>`,
    );
    expect(workbook).toContain('activeTab="0"');
    expect(workbook).toContain('fullCalcOnLoad="1"');
  });

  it("the first sheet is shown, with A1 chosen, and headers stay in sight", async () => {
    const part = await partsOf();
    expect(part("xl/worksheets/sheet1.xml")).toContain('<selection activeCell="A1" sqref="A1"/>');
    expect(part("xl/worksheets/sheet1.xml")).toContain('tabSelected="1"');
    const second = part("xl/worksheets/sheet2.xml");
    expect(second).not.toContain("tabSelected");
    expect(second).toContain(
      '<pane xSplit="1" ySplit="4" topLeftCell="B5" state="frozen" activePane="bottomRight"/>',
    );
  });

  it("pages are A4, as wide as one page, numbered", async () => {
    const second = (await partsOf())("xl/worksheets/sheet2.xml");
    expect(second).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(second).toContain("<oddFooter>&amp;LPlan &amp;&amp; provera&amp;R&amp;P / &amp;N</oddFooter>");
  });

  it("inputs say what they take, and refuse the rest", async () => {
    const first = (await partsOf())("xl/worksheets/sheet1.xml");
    expect(first).toMatch(
      /sqref="B2" type="decimal" operator="between".*?<formula1>0<\/formula1><formula2>1</,
    );
    expect(first).toContain('promptTitle="Kamatna stopa" errorTitle="Kamatna stopa" prompt="Od 0% do 100%."');
    expect(first).toContain('<formula1>"x-ray,drugi"</formula1>');
  });

  it("links lead within the workbook", async () => {
    const first = (await partsOf())("xl/worksheets/sheet1.xml");
    expect(first).toContain(`<hyperlink ref="A4" location="'Otplata ''33 &amp; plan'!A4"/>`);
  });

  it("a table's formulas fill new rows, but not where each row has its own", async () => {
    const table = (await partsOf())("xl/tables/table2.xml");
    expect(table).toContain(
      "<calculatedColumnFormula>EDATE(DrawdownDay,6*tblSchedule_x_ray[[#This Row],[Р. бр.]])</calculatedColumnFormula>",
    );
    expect(table).toContain('<tableColumn id="5" name="Stanje na početku"/>');
  });

  it("filter buttons stand where the plan wants them", async () => {
    const part = await partsOf();
    expect(part("xl/tables/table1.xml")).toContain('<autoFilter ref="A7:D9"/>');
    expect(part("xl/tables/table2.xml")).not.toContain("autoFilter");
  });

  it("a chart has titles, a time axis, and its values for those who do not calculate", async () => {
    const chart = (await partsOf())("xl/charts/chart1.xml");
    expect(chart).toContain("<a:t>Stanje duga &amp; plan</a:t>");
    expect(chart).toContain("<c:dateAx>");
    expect(chart).toContain("<c:f>'Otplata ''33 &amp; plan'!$H$5:$H$8</c:f>");
    expect(chart).toContain('<c:ptCount val="4"/><c:pt idx="0"><c:v>750000</c:v></c:pt>');
    expect((await partsOf())("xl/drawings/drawing2.xml")).toContain(
      'descr="Stanje duga pada sa 750.000 na 0."',
    );
  });

  it("properties are those of the plan", async () => {
    const book = read(await writeXlsx(drawBook(schedulePlan)), { type: "array" });
    expect(book.Props).toMatchObject({
      Title: "Otplata zajma",
      Subject: "Zajam za skenere",
      Author: "Otplata",
      Keywords: "zajam, otplata",
      Comments: "Plan otplate & provera <kamata>",
    });
  });

  it("a wrapped text over merged columns gets a row high enough", async () => {
    const first = (await partsOf())("xl/worksheets/sheet1.xml");
    expect(Number(/<row r="5" ht="(\d+)"/.exec(first)?.[1])).toBeGreaterThan(26);
    expect(first).toContain('<row r="2">');
  });

  it("rows that the user has hidden stay so, also below the last cell", async () => {
    const rows = new Map([[7, { hidden: true, level: 1 } as const]]);
    const sheet = (await partsOf(bookWith((one) => ({ ...one, settings: { rows } }))))(SHEET);
    expect(sheet).toContain('<row r="8" hidden="1" outlineLevel="1"/></sheetData>');
    expect(sheet).toContain('<dimension ref="A1"/>');
  });

  it("a cell that is underlined and nothing else is so in the file", async () => {
    const drawn = { numberFormat: "General", underline: true } as const;
    const book = bookWith((sheet) => ({ ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, drawn })) }));
    const part = await partsOf(book);
    expect(part(SHEET)).toContain('<c r="A1" s="1"');
    expect(part("xl/styles.xml")).toMatch(/<font><u\/>[^>]*<sz val="11"\/>/u);
  });

  it("a number with too many digits stops the writing", () => {
    expect(() => drawBook(planWithCell({ value: number("1234567890.1234567") }))).toThrow(Problem);
  });
});
