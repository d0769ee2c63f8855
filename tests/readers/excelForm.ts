import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parseAddress } from "../../src/workbook/address.ts";
import { fillFormula } from "../../src/writers/live/formulas/shift.ts";

/**
 * The same workbook in the form in which Excel 365 saves it, after ECMA-376 (5th edition, part 1 and part 3 for what is
 * ignorable), [MS-XLSX] and files that Excel has saved: other names and attributes, other ways to say the same, and nothing
 * that a person would see.
 */
export function asExcelSaves(bytes: Uint8Array): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  for (const [path, xml] of parts) {
    if (/^xl\/worksheets\/sheet\d+\.xml$/u.test(path)) parts.set(path, sheetAsSaved(xml, parts.size));
    if (/^xl\/tables\/table\d+\.xml$/u.test(path)) parts.set(path, tableAsSaved(xml));
  }
  const change = (path: string, by: (xml: string) => string): void => {
    parts.set(path, by(parts.get(path) ?? ""));
  };
  change("xl/workbook.xml", workbookAsSaved);
  change("xl/styles.xml", stylesAsSaved);
  change("xl/sharedStrings.xml", stringsAsSaved);
  change("xl/_rels/workbook.xml.rels", relationsAsSaved);
  change("[Content_Types].xml", (xml) =>
    xml.replace(
      "</Types>",
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
    ),
  );
  parts.set("xl/theme/theme1.xml", THEME);
  // 18.6: the order of the last calculation, of no meaning to others.
  parts.set("xl/calcChain.xml", `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>`);
  return zipSync(Object.fromEntries([...parts].map(([path, xml]) => [path, strToU8(xml)])));
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Part 3, 10.1: namespaces that a reader may ignore, and attributes and elements of them wherever they please. */
const IGNORABLE =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr xr2 xr3 x15" ' +
  'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ' +
  'xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" ' +
  'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" ' +
  'xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2" ' +
  'xmlns:xr3="http://schemas.microsoft.com/office/spreadsheetml/2016/revision3"';

function workbookAsSaved(xml: string): string {
  const head =
    '<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="29029"/>' +
    '<workbookPr defaultThemeVersion="202300"/>' +
    // Part 3, 10.2: a choice for those who know x15, which nobody has to.
    '<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Users\\ana\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>' +
    '<xr:revisionPtr revIDLastSave="0" documentId="13_ncr:1_{0}" xr6:coauthVersionLast="47" xmlns:xr6="http://schemas.microsoft.com/office/spreadsheetml/2016/revision6"/>';
  const extensions =
    '<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>';
  return xml
    .replace(/<workbook /u, `<workbook ${IGNORABLE} `)
    .replace(/<workbookPr[^>]*\/>/u, "")
    .replace(/<bookViews>|<sheets>/u, (next) => head + next)
    .replace("</workbook>", `${extensions}</workbook>`);
}

/** Part 2, 9.3: targets from the root of the package, and relations of kinds that no reader has to know. */
function relationsAsSaved(xml: string): string {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const theme = xml.includes("/theme") ? "" : relation("rIdTheme", "theme", "theme/theme1.xml");
  return xml
    .replace(/Target="(worksheets\/[^"]+)"/gu, 'Target="/xl/$1"')
    .replace(
      "</Relationships>",
      `${theme}${relation("rIdChain", "calcChain", "calcChain.xml")}</Relationships>`,
    );
}

/** 18.8.3 and 18.8.27: black and white by the theme and by the old palette; fonts of a scheme; styles of later programs. */
function stylesAsSaved(xml: string): string {
  return xml
    .replace(/<styleSheet /u, `<styleSheet ${IGNORABLE} `)
    .replace(/<fonts count/u, '<fonts x14ac:knownFonts="1" count')
    .replace(/(<font>.*?)<color rgb="FF000000"\/>/gu, '$1<color theme="1"/>')
    .replace(/<color rgb="FFFFFFFF"\/>/gu, '<color theme="0"/>')
    .replace(/<name val="Calibri"\/>/gu, '<name val="Calibri"/><family val="2"/><scheme val="minor"/>')
    .replace(
      /(<fgColor rgb="[0-9A-F]{8}"\/>)<bgColor rgb="[0-9A-F]{8}"\/>(?=<\/patternFill><\/fill>(?!<\/dxf>))/gu,
      '$1<bgColor indexed="64"/>',
    )
    .replace(
      "</styleSheet>",
      '<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>',
    );
}

