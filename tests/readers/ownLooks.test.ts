import { keyOf } from "../../src/workbook/address.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { sampleDossier } from "../workbook/dossier.ts";
import { changedFile, partOfSheet, withCell } from "./changedFile.ts";
import { bookOf, cellAt, openedTwice, sheetIn, writtenAnew } from "./openedBook.ts";
import { addedFont, addedStyle, partText } from "./userMarks.ts";

const all = sampleDossier("en");
const plan = buildWorkbook({ ...all, loans: all.loans.slice(0, 1) });
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeXlsx(drawBook(plan));
});
const sheetPart = (name: string): string => partOfSheet(bytes, name);

describe("looks of the user's", () => {
  test("bold words in a text, until it is typed over", async () => {
    const text =
      '<is><r><t xml:space="preserve">Paid </t></r><r><rPr><b/><u/><sz val="14"/><color theme="5"/><rFont val="Arial"/></rPr><t>in full</t></r></is>';
    const { book, again } = await openedTwice(
      changedFile(bytes, {
        [sheetPart("Summary")]: (xml) => withCell(xml, "J3", `<c r="J3" t="inlineStr">${text}</c>`),
      }),
    );
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

  test.each([
    ["a number", "n", "<v>1</v>"],
    ["a text that looks like a formula", "inlineStr", "<is><t>=1+1</t></is>"],
  ])("typeface, lines and alignments that no plan has, of %s", async (_, kind, content) => {
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
        [sheetPart("Summary")]: (xml) =>
          withCell(xml, "J3", `<c r="J3" s="${styled.index}" t="${kind}">${content}</c>`),
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
    const again = await bookOf(await writeXlsx(book.toBook()));
    expect(sheetIn(again, "Summary").cells.get(keyOf(2, 9))?.drawn).toEqual(drawn);
  });

  test("the colour of a cell of ours goes along with its row when the workbook is written anew", async () => {
    const font = addedFont(
      bytes,
      '<font><b/><sz val="11"/><color rgb="FF7030A0"/><name val="Calibri"/></font>',
    );
    const styled = addedStyle(font.file, { font: font.index, border: "<border/>", inner: "" });
    const book = await bookOf(
      changedFile(styled.file, {
        [sheetPart("Loans")]: (xml) => xml.replace(/(<c r="B5"[^>]*? s=")\d+/u, `$1${styled.index}`),
      }),
    );
    await writtenAnew(book, plan);
    expect(cellAt(book, "Loans", "B5").drawn).toMatchObject({ bold: true, colour: "7030A0" });
    // Those beside it are as they were.
    expect(sheetIn(book, "Loans").cells.get(keyOf(4, 2))?.planned).toBeDefined();
    const again = await bookOf(await writeXlsx(book.toBook()));
    expect(cellAt(again, "Loans", "B5").drawn).toMatchObject({ bold: true, colour: "7030A0" });
  });

  test("lines between the cells of a sheet of the user's", async () => {
    const book = await bookOf(bytes);
    book.addSheet("Mine");
    book.enter(sheetIn(book, "Mine").id, [{ row: 0, column: 0, content: { kind: "value", value: 1 } }]);
    const file = await writeXlsx(book.toBook());
    expect(partText(file, partOfSheet(file, "Mine"))).not.toContain('showGridLines="0"');
    expect(sheetIn(await bookOf(file), "Mine").gridlines).toBe(true);
  });
});
