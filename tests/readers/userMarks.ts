import { strFromU8, unzipSync } from "fflate";
import type { CellNote } from "../../src/workbook/userContent.ts";
import { changedFile, partOfSheet, type Changes } from "./changedFile.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const THREADS = "http://schemas.microsoft.com/office/2017/10/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A file of ours after someone has written notes on cells in Excel: by place, "Loans!B5". */
export function withNotes(bytes: Uint8Array, notes: Readonly<Record<string, CellNote>>): Uint8Array {
  const placed = Object.entries(notes).map(
    ([place, note]) => [...place.split("!"), note] as [string, string, CellNote],
  );
  const sheets = [...new Set(placed.map(([sheet]) => sheet))];
  return sheets.reduce((file, sheet, index) => {
    const cells = placed.flatMap(([on, cell, note]) => (on === sheet ? [[cell, note] as const] : []));
    return related(file, sheet, "comments", OFFICE, `../comments${index + 1}.xml`, {
      [`xl/comments${index + 1}.xml`]: () => commentsXml(cells),
    });
  }, bytes);
}

/** A question and its answer at the cell, as Excel 365 keeps them: in two parts, with a note for older programs. */
export function withThread(bytes: Uint8Array, sheet: string, cell: string): Uint8Array {
  const fallback = {
    author: "tc={11111111-2222-3333-4444-555555555555}",
    text: "[Threaded comment]\n\nYour version …",
  };
  const noted = withNotes(bytes, { [`${sheet}!${cell}`]: fallback });
  const threads = related(
    noted,
    sheet,
    "threadedComment",
    THREADS,
    "../threadedComments/threadedComment1.xml",
    {
      "xl/threadedComments/threadedComment1.xml": () =>
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">' +
        `<threadedComment ref="${cell}" dT="2026-11-20T09:12:31.05" personId="{AAAAAAAA-0000-0000-0000-000000000001}" id="{11111111-2222-3333-4444-555555555555}"><text>Where is this from?</text></threadedComment>` +
        `<threadedComment ref="${cell}" dT="2026-11-20T10:00:00.00" personId="{AAAAAAAA-0000-0000-0000-000000000002}" id="{11111111-2222-3333-4444-666666666666}" parentId="{11111111-2222-3333-4444-555555555555}"><text>The law, page 20.</text></threadedComment>` +
        "</ThreadedComments>",
    },
  );
  return changedFile(threads, {
    "xl/_rels/workbook.xml.rels": withRelation("person", THREADS, "persons/person.xml"),
    "xl/persons/person.xml": () =>
      '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">' +
      '<person displayName="Ana Đurić" id="{AAAAAAAA-0000-0000-0000-000000000001}" userId="S::ana@example.org::1" providerId="AD"/>' +
      '<person displayName="Petar" id="{AAAAAAAA-0000-0000-0000-000000000002}" userId="S::petar@example.org::1" providerId="AD"/></personList>',
  });
}

/** The file with parts that the sheet's part names in a relation. */
function related(
  bytes: Uint8Array,
  sheet: string,
  type: string,
  namespace: string,
  target: string,
  parts: Changes,
): Uint8Array {
  const relations = `${partOfSheet(bytes, sheet).replace("worksheets/", "worksheets/_rels/")}.rels`;
  return changedFile(bytes, { [relations]: withRelation(type, namespace, target), ...parts });
}

function withRelation(type: string, namespace: string, target: string): (xml: string) => string {
  return (xml) => {
    const known =
      xml === ""
        ? '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
        : xml;
    const id = `rIdUser${known.length}`;
    return known.replace(
      "</Relationships>",
      `<Relationship Id="${id}" Type="${namespace}/${type}" Target="${target}"/></Relationships>`,
    );
  };
}

/** As Excel writes it: the author's name bold, and runs with their typeface. */
function commentsXml(notes: readonly (readonly [cell: string, note: CellNote])[]): string {
  const authors = [...new Set(notes.map(([, { author }]) => author))];
  const list = notes.map(([cell, { author, text }]) => {
    const [head, rest] = text.startsWith(`${author}:`)
      ? [`${author}:`, text.slice(author.length + 1)]
      : ["", text];
    return (
      `<comment ref="${cell}" authorId="${authors.indexOf(author)}" shapeId="0"><text>` +
      (head === ""
        ? ""
        : `<r><rPr><b/><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><charset val="1"/></rPr><t>${escaped(head)}</t></r>`) +
      `<r><rPr><sz val="9"/></rPr><t xml:space="preserve">${escaped(rest)}</t></r></text></comment>`
    );
  });
  return `<comments xmlns="${MAIN}"><authors>${authors.map((author) => `<author>${escaped(author)}</author>`).join("")}</authors><commentList>${list.join("")}</commentList></comments>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("_x0041_", "_x005F_x0041_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** A part of a package. */
export function partText(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes, { filter: ({ name }) => name === path })[path];
  if (!part) throw new Error(`no ${path}`);
  return strFromU8(part);
}

/** The file with one font more, and the font's number. */
export function addedFont(
  bytes: Uint8Array,
  font: string,
): { readonly file: Uint8Array; readonly index: number } {
  return added(bytes, "fonts", font);
}

/** The file with one style of cells more, and the style's number. */
export function addedStyle(
  bytes: Uint8Array,
  { font, border, inner }: { readonly font: number; readonly border: string; readonly inner: string },
): { readonly file: Uint8Array; readonly index: number } {
  const lined = added(bytes, "borders", border);
  const xf = `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="${lined.index}" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1" applyProtection="1">${inner}</xf>`;
  return added(lined.file, "cellXfs", xf);
}

function added(
  bytes: Uint8Array,
  list: string,
  element: string,
): { readonly file: Uint8Array; readonly index: number } {
  const index = Number(
    new RegExp(`<${list} count="(\\d+)"`, "u").exec(partText(bytes, "xl/styles.xml"))?.[1],
  );
  const file = changedFile(bytes, {
    "xl/styles.xml": (xml) =>
      xml
        .replace(`</${list}>`, `${element}</${list}>`)
        .replace(`<${list} count="${index}"`, `<${list} count="${index + 1}"`),
  });
  return { file, index };
}