/** 18.4.6: how a string is read aloud is no part of it. */
function stringsAsSaved(xml: string): string {
  return xml.replace(
    "</t></si>",
    '</t><rPh sb="0" eb="1"><t>yomi</t></rPh><phoneticPr fontId="1" type="noConversion"/></si>',
  );
}

/** 18.5.1: ids of programs' own, and formats of columns. */
function tableAsSaved(xml: string): string {
  let id = 0;
  return xml
    .replace(/<table /u, `<table ${IGNORABLE} xr:uid="{00000000-000C-0000-FFFF-FFFF00000000}" `)
    .replace(/<tableColumn /gu, () => `<tableColumn xr3:uid="{00000000-0010-0000-0000-00000${id++}000000}" `)
    .replace(/<autoFilter /u, '<autoFilter xr:uid="{00000000-0009-0000-0100-000001000000}" ');
}

function sheetAsSaved(xml: string, firstShared: number): string {
  const saved = xml
    .replace(/<worksheet /u, `<worksheet ${IGNORABLE} xr:uid="{00000000-0001-0000-0000-000000000000}" `)
    .replace(/<sheetFormatPr /u, '<sheetFormatPr x14ac:dyDescent="0.25" ')
    .replace(/<row /gu, '<row spans="1:16" x14ac:dyDescent="0.25" ')
    .replace(/<dataValidation /gu, '<dataValidation xr:uid="{00000000-0002-0000-0000-000000000000}" ');
  return sharing(saved, firstShared);
}

const FORMULA_CELL = /<c r="([A-Z]+\d+)"([^>]*)><f>([^<]*)<\/f>/gu;

/** 18.3.1.40: a formula that is filled down is written once, in the first of its cells. */
function sharing(xml: string, firstShared: number): string {
  const cells = [...xml.matchAll(FORMULA_CELL)].map(([, address = "", , text = ""]) => ({
    address,
    text: plain(text),
  }));
  const known = new Map(cells.map(({ address, text }) => [address, text]));
  const places = new Map<string, { readonly si: number; readonly ref: string | null }>();
  let si = firstShared;
  for (const { address, text } of cells) {
    if (places.has(address)) continue;
    const [, letters = ""] = /^([A-Z]+)/u.exec(address) ?? [];
    const { row } = parseAddress(address)!;
    let rows = 1;
    while (known.get(`${letters}${row + 1 + rows}`) === fillFormula(text, rows, 0)) rows += 1;
    if (rows < 2) continue;
    places.set(address, { si, ref: `${address}:${letters}${row + rows}` });
    for (let down = 1; down < rows; down += 1) places.set(`${letters}${row + 1 + down}`, { si, ref: null });
    si += 1;
  }
  return xml.replace(FORMULA_CELL, (whole, address: string, attributes: string, text: string) => {
    const place = places.get(address);
    if (!place) return whole;
    const f =
      place.ref === null
        ? `<f t="shared" si="${place.si}"/>`
        : `<f t="shared" ref="${place.ref}" si="${place.si}">${text}</f>`;
    return `<c r="${address}"${attributes}>${f}`;
  });
}

function plain(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/** 18.3.1.4: the place of a cell may be left out where it follows the one before it, as some programs do. */
export function withoutPlaces(sheet: string): string {
  return sheet.replace(/<row [^>]*>.*?<\/row>/gsu, (row) => {
    const cells = [...row.matchAll(/<c r="([A-Z]+\d+)"/gu)].map(
      (match) => parseAddress(match[1] ?? "")?.column ?? -1,
    );
    const isWhole = cells.every((column, index) => column === index);
    return isWhole ? row.replace(/<c r="[A-Z]+\d+"/gu, "<c") : row;
  });
}

/** 20.1.6: the colours of Office's theme of 2023, of which files name light and dark in exchanged order. */
const THEME =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements><a:clrScheme name="Office">' +
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
  [
    ["dk2", "0E2841"],
    ["lt2", "E8E8E8"],
    ["accent1", "156082"],
    ["accent2", "E97132"],
    ["accent3", "196B24"],
    ["accent4", "0F9ED5"],
    ["accent5", "A02B93"],
    ["accent6", "4EA72E"],
    ["hlink", "467886"],
    ["folHlink", "96607D"],
  ]
    .map(([name, colour]) => `<a:${name}><a:srgbClr val="${colour}"/></a:${name}>`)
    .join("") +
  "</a:clrScheme></a:themeElements></a:theme>";
