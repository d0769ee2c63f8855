import { keyOf } from "../../src/workbook/address.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { Problem } from "../../src/messages/message.ts";
import { readWorkbookFile } from "../../src/readers/xlsx/readWorkbookFile.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { readBack } from "../../src/workbook/readBack/readBack.ts";
import { calculateHere } from "../../src/writers/live/engine/calculateHere.ts";
import { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import type { LiveCell } from "../../src/writers/live/model/liveState.ts";
import type { FileToOpen } from "../../src/writers/live/opening/openFile.ts";
import { openedWhole } from "../writers/live/opened.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { newEngine } from "../excel-host/calculation.ts";
import { said } from "../messages/sayable.ts";
import { sampleDossier, X_RAY } from "../workbook/dossier.ts";
import { readCells } from "../xlsx/fileCells.ts";
import { changedFile, opened, partOfSheet, readFile, withCell, type Changes } from "./changedFile.ts";

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeXlsx(drawBook(buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY]))));
});

const MAIN = "xl/workbook.xml";
const summary = (): string => partOfSheet(bytes, "Summary");

/** What is said of a file that was changed, as "place: sentence". */
async function unsupportedOf(changes: Changes): Promise<string[]> {
  const { unsupported } = await opened(changedFile(bytes, changes));
  return unsupported.map(
    ({ sheet, cell, what }) => `${[sheet ?? "all", cell ?? ""].join("!")}: ${said(what)}`,
  );
}

function cellIn(found: FileToOpen, sheetName: string, row: number, column: number): LiveCell | undefined {
  return found.content.state.sheets.find(({ name }) => name === sheetName)?.cells.get(keyOf(row, column));
}

