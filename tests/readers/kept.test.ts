import { beforeAll, describe, expect, test } from "vitest";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { parseAddress } from "../../src/workbook/address.ts";
import { calculateHere } from "../../src/writers/live/engine/calculateHere.ts";
import { keyOf } from "../../src/writers/live/block.ts";
import { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import type { LiveSheet } from "../../src/writers/live/model/liveState.ts";
import { planUpdate } from "../../src/writers/update/planUpdate.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { isAllowed } from "../../src/taskpane/grid/checkEntry.ts";
import { newEngine } from "../excel-host/calculation.ts";
import { said } from "../messages/sayable.ts";
import { sampleDossier } from "../workbook/dossier.ts";
import { changedFile, opened, partOfSheet, withCell, type Changes } from "./changedFile.ts";
import { addedFont, addedStyle, partText } from "./userMarks.ts";

const all = sampleDossier("en");
/** With one loan, since what is kept does not depend on how many there are. */
const dossier = { ...all, loans: all.loans.slice(0, 1) };
const plan = buildWorkbook(dossier);
const MAIN = "xl/workbook.xml";
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeXlsx(plan);
});
const sheetPart = (name: string): string => partOfSheet(bytes, name);

async function bookOf(file: Uint8Array): Promise<LiveWorkbook> {
  return new LiveWorkbook(calculateHere(newEngine()), (await opened(file)).content.state);
}

function sheetIn(book: LiveWorkbook, name: string): LiveSheet {
  const sheet = book.content().state.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(name);
  return sheet;
}

function cellAt(book: LiveWorkbook, sheet: string, address: string): ReturnType<LiveWorkbook["cell"]> {
  const { row, column } = parseAddress(address)!;
  return book.cell(sheetIn(book, sheet).id, row, column);
}

/** The book, and the one that is opened from the file that it is downloaded as. */
async function twice(
  changes: Changes,
): Promise<{ book: LiveWorkbook; again: LiveWorkbook; file: Uint8Array }> {
  const book = await bookOf(changedFile(bytes, changes));
  const file = await writeXlsx(book.plan());
  return { book, again: await bookOf(file), file };
}

/** The workbook written anew, from the same data. */
async function written(book: LiveWorkbook): Promise<LiveWorkbook> {
  await book.write(planUpdate(plan, await book.read(), plan));
  return book;
}

