import { beforeAll, describe, expect, test } from "vitest";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { TAB_COLOURS } from "../../src/workbook/looks.ts";
import { parseAddress } from "../../src/workbook/address.ts";
import type { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { isAllowed } from "../../src/taskpane/grid/typing/checkEntry.ts";
import { said } from "../messages/sayable.ts";
import { sampleDossier } from "../workbook/dossier.ts";
import { changedFile, opened, partOfSheet, withCell, type Changes } from "./changedFile.ts";
import { bookOf, cellAt, openedTwice, sheetIn, writtenAnew } from "./openedBook.ts";
import { partText } from "./userMarks.ts";
import { longTest } from "../longTest.ts";

const all = sampleDossier("en");
/** With one loan, since what is kept does not depend on how many there are. */
const dossier = { ...all, loans: all.loans.slice(0, 1) };
const plan = buildWorkbook(dossier);
const MAIN = "xl/workbook.xml";
const TOP = { row: 0, column: 0, block: { row: 0, column: 0, rows: 1, columns: 1 } };
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeXlsx(drawBook(plan));
});
const sheetPart = (name: string): string => partOfSheet(bytes, name);

/** The book, and the one that is opened from the file that it is downloaded as. */
const twice = (changes: Changes): ReturnType<typeof openedTwice> => openedTwice(changedFile(bytes, changes));
const written = (book: LiveWorkbook): Promise<LiveWorkbook> => writtenAnew(book, plan);

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
    const { unsupported } = await opened(changedFile(bytes, changes()));
    const differing = unsupported.map(({ cell, what }) => `${cell}: ${said(what)}`);
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
    await written(await bookOf(await writeXlsx(book.toBook())));
    expect(formulas()).toEqual(before);
  });
});