describe("what cannot be kept is said with its place:", () => {
  test.each<readonly [string, string, () => Changes]>([
    [
      "a conditional format that only later programs know",
      "Summary!J1:J9: A conditional format of a kind that only Excel knows",
      () => ({
        [summary()]: (xml) =>
          xml.replace(
            "</worksheet>",
            '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="iconSet"/><xm:sqref>J1:J9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>',
          ),
      }),
    ],
    [
      "a conditional format that names another file",
      "Summary!J1:J9: A conditional format of a kind that only Excel knows",
      () => ({
        [summary()]: (xml) =>
          xml.replace(
            /<pageMargins /u,
            '<conditionalFormatting sqref="J1:J9"><cfRule type="expression" dxfId="0" priority="99"><formula>J1=[1]Sheet1!$A$1</formula></cfRule></conditionalFormatting><pageMargins ',
          ),
      }),
    ],
    [
      "a scale of colours, which is kept but not drawn",
      "Summary!J1:J9: A conditional format of this kind is not drawn here.",
      () => ({
        [summary()]: (xml) =>
          xml.replace(
            /<pageMargins /u,
            '<conditionalFormatting sqref="J1:J9"><cfRule type="colorScale" priority="99"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF00B050"/></colorScale></cfRule></conditionalFormatting><pageMargins ',
          ),
      }),
    ],
    [
      "a rule for typing that only a spreadsheet can work out",
      "Summary!J4: What is typed here is not checked by this rule.",
      () => ({
        [summary()]: (xml) =>
          xml.replace(
            /<dataValidations[^>]*>/u,
            (tag) =>
              `${tag}<dataValidation type="custom" sqref="J4"><formula1>ISTEXT(J4)</formula1></dataValidation>`,
          ),
      }),
    ],
    [
      "hidden rows",
      "Summary!5:5: These rows are hidden",
      () => ({
        [summary()]: (xml) => xml.replace('<row r="5"', '<row r="5" hidden="1"'),
      }),
    ],
    [
      "a protected sheet",
      "Summary!: This sheet is protected",
      () => ({
        [summary()]: (xml) => xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
      }),
    ],
    ["macros", "all!: The file holds macros", () => ({ "xl/vbaProject.bin": () => "macros" })],
    [
      "a pivot table",
      "all!: The file holds pivot tables",
      () => ({ "xl/pivotTables/pivotTable1.xml": () => "<x/>" }),
    ],
    [
      "a name of another file",
      "all!: The name Mine, which stands for =[1]Rates!$A$1, is not kept.",
      () => ({
        [MAIN]: (xml) =>
          xml.replace("<definedNames>", '<definedNames><definedName name="Mine">[1]Rates!$A$1</definedName>'),
      }),
    ],
    [
      "a formula that refers to another file",
      "Summary!J3: A formula that cannot be kept: =[1]Sheet1!A1. Its last result",
      () => ({
        [summary()]: (xml) => withCell(xml, "J3", '<c r="J3"><f>[1]Sheet1!A1</f><v>7</v></c>'),
      }),
    ],
    [
      "a formula over several cells",
      "Summary!J3: A formula of arrays",
      () => ({
        [summary()]: (xml) => withCell(xml, "J3", '<c r="J3"><f t="array" ref="J3:K3">A1:B1</f><v>7</v></c>'),
      }),
    ],
    [
      "a formula that only Excel calculates",
      "Summary!J3: The formula is kept, but cannot be calculated here",
      () => ({
        [summary()]: (xml) => withCell(xml, "J3", '<c r="J3"><f>CUBEMEMBERCOUNT(A1)</f><v>7</v></c>'),
      }),
    ],
    [
      "a formula with another result",
      "Summary!J3: Calculated here, the formula gives 3; the file says 4.",
      () => ({
        [summary()]: (xml) => withCell(xml, "J3", '<c r="J3"><f>1+2</f><v>4</v></c>'),
      }),
    ],
  ])("%s", async (_, sentence, changes) => {
    const lines = await unsupportedOf(changes());
    expect(lines.filter((line) => line.startsWith(sentence))).toHaveLength(1);
  });

  test("tells what stays in the file from what does not", async () => {
    const found = await opened(
      changedFile(bytes, {
        [summary()]: (xml) =>
          withCell(
            withCell(xml, "J3", '<c r="J3"><f>CUBEMEMBERCOUNT(A1)</f><v>7</v></c>'),
            "J4",
            '<c r="J4"><f>1+2</f><v>4</v></c>',
          ),
      }),
    );
    expect(found.unsupported.map(({ cell, isInFile }) => [cell, isInFile])).toEqual([
      ["J3", true],
      ["J4", undefined],
    ]);
  });
});