describe("names of the user's", () => {
  const NAMES =
    "<definedNames>" +
    '<definedName name="Mine">Rates!$A$1:$A$4</definedName>' +
    '<definedName name="Share" comment="of the total">0.25</definedName>' +
    '<definedName name="Twice" hidden="1">Share+Share</definedName>' +
    '<definedName name="Mine" localSheetId="0">Summary!$J$8:$J$9</definedName>' +
    '<definedName name="Left">Summary!XFD1</definedName>';
  const changes = (): Changes => ({
    [MAIN]: (xml) => xml.replace("<definedNames>", () => NAMES),
    [sheetPart("Summary")]: (xml) =>
      [
        ["J3", "<f>COUNTA(Mine)</f><v>1</v>"],
        ["J4", "<f>Twice*3</f><v>1.5</v>"],
        ["K8", "<f>Left*2</f><v>14</v>"],
        ["J8", "<v>7</v>"],
      ].reduce((text, [cell = "", inner = ""]) => withCell(text, cell, `<c r="${cell}">${inner}</c>`), xml),
    [sheetPart("Rates")]: (xml) => withCell(xml, "P1", '<c r="P1"><f>COUNTA(Mine)</f><v>4</v></c>'),
  });

  test("of ranges, constants and formulas, of a sheet and of the workbook, are what formulas mean by them", async () => {
    const { unkept } = await opened(changedFile(bytes, changes()));
    const differing = unkept.map(({ cell, what }) => `${cell}: ${said(what)}`);
    const { book, again, file } = await twice(changes());
    for (const one of [book, again]) {
      expect(cellAt(one, "Summary", "J3")).toMatchObject({ formula: "COUNTA(Mine)", value: 1 });
      expect(cellAt(one, "Summary", "J4")).toMatchObject({ formula: "Twice*3", value: 1.5 });
      // Relative to the cell that uses it: the one at its left.
      expect(cellAt(one, "Summary", "K8")).toMatchObject({ formula: "Left*2", value: 14 });
      expect(one.precedents(sheetIn(one, "Summary").id, 2, 9)).toEqual([
        { text: "Mine", sheet: "Summary", block: { row: 7, column: 9, rows: 2, columns: 1 } },
      ]);
    }
    expect(differing.filter((line) => !line.startsWith("P1"))).toEqual([]);
    const names = /<definedNames>.*<\/definedNames>/su.exec(partText(file, MAIN))?.[0] ?? "";
    expect(names).toContain('<definedName name="Share" comment="of the total">0.25</definedName>');
    expect(names).toContain('<definedName name="Twice" hidden="1">Share+Share</definedName>');
    expect(names).toContain('<definedName name="Mine" localSheetId="0">Summary!$J$8:$J$9</definedName>');
  });

  test("follow their cells, a sheet's name, and outlive the workbook's being written anew", async () => {
    const { book } = await twice(changes());
    book.shiftRows(sheetIn(book, "Rates").id, 1, 2);
    book.renameSheet(sheetIn(book, "Rates").id, "My rates");
    const formulas = (): (string | undefined)[] =>
      book.content().state.names.flatMap(({ own }) => (own ? [own.formula] : []));
    expect(formulas()).toContain("'My rates'!$A$1:$A$6");
    expect(formulas()).toContain("Summary!XFD1");
    const before = formulas();
    await written(await bookOf(await writeXlsx(book.plan())));
    expect(formulas()).toEqual(before);
  });
});

