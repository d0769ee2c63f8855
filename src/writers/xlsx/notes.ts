import type { CellNote } from "../../workbook/kept.ts";
import { cellAddress } from "../../workbook/address.ts";
import { fileText } from "./cells.ts";
import { xmlText } from "./xml.ts";

/** A note with its cell. */
export interface PlacedNote {
  readonly row: number;
  readonly column: number;
  readonly note: CellNote;
}

/**
 * The part of a sheet's notes (ECMA-376 part 1, 18.7): made here since hucre loses spaces at the ends of lines. As in Excel, the
 * author's name is bold where the text begins with it.
 */
export function notesXml(notes: readonly PlacedNote[]): string {
  const sorted = notes.toSorted((a, b) => a.row - b.row || a.column - b.column);
  const authors = [...new Set(sorted.map(({ note }) => note.author))];
  const elements = sorted.map(
    ({ row, column, note }) =>
      `<comment ref="${cellAddress(row, column)}" authorId="${authors.indexOf(note.author)}"><text>${runs(note)}</text></comment>`,
  );
  const names = authors.map((author) => `<author>${xmlText(fileText(author))}</author>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<authors>${names.join("")}</authors><commentList>${elements.join("")}</commentList></comments>`
  );
}

function runs({ author, text }: CellNote): string {
  const head = `${author}:`;
  if (author === "" || !text.startsWith(head)) return run(text, false);
  return run(head, true) + run(text.slice(head.length), false);
}

const FONT = '<sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/>';

function run(text: string, isBold: boolean): string {
  if (text === "") return "";
  const look = `<rPr>${isBold ? "<b/>" : ""}${FONT}</rPr>`;
  return `<r>${look}<t xml:space="preserve">${xmlText(fileText(text))}</t></r>`;
}
