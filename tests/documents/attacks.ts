/** Files made to exhaust or to fool a program that opens them, each small on disk. */
import { strToU8, type Zippable } from "fflate";
import { zipped } from "./bytes.ts";
import { crc32 } from "../../src/documents/zip/openZip.ts";

export const SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface XlsxParts {
  /** Of the worksheet element. */
  readonly sheet: string;
  /** In front of the sheet's XML. */
  readonly prolog?: string;
  /** Of the cellXfs and numFmts elements of the styles. */
  readonly styles?: string;
  /** The whole part. */
  readonly sharedStrings?: string;
  /** Elements of the workbook around its sheets. */
  readonly before?: string;
  readonly after?: string;
  readonly more?: Zippable;
}

/** A workbook with one sheet, from the XML of its parts. */
export function xlsxOf({
  sheet,
  prolog = "",
  styles,
  sharedStrings,
  before,
  after,
  more,
}: XlsxParts): Uint8Array {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return zipped({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}">${before ?? ""}<sheets><sheet name="Dug" sheetId="1" r:id="rId1"/></sheets>${after ?? ""}</workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships">${relation("rId1", "worksheet", "worksheets/sheet1.xml")}${relation("rId2", "styles", "styles.xml")}${relation("rId3", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(`${prolog}<worksheet xmlns="${SHEET}">${sheet}</worksheet>`),
    ...(styles === undefined
      ? {}
      : { "xl/styles.xml": strToU8(`<styleSheet xmlns="${SHEET}">${styles}</styleSheet>`) }),
    ...(sharedStrings === undefined ? {} : { "xl/sharedStrings.xml": strToU8(sharedStrings) }),
    ...more,
  });
}

const ONE_CELL = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

/** A sheet of 20 MB of blanks in about 20 KB. */
export const zipBomb = (): Uint8Array => xlsxOf({ sheet: " ".repeat(20 * 2 ** 20) + ONE_CELL });

/** The bomb within a zip file within a workbook. */
export const nestedZipBomb = (): Uint8Array =>
  xlsxOf({ sheet: ONE_CELL, more: { "xl/embeddings/inner.zip": zipped({ "bomb.xlsx": zipBomb() }) } });

/** A zip file whose directory gives the size of its first member as 1 GB more than it is. */
export function gigabyteClaim(): Uint8Array {
  return withDirectory(xlsxOf({ sheet: ONE_CELL }), (view, at) => view.setUint32(at + 24, 2 ** 30, true));
}

/** A zip file whose directory gives each member's size as one byte. */
export function smallClaim(): Uint8Array {
  return withDirectory(xlsxOf({ sheet: ONE_CELL }), (view, at) => view.setUint32(at + 24, 1, true));
}

/** A zip file in which the bytes of its first member serve all of them. */
export function overlapping(): Uint8Array {
  return withDirectory(xlsxOf({ sheet: ONE_CELL }), (view, at) => view.setUint32(at + 42, 0, true));
}

/** A zip file with two members of one name, and one with a member that climbs out of its folder. */
export const duplicateNames = (): Uint8Array => renamed("aa.txt", "bb.txt", "aa.txt");
export const climbingName = (): Uint8Array => renamed("aa/b/aa.txt", "aa/b/bb.txt", "../../b.txt");

/** A sheet that reads a file of the machine through an entity (XXE). */
export const externalEntity = (): Uint8Array =>
  xlsxOf({
    prolog: '<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY file SYSTEM "file:///etc/passwd">]>',
    sheet: '<sheetData><row r="1"><c r="A1" t="str"><v>&file;</v></c></row></sheetData>',
  });

/** A sheet whose entities expand into gigabytes ("billion laughs"). */
export function billionLaughs(): Uint8Array {
  const entities = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
  ).join("");
  return xlsxOf({
    prolog: `<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY l0 "ha">${entities}]>`,
    sheet: '<sheetData><row r="1"><c r="A1" t="str"><v>&l9;</v></c></row></sheetData>',
  });
}

/** Elements within elements, so many levels deep. */
export const deepXml = (levels: number): string => "<a>".repeat(levels) + "</a>".repeat(levels);
export const deepNesting = (levels = 100_000): Uint8Array => xlsxOf({ sheet: deepXml(levels) + ONE_CELL });

/** A sheet that claims all 17 billion cells as its own, for links, merged cells, formats and formulas. */
export const hugeDimension = (): Uint8Array =>
  xlsxOf({
    sheet:
      '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" hidden="1"/></cols>' +
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>' +
      '<mergeCells><mergeCell ref="A2:XFD1048575"/></mergeCells>' +
      '<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>',
  });

/** Shared strings and styles that claim to be thousands of millions. */
export const hugeCounts = (): Uint8Array =>
  xlsxOf({
    sheet: '<sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row></sheetData>',
    styles:
      '<numFmts count="4294967295"/><cellXfs count="4294967295"><xf numFmtId="0"/><xf numFmtId="4"/></cellXfs>',
    sharedStrings: `<sst xmlns="${SHEET}" count="4294967295" uniqueCount="4294967295"><si><t>Dug</t></si></sst>`,
  });

/** Calls `change` with the place of each entry of a zip file's directory. */
function withDirectory(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    change(view, at);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return copy;
}

/** Two members, the second renamed afterwards to a name of the same length. */
function renamed(first: string, second: string, to: string): Uint8Array {
  const bytes = zipped({ [first]: strToU8("1"), [second]: strToU8("2") }, { level: 0 });
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return Uint8Array.from(text.replaceAll(second, to.padEnd(second.length, "_")), (char) =>
    char.charCodeAt(0),
  );
}

/** A zip file with one member, its content changed after its check sum was written. */
export function changedContent(name: string, content: string, to: string): Uint8Array {
  const bytes = zipped({ [name]: strToU8(content) }, { level: 0 });
  const at = 30 + name.length;
  const copy = bytes.slice();
  copy.set(strToU8(to), at);
  if (crc32(copy.subarray(at, at + content.length)) === crc32(strToU8(content)))
    throw new Error("nothing changed");
  return copy;
}