describe("rows, columns and sheets", () => {
  const changes = (): Changes => ({
    [sheetPart("Budget lines")]: (xml) =>
      xml
        .replace(/<sheetPr>|<sheetPr /u, (tag) => tag)
        .replace("<sheetPr>", '<sheetPr><tabColor theme="5"/><outlinePr summaryBelow="0"/>')
        .replace(/<sheetView /u, '<sheetView zoomScale="85" zoomScaleNormal="85" ')
        .replace(/<row r="6"/u, '<row r="6" hidden="1" outlineLevel="1"')
        .replace(/<row r="5"/u, '<row r="5" ht="40.5" customHeight="1" outlineLevel="2"')
        .replace(/<col min="3" max="3"/u, '<col hidden="1" outlineLevel="1" min="3" max="3"')
        .replace(
          "</sheetData>",
          '</sheetData><sheetProtection algorithmName="SHA-512" hashValue="abc==" saltValue="def==" spinCount="100000" sheet="1" objects="1" scenarios="1"/>',
        ),
    [MAIN]: (xml) =>
      xml
        .replace(/(<sheet [^>]*?name="Rates")/u, '$1 state="hidden"')
        .replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>'),
  });

  test("stay as the user has them in the file; the page shows all and says so", async () => {
    const { unkept } = await opened(changedFile(bytes, changes()));
    expect(unkept.every(({ isInFile }) => isInFile)).toBe(true);
    expect(unkept.map(({ sheet, cell, what }) => [sheet, cell, what.key])).toEqual([
      [null, null, "opening:protectedStructure"],
      ["Budget lines", "6:6", "opening:hiddenRows"],
      ["Budget lines", "C:C", "opening:hiddenColumns"],
      ["Budget lines", null, "opening:protected"],
      ["Rates", null, "opening:hiddenSheet"],
    ]);
    const { book, again, file } = await twice(changes());
    expect(sheetIn(book, "Budget lines").kept).toMatchObject({
      zoom: 85,
      sumsAbove: true,
      rows: new Map([
        [4, { level: 2, height: 40.5 }],
        [5, { hidden: true, level: 1 }],
      ]),
      columns: new Map([[2, { hidden: true, level: 1 }]]),
    });
    expect(sheetIn(again, "Budget lines").kept).toEqual(sheetIn(book, "Budget lines").kept);
    expect(sheetIn(again, "Rates").kept).toEqual({ state: "hidden" });
    expect(again.content().state.protection).toEqual({ lockStructure: "1" });
    expect(book.view().sheets.map(({ name }) => name)).toContain("Rates");
    const lines = partText(file, sheetPart("Budget lines"));
    // CT_Worksheet and CT_Workbook prescribe the order.
    expect(lines).toMatch(/<\/sheetData><sheetProtection [^>]*hashValue="abc=="/u);
    expect(lines).toMatch(/<sheetFormatPr outlineLevelRow="2" outlineLevelCol="1"/u);
    expect(partText(file, MAIN)).toMatch(/<workbookProtection lockStructure="1"\/><bookViews>/u);
  });

  test("move with rows that are put in, and outlive the workbook's being written anew", async () => {
    const { book } = await twice(changes());
    await written(book);
    expect(sheetIn(book, "Budget lines").kept?.rows?.get(4)).toEqual({ level: 2, height: 40.5 });
    expect(sheetIn(book, "Budget lines").heights.get(4)).toBe(40.5);
    book.shiftRows(sheetIn(book, "Budget lines").id, 0, 3);
    expect([...(sheetIn(book, "Budget lines").kept?.rows?.keys() ?? [])]).toEqual([7, 8]);
    book.undo();
    expect([...(sheetIn(book, "Budget lines").kept?.rows?.keys() ?? [])]).toEqual([4, 5]);
  });

  test("a width of the user's outlives it too", async () => {
    const book = await bookOf(
      changedFile(bytes, {
        [sheetPart("Loans")]: (xml) => xml.replace(/(<col min="2" max="2" width=")[\d.]+/u, "$177.7"),
      }),
    );
    await written(book);
    expect(sheetIn(book, "Loans").widths.get(1)).toBeCloseTo(77, 0);
  });
});

describe("rules of the user's", () => {
  const RULES =
    '<conditionalFormatting sqref="J3:J9 L3:L4"><cfRule type="cellIs" dxfId="LOOK" priority="1" operator="greaterThan" stopIfTrue="1"><formula>$K$3</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="M1:M5"><cfRule type="dataBar" priority="3"><dataBar><cfvo type="min"/><cfvo type="formula" val="$K$3"/><color theme="4"/></dataBar></cfRule></conditionalFormatting>';
  const LOOK =
    '<dxf><font><b/><color theme="0"/></font><fill><patternFill><bgColor rgb="FF7030A0"/></patternFill></fill></dxf>';
  const TYPED =
    '<dataValidation type="list" errorStyle="stop" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="J3:J4"><formula1>$N$1:$N$2</formula1></dataValidation>' +
    '<dataValidation type="whole" operator="greaterThanOrEqual" showErrorMessage="1" errorTitle="No" error="a&#10;b" sqref="J5"><formula1>10</formula1></dataValidation>' +
    '<dataValidation type="decimal" errorStyle="warning" operator="lessThan" showErrorMessage="1" sqref="J6"><formula1>10</formula1></dataValidation>';
  const changes = (): Changes => {
    const looks = Number(/<dxfs count="(\d+)"/u.exec(partText(bytes, "xl/styles.xml"))?.[1]);
    return {
      "xl/styles.xml": (xml) =>
        xml.replace("</dxfs>", `${LOOK}</dxfs>`).replace(/<dxfs count="\d+"/u, `<dxfs count="${looks + 1}"`),
      [sheetPart("Summary")]: (xml) =>
        ["J3:20", "J4:1", "L3:20", "K3:5", "N1:20", "N2:1"]
          .map((pair) => pair.split(":"))
          .reduce(
            (text, [cell = "", value = ""]) => withCell(text, cell, `<c r="${cell}"><v>${value}</v></c>`),
            xml,
          )
          .replace(
            /<cfRule ([^>]*)priority="(\d+)"/gu,
            (_, before: string, priority: string) => `<cfRule ${before}priority="${Number(priority) + 1}"`,
          )
          .replace(
            /<conditionalFormatting |<dataValidations |<pageMargins /u,
            (next) => RULES.replace("LOOK", String(looks)) + next,
          )
          .replace(
            /<dataValidations count="(\d+)">/u,
            (_, count: string) => `<dataValidations count="${Number(count) + 3}">${TYPED}`,
          ),
    };
  };

  test("for how cells look are drawn where the page can, and are in the file again, in their order", async () => {
    const { unkept } = await opened(changedFile(bytes, changes()));
    expect(unkept.map(({ cell, what, isInFile }) => [cell, what.key, isInFile])).toEqual([
      ["M1:M5", "opening:conditionNotDrawn", true],
    ]);
    const { book, again, file } = await twice(changes());
    for (const one of [book, again]) {
      expect(cellAt(one, "Summary", "J3").drawn).toMatchObject({ fill: "7030A0", bold: true });
      expect(cellAt(one, "Summary", "J4").drawn.fill).toBeUndefined();
      expect(cellAt(one, "Summary", "L3").drawn.fill).toBe("7030A0");
    }
    expect(sheetIn(again, "Summary").kept).toEqual(sheetIn(book, "Summary").kept);
    expect(sheetIn(again, "Summary").conditions).toEqual(sheetIn(book, "Summary").conditions);
    const xml = partText(file, sheetPart("Summary"));
    const priorities = [...xml.matchAll(/<cfRule [^>]*priority="(\d+)"/gu)].map((match) => Number(match[1]));
    expect(priorities.toSorted((a, b) => a - b)).toEqual(priorities.map((_one, index) => index + 1));
    expect(xml).toMatch(/type="cellIs" operator="greaterThan" stopIfTrue="1" dxfId="\d+" priority="1"/u);
  });

  test("for what may be typed hold in the page, and are in the file again", async () => {
    const { book, again, file } = await twice(changes());
    const allows = (address: string, value: string | number): boolean => {
      const { row, column } = parseAddress(address)!;
      return isAllowed(
        { kind: "value", value },
        again.validationAt(sheetIn(again, "Summary").id, row, column),
      );
    };
    expect([allows("J3", 20), allows("J3", 3), allows("J4", "1")]).toEqual([true, false, true]);
    expect([allows("J5", 10), allows("J5", 9), allows("J5", 10.5)]).toEqual([true, false, false]);
    // Only warned of.
    expect(allows("J6", 99)).toBe(true);
    expect(sheetIn(again, "Summary").kept?.validations).toEqual(sheetIn(book, "Summary").kept?.validations);
    expect(sheetIn(again, "Summary").validations).toEqual(sheetIn(book, "Summary").validations);
    expect(partText(file, sheetPart("Summary"))).toContain('errorTitle="No" error="a&#10;b"');
  });

  test("move with their cells, and outlive the workbook's being written anew", async () => {
    const { book } = await twice(changes());
    book.shiftRows(sheetIn(book, "Summary").id, 0, 1);
    const kept = sheetIn(book, "Summary").kept;
    expect(kept?.conditions?.[0]?.at[0]?.row).toBe(3);
    expect(kept?.conditions?.[0]?.rule.children[0]?.text).toBe("$K$4");
    expect(kept?.conditions?.[1]?.rule.children[0]?.children[1]?.attributes["val"]).toBe("$K$4");
    expect(kept?.validations?.[0]).toMatchObject({ first: "$N$2:$N$3", at: [{ row: 3, rows: 2 }] });
    book.undo();
    await written(book);
    expect(sheetIn(book, "Summary").kept?.conditions).toHaveLength(2);
    expect(sheetIn(book, "Summary").kept?.validations).toHaveLength(3);
  });

  test("of the user's stand in the place of ours where both are for the same cell", async () => {
    const loans = sheetPart("Loans");
    const [, sqref = ""] = /<dataValidation [^>]*sqref="([^"]+)"/u.exec(partText(bytes, loans)) ?? [];
    const first = sqref.split(/[ :]/u)[0] ?? "";
    const { file } = await twice({
      [loans]: (xml) =>
        xml.replace(
          /<dataValidations count="\d+">/u,
          (tag) =>
            `${tag}<dataValidation type="textLength" operator="lessThan" sqref="${first}"><formula1>5</formula1></dataValidation>`,
        ),
    });
    const ranges = [...partText(file, loans).matchAll(/<dataValidation [^>]*sqref="([^"]+)"/gu)].flatMap(
      (match) => (match[1] ?? "").split(" "),
    );
    expect(ranges.filter((range) => range.split(":")[0] === first)).toEqual([first]);
  });
});