describe("rows, columns and sheets", () => {
  /** The last two rows of the sheet, from 1, whatever the program has written there. */
  const lastRows = (): readonly [number, number] => {
    const rows = [...partText(bytes, sheetPart("Budget lines")).matchAll(/<row r="(\d+)"/gu)];
    const [high = 0, hidden = 0] = rows.slice(-2).map((match) => Number(match[1]));
    return [high, hidden];
  };
  const changes = (): Changes => {
    const [high, hidden] = lastRows();
    return {
      [sheetPart("Budget lines")]: (xml) =>
        xml
          .replace("<sheetPr>", '<sheetPr><tabColor theme="5"/><outlinePr summaryBelow="0"/>')
          .replace(/<sheetView /u, '<sheetView zoomScale="85" zoomScaleNormal="85" ')
          .replace(`<row r="${hidden}"`, `<row r="${hidden}" hidden="1" outlineLevel="1"`)
          .replace(
            new RegExp(`<row r="${high}"(?: ht="[^"]*" customHeight="1")?`, "u"),
            `<row r="${high}" ht="140.5" customHeight="1" outlineLevel="2"`,
          )
          .replace(/<col min="3" max="3"/u, '<col hidden="1" outlineLevel="1" min="3" max="3"')
          .replace(
            "</sheetData>",
            '</sheetData><sheetProtection algorithmName="SHA-512" hashValue="abc==" saltValue="def==" spinCount="100000" sheet="1" objects="1" scenarios="1"/>',
          ),
      [MAIN]: (xml) =>
        xml
          .replace(/(<sheet [^>]*?name="Rates")/u, '$1 state="hidden"')
          .replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>'),
    };
  };

  test("stay as the user has them in the file; the page says what of that it shows", async () => {
    const [high, hidden] = lastRows();
    const { unsupported } = await opened(changedFile(bytes, changes()));
    expect(unsupported.every(({ isInFile }) => isInFile)).toBe(true);
    expect(unsupported.map(({ sheet, cell, what }) => [sheet, cell, what.key])).toEqual([
      [null, null, "opening:protectedStructure"],
      ["Budget lines", `${hidden}:${hidden}`, "opening:hiddenRows"],
      ["Budget lines", "C:C", "opening:hiddenColumns"],
      ["Budget lines", null, "opening:protected"],
    ]);
    const { book, again, file } = await twice(changes());
    expect(sheetIn(book, "Budget lines").kept).toMatchObject({
      zoom: 85,
      sumsAbove: true,
      rows: new Map([
        [high - 1, { level: 2, height: 140.5 }],
        [hidden - 1, { hidden: true, level: 1 }],
      ]),
      columns: new Map([[2, { hidden: true, level: 1 }]]),
    });
    expect(sheetIn(again, "Budget lines").kept).toEqual(sheetIn(book, "Budget lines").kept);
    expect(sheetIn(again, "Rates").kept).toEqual({ state: "hidden", tabColour: TAB_COLOURS.input });
    expect(again.content().state.protection).toEqual({ lockStructure: "1" });
    const hiddenSheets = (): string[] =>
      book.view().sheets.flatMap(({ name, isHidden }) => (isHidden ? [name] : []));
    expect(hiddenSheets()).toEqual(["Rates", "Other terms"]);
    book.choose({ ...TOP, sheetId: sheetIn(book, "Rates").id });
    expect(hiddenSheets()).toEqual(["Other terms"]);
    const lines = partText(file, sheetPart("Budget lines"));
    // CT_Worksheet and CT_Workbook prescribe the order.
    expect(lines).toMatch(/<\/sheetData><sheetProtection [^>]*hashValue="abc=="/u);
    expect(lines).toMatch(/<sheetFormatPr outlineLevelRow="2" outlineLevelCol="1"/u);
    expect(partText(file, MAIN)).toMatch(/<workbookProtection lockStructure="1"\/><bookViews>/u);
  });

  test("move with rows that are put in, and outlive the workbook's being written anew", async () => {
    const [high, hidden] = lastRows();
    const { book } = await twice(changes());
    const rows = (): number[] => [...(sheetIn(book, "Budget lines").kept?.rows?.keys() ?? [])];
    await written(book);
    expect(rows()).toEqual([high - 1, hidden - 1]);
    expect(sheetIn(book, "Budget lines").heights.get(high - 1)).toBe(140.5);
    book.shiftRows(sheetIn(book, "Budget lines").id, 0, 3);
    expect(rows()).toEqual([high + 2, hidden + 2]);
    book.undo();
    expect(rows()).toEqual([high - 1, hidden - 1]);
  });

  test("rows that a filter hid are shown, also in the file, since the filter is not kept; and that is said", async () => {
    const tables = Array.from({ length: 40 }, (_none, index) => `xl/tables/table${index + 1}.xml`);
    const table = tables.find((path) => partText(bytes, path).includes('displayName="tblLoans"')) ?? "";
    const hideFirst = (xml: string): string => xml.replace('<row r="5"', '<row r="5" hidden="1"');
    const found = await opened(
      changedFile(bytes, {
        [sheetPart("Loans")]: hideFirst,
        [table]: (xml) =>
          xml.replace(
            /(ref="([A-Z]+\d+:[A-Z]+\d+)"[^>]*>)(?:<autoFilter [^>]*\/>)?/u,
            '$1<autoFilter ref="$2"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>',
          ),
      }),
    );
    expect(found.unsupported.map(({ sheet, what, isInFile }) => [sheet, what.key, isInFile])).toEqual([
      ["Loans", "opening:filter", undefined],
    ]);
    expect(found.content.state.sheets.find((sheet) => sheet.name === "Loans")?.kept?.rows).toBeUndefined();
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
    const { unsupported } = await opened(changedFile(bytes, changes()));
    expect(unsupported.map(({ cell, what, isInFile }) => [cell, what.key, isInFile])).toEqual([
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

  longTest("move with their cells, and outlive the workbook's being written anew", async () => {
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
