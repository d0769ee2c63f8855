import type { CellNote } from "../../workbook/userContent.ts";
import { cellAddress } from "../../workbook/address.ts";
import type { BookNote } from "../book/book.ts";
import { DECLARATION, fileText, SPREADSHEET, xmlText } from "./xml.ts";

/**
 * The part of a sheet's notes (ECMA-376 part 1, 18.7), by row and column. As in Excel, the author's name is bold where the text begins
 * with it.
 */
export function notesXml(notes: readonly BookNote[]): string {
  const authors = [...new Set(notes.map(({ note }) => note.author))];
  const elements = notes.map(
    ({ row, column, note }) =>
      `<comment ref="${cellAddress(row, column)}" authorId="${authors.indexOf(note.author)}"><text>${runs(note)}</text></comment>`,
  );
  const names = authors.map((author) => `<author>${xmlText(fileText(author))}</author>`);
  return (
    `${DECLARATION}<comments xmlns="${SPREADSHEET}">` +
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

/**
 * The part with the boxes in which Excel shows a sheet's notes: VML, which the standard keeps for them alone (ECMA-376 part 4).
 * @param number of the sheet, from 1: the numbers of its shapes begin at a thousand of their own
 */
export function noteBoxesXml(notes: readonly BookNote[], number: number): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${notes.map((note, index) => boxXml(note, index, number)).join("")}</xml>`
  );
}

/** To the right of the cell, two columns wide and four rows high. */
function boxXml({ row, column }: BookNote, index: number, number: number): string {
  const right = column + 1;
  const place = `margin-left:${right * 48}pt;margin-top:${row * 15}pt;width:108pt;height:59.25pt;z-index:${index + 1}`;
  return (
    `<v:shape id="_x0000_s${number * 1024 + 1 + index}" type="#_x0000_t202"` +
    ` style="position:absolute;${place};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${right},15,${row},2,${right + 2},31,${row + 4},4</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