describe("looks of the user's", () => {
  test("bold words in a text, until it is typed over", async () => {
    const text =
      '<is><r><t xml:space="preserve">Paid </t></r><r><rPr><b/><u/><sz val="14"/><color theme="5"/><rFont val="Arial"/></rPr><t>in full</t></r></is>';
    const { book, again } = await twice({
      [sheetPart("Summary")]: (xml) => withCell(xml, "J3", `<c r="J3" t="inlineStr">${text}</c>`),
    });
    for (const one of [book, again])
      expect(cellAt(one, "Summary", "J3")).toMatchObject({
        value: "Paid in full",
        runs: [
          { text: "Paid ", drawn: null },
          { text: "in full", drawn: { bold: true, underline: true, size: 14, typeface: "Arial" } },
        ],
      });
    again.enter(sheetIn(again, "Summary").id, [
      { row: 2, column: 9, content: { kind: "value", value: "Paid" } },
    ]);
    expect(cellAt(again, "Summary", "J3").runs).toBeNull();
  });

  test("typeface, lines and alignments that no plan has", async () => {
    const font = addedFont(
      bytes,
      '<font><strike/><sz val="12"/><color rgb="FF00B050"/><name val="Georgia"/></font>',
    );
    const styled = addedStyle(font.file, {
      font: font.index,
      border:
        '<border><left style="double"><color rgb="FF0000FF"/></left><right/><top/><bottom style="dashed"><color rgb="FF0000FF"/></bottom><diagonal/></border>',
      inner: '<alignment horizontal="justify" textRotation="45" shrinkToFit="1"/><protection locked="0"/>',
    });
    const book = await bookOf(
      changedFile(styled.file, {
        [sheetPart("Summary")]: (xml) => withCell(xml, "J3", `<c r="J3" s="${styled.index}"><v>1</v></c>`),
      }),
    );
    const drawn = {
      numberFormat: "General",
      size: 12,
      colour: "00B050",
      strike: true,
      typeface: "Georgia",
      left: { weight: "medium", colour: "0000FF", line: "double" },
      bottom: { weight: "thin", colour: "0000FF", line: "dashed" },
      inFile: { horizontal: "justify", rotation: 45, shrink: true, unlocked: true },
    };
    expect(sheetIn(book, "Summary").cells.get(keyOf(2, 9))?.drawn).toEqual(drawn);
    const again = await bookOf(await writeXlsx(book.plan()));
    expect(sheetIn(again, "Summary").cells.get(keyOf(2, 9))?.drawn).toEqual(drawn);
  });

  test("lines between the cells of a sheet of the user's", async () => {
    const book = await bookOf(bytes);
    book.addSheet("Mine");
    book.enter(sheetIn(book, "Mine").id, [{ row: 0, column: 0, content: { kind: "value", value: 1 } }]);
    const file = await writeXlsx(book.plan());
    expect(partText(file, partOfSheet(file, "Mine"))).not.toContain('showGridLines="0"');
    expect(sheetIn(await bookOf(file), "Mine").gridlines).toBe(true);
  });
});
