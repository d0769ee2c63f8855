import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { CellNote } from "../../src/workbook/userContent.ts";
import { parseAddress } from "../../src/workbook/address.ts";
import { planUpdate } from "../../src/writers/update/planUpdate.ts";
import { calculateHere } from "../../src/writers/live/engine/calculateHere.ts";
import { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { newEngine } from "../excel-host/calculation.ts";
import { said } from "../messages/sayable.ts";
import { ROAD, sampleDossier, X_RAY } from "../workbook/dossier.ts";
import { opened, partOfSheet } from "./changedFile.ts";
import { partText, withNotes, withThread } from "./userMarks.ts";

const dossier = sampleDossier("en", "2022-08-31", [X_RAY, ROAD]);
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeXlsx(drawBook(buildWorkbook(dossier)));
});

async function bookOf(file: Uint8Array): Promise<LiveWorkbook> {
  return new LiveWorkbook(calculateHere(newEngine()), (await opened(file)).content.state);
}

/** Every note of the workbook by its place: "Loans!B5". */
function notesIn(book: LiveWorkbook): Record<string, CellNote> {
  const notes: Record<string, CellNote> = {};
  for (const sheet of book.view().sheets)
    for (let row = 0; row < sheet.rows; row += 1)
      for (let column = 0; column < sheet.columns; column += 1) {
        const { note } = book.cell(sheet.id, row, column);
        if (note) notes[`${sheet.name}!${addressOf(row, column)}`] = note;
      }
  return notes;
}

function addressOf(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

function sheetId(book: LiveWorkbook, name: string): string {
  return book.view().sheets.find((sheet) => sheet.name === name)?.id ?? "";
}

function place(address: string): { readonly row: number; readonly column: number } {
  const found = parseAddress(address);
  if (!found) throw new Error(address);
  return found;
}

const ANA = { author: "Ana Đurić", text: "Ana Đurić:\n  is this 3 % or 3,0 %? <see> _x0041_" };
const NOBODY = { author: "", text: "beside" };

describe("notes on cells", () => {
  test("are there with author and text, on cells of ours, of headers and on empty ones, and again in the file", async () => {
    const wanted = { "Loans!B4": NOBODY, "Loans!I5": ANA, "Loans!J40": NOBODY, "Summary!B3": ANA };
    const file = withNotes(bytes, wanted);
    const found = await opened(file);
    expect(found.unsupported).toEqual([]);
    const book = new LiveWorkbook(calculateHere(newEngine()), found.content.state);
    expect(notesIn(book)).toEqual(wanted);
    const again = await writeXlsx(book.toBook());
    expect(notesIn(await bookOf(again))).toEqual(wanted);
    const loans = partText(again, partOfSheet(again, "Loans"));
    // CT_Worksheet prescribes the order: ignoredErrors, drawing, legacyDrawing, tableParts.
    expect(loans).toMatch(/<ignoredErrors>.*<legacyDrawing r:id="\w+"\/><tableParts/su);
    const boxes = Object.entries(unzipSync(again)).flatMap(([name, part]) =>
      name.endsWith(".vml") ? [strFromU8(part).match(/ObjectType="Note"/gu)?.length] : [],
    );
    expect(boxes.sort()).toEqual([1, 3]);
    expect(partText(again, "[Content_Types].xml")).toContain('Extension="vml"');
  });

  test("of a conversation are one note with who said what, which is said", async () => {
    const { content, unsupported } = await opened(withThread(bytes, "Summary", "B3"));
    expect(unsupported.map(({ sheet, cell, what }) => `${sheet}!${cell}: ${said(what)}`)).toEqual([
      "Summary!B3: A conversation is kept as one note, with who said what. Answering and resolving are gone.",
    ]);
    const book = new LiveWorkbook(calculateHere(newEngine()), content.state);
    expect(notesIn(book)).toEqual({
      "Summary!B3": {
        author: "Ana Đurić",
        text: "Ana Đurić:\nWhere is this from?\nPetar:\nThe law, page 20.",
      },
    });
  });

  test("go along with their cells when rows are put in, cells are moved and rows are sorted", async () => {
    const book = await bookOf(withNotes(bytes, { "Loans!I5": ANA, "Summary!J2": NOBODY }));
    book.shiftRows(sheetId(book, "Loans"), 1, 2);
    expect(Object.keys(notesIn(book))).toEqual(["Summary!J2", "Loans!I7"]);
    const id = sheetId(book, "Summary");
    const from = { ...place("J2"), rows: 1, columns: 1 };
    book.paste(
      { sheetId: id, block: from },
      { sheetId: id, block: { ...place("K9"), rows: 1, columns: 1 } },
      true,
    );
    expect(Object.keys(notesIn(book))).toEqual(["Summary!K9", "Loans!I7"]);
    book.undo();
    book.paste(
      { sheetId: id, block: from },
      { sheetId: id, block: { ...place("K9"), rows: 1, columns: 1 } },
      false,
    );
    expect(Object.keys(notesIn(book))).toEqual(["Summary!J2", "Summary!K9", "Loans!I7"]);
    book.enter(id, [{ ...place("K9"), content: { kind: "value", value: "typed" } }]);
    expect(notesIn(book)["Summary!K9"]).toEqual(NOBODY);
  });

  test("stay when the workbook is written anew, with their rows; that of a row that is gone goes to its header", async () => {
    const book = await bookOf(
      withNotes(bytes, { "Loans!B5": ANA, "Loans!B4": NOBODY, "Summary!B3": NOBODY }),
    );
    const plan = buildWorkbook(dossier);
    await book.write(planUpdate(plan, await book.read(), plan));
    expect(notesIn(book)).toEqual({ "Loans!B5": ANA, "Loans!B4": NOBODY, "Summary!B3": NOBODY });
    const without = buildWorkbook({ ...dossier, loans: dossier.loans.slice(1) });
    await book.write(planUpdate(without, await book.read(), plan));
    expect(notesIn(book)["Loans!B4"]?.text).toBe(`${NOBODY.text}\n\n${ANA.text}`);
  });
});