describe("what the user has made is kept", () => {
  test("formulas that several cells share, as Excel writes them", async () => {
    const found = await opened(
      changedFile(bytes, {
        [summary()]: (xml) =>
          withCell(
            withCell(xml, "J3", '<c r="J3"><f t="shared" ref="J3:J4" si="0">$K$1+L3</f><v>0</v></c>'),
            "J4",
            '<c r="J4"><f t="shared" si="0"/><v>0</v></c>',
          ),
      }),
    );
    expect(cellIn(found, "Summary", 2, 9)?.formula).toBe("$K$1+L3");
    expect(cellIn(found, "Summary", 3, 9)?.formula).toBe("$K$1+L4");
    expect(found.unsupported).toEqual([]);
  });

  test("a look of its own, and functions that no formula of ours uses, into the file that is downloaded", async () => {
    const styled = changedFile(bytes, {
      "xl/styles.xml": (xml) =>
        xml
          .replace(
            /<fonts[^>]*>/u,
            (tag) => `${tag}<font><b/><sz val="14"/><color rgb="FF00B050"/><name val="Arial"/></font>`,
          )
          .replace(/fontId="(\d+)"/gu, (_, id: string) => `fontId="${Number(id) + 1}"`)
          .replace("</cellXfs>", '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'),
      [summary()]: (xml) =>
        withCell(
          withCell(xml, "J3", `<c r="J3" s="STYLE"><v>0.125</v></c>`),
          "J4",
          '<c r="J4" t="str"><f>TEXT(J3,"0.0%")</f><v>12.5%</v></c>',
        ),
    });
    const styles =
      /<cellXfs.*?<\/cellXfs>/su.exec(
        new TextDecoder().decode((await import("fflate")).unzipSync(styled)["xl/styles.xml"]),
      )?.[0] ?? "";
    const index = (styles.match(/<xf /gu)?.length ?? 0) - 1;
    const found = await opened(
      changedFile(styled, { [summary()]: (xml) => xml.replace("STYLE", String(index)) }),
    );
    const drawn = { numberFormat: "0.00%", bold: true, size: 14, colour: "00B050", typeface: "Arial" };
    expect(cellIn(found, "Summary", 2, 9)?.drawn).toEqual(drawn);
    const book = new LiveWorkbook(calculateHere(newEngine()), found.content.state);
    const again = await writeXlsx(book.toBook());
    expect(cellIn(await opened(again), "Summary", 2, 9)?.drawn).toEqual(drawn);
    expect(readCells(again).get("Summary")?.get("J4")?.formula).toBe('TEXT(J3,"0.0%")');
  });

  test("another rate in the input, which the data then has", async () => {
    const loans = partOfSheet(bytes, "Loans");
    const file = changedFile(bytes, {
      [loans]: (xml) => xml.replace(/(<c r="I5"[^>]*>)<v>0\.03<\/v>/u, "$1<v>0.035</v>"),
    });
    const found = await opened(file);
    const back = readBack(await new LiveWorkbook(calculateHere(newEngine()), found.content.state).read());
    expect(back).toMatchObject({ kind: "dossier", changed: true });
    expect(
      found.unsupported.some(({ sheet, what }) => sheet === "X RAY" && what.key === "opening:otherValue"),
    ).toBe(true);
  });

  test("a sheet of its own, under its name, which is no sheet of ours in the next file either", async () => {
    const book = new LiveWorkbook(calculateHere(newEngine()), (await opened(bytes)).content.state);
    book.addSheet("Mine");
    const id = book.view().sheets.at(-1)?.id ?? "";
    book.enter(id, [{ row: 0, column: 0, content: { kind: "value", value: "a note" } }]);
    const again = await opened(await writeXlsx(book.toBook()));
    const own = again.content.state.sheets.find(({ name }) => name === "Mine");
    expect(own?.key).toBeNull();
    expect(own?.cells.get(keyOf(0, 0))?.value).toBe("a note");
  });
});

describe("is refused, with what to do:", () => {
  const problemOf = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
    } catch (error) {
      if (error instanceof Problem) return said(error.problem);
      throw error;
    }
    throw new Error("taken");
  };

  test("a workbook of someone else's is none of ours", async () => {
    const foreign = changedFile(bytes, { [MAIN]: (xml) => xml.replaceAll("Otplata_Sheet", "Someone_Else") });
    expect(openedWhole(await readFile(foreign), newEngine())).toBeNull();
    expect(
      await readWorkbookFile({ name: "a.txt", bytes: new TextEncoder().encode("a,b\n1,2\n") }),
    ).toBeNull();
  });

  test("a file that was cut off", async () => {
    expect(await problemOf(readFile(bytes.subarray(0, 9000)))).toContain("is damaged or cut off");
  });

  test("one whose memory was deleted", async () => {
    const file = changedFile(bytes, {
      [MAIN]: (xml) => xml.replace('"memory"', '"other"').replace("&quot;memory&quot;", "&quot;other&quot;"),
    });
    expect(await problemOf(opened(file))).toContain("the hidden sheet with its data was deleted");
  });

  test("one that counts days from 1904", async () => {
    const file = changedFile(bytes, {
      [MAIN]: (xml) => xml.replace("<sheets>", '<workbookPr date1904="1"/><sheets>'),
    });
    expect(await problemOf(opened(file))).toContain("counts its days from 1904");
  });

  test("one with a document type", async () => {
    const file = changedFile(bytes, {
      [summary()]: (xml) => xml.replace("<worksheet", "<!DOCTYPE x><worksheet"),
    });
    expect(await problemOf(opened(file))).toContain("document type");
  });
});
