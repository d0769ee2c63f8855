import { strToU8 } from "fflate";
import * as attacks from "../../documents/attacks.ts";
import { docx, p } from "../../documents/docxFiles.ts";
import { oleOf } from "../../documents/oleFile.ts";
import { biffOf, place, record, u16, u32, unicode } from "../../documents/sheets/biffFile.ts";
import type { Draw } from "../../loan/reference/draw.ts";
import { oneOf } from "../damage/damager.ts";
import type { Format } from "../seeds/seedFiles.ts";
import { FILLINGS, lawWithLine } from "../../documents/longLines.ts";
import { HOSTILE_PDF } from "./hostilePdf.ts";

type Makers = Readonly<Record<string, (draw: Draw) => Uint8Array>>;

const times = (draw: Draw): number => oneOf(draw, [50, 1000, 30_000, 300_000]) ?? 50;
const ENTITIES = `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join("")}]>`;
const EXTERNAL = '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]>';
const doctype = (draw: Draw): string =>
  oneOf(draw, [ENTITIES, EXTERNAL, '<!DOCTYPE a SYSTEM "http://x.example/a.dtd">']) ?? "";
const XML = '<?xml version="1.0"?>';

const inXmlSheet = (rows: string): Uint8Array =>
  strToU8(
    `${XML}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>${rows}</Table></Worksheet></Workbook>`,
  );

const XLSX: Makers = {
  "a bomb": () => attacks.zipBomb(),
  "a bomb within": () => attacks.nestedZipBomb(),
  "a claim of a gigabyte": () => attacks.gigabyteClaim(),
  "a claim of a byte": () => attacks.smallClaim(),
  "members over members": () => attacks.overlapping(),
  "an outer entity": () => attacks.externalEntity(),
  "entities of entities": () => attacks.billionLaughs(),
  "elements in elements": (draw) => attacks.deepNesting(times(draw)),
  "all cells of a sheet": () => attacks.hugeDimension(),
  "counts of thousands of millions": () => attacks.hugeCounts(),
  "formulas without end": (draw) =>
    attacks.xlsxOf({
      sheet: `<sheetData>${Array.from({ length: times(draw) }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><f>${oneOf(draw, ["EDATE(1,1E+300)", "WORKDAY(1,1E+15)", "FACT(1E+300)", "COMBIN(1E+15,1E+14)", "BASE(1E+300,2,1E+9)"])}</f><v>0</v></c></row>`).join("")}</sheetData>`,
    }),
  "cells far apart": (draw) =>
    attacks.xlsxOf({
      sheet: `<sheetData>${Array.from({ length: times(draw) }, (_, index) => `<row r="${1 + index * 3}"><c r="${index % 2 === 0 ? "A" : "XFD"}${1 + index * 3}"><v>${index}</v></c></row>`).join("")}</sheetData>`,
    }),
  "merged cells": (draw) =>
    attacks.xlsxOf({
      sheet: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>${Array.from({ length: times(draw) }, (_, index) => `<mergeCell ref="A${index + 1}:XFD${index + 2}"/>`).join("")}</mergeCells>`,
    }),
  "a format without an end": (draw) =>
    attacks.xlsxOf({
      sheet: '<sheetData><row r="1"><c r="A1" s="1"><v>41851.5</v></c></row></sheetData>',
      styles: `<numFmts><numFmt numFmtId="200" formatCode="${(oneOf(draw, ["#", "0", "?", "[", "&quot;", "d", "_(", "\\", "0,", "0.", ";"]) ?? "#").repeat(times(draw))}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>`,
    }),
};
const DOCX: Makers = {
  "tables in tables": (draw) => {
    const levels = times(draw);
    return docx(`${"<w:tbl><w:tr><w:tc>".repeat(levels)}${p("x")}${"</w:tc></w:tr></w:tbl>".repeat(levels)}`);
  },
  "entities of its own": (draw) =>
    docx("", { "word/document.xml": `${doctype(draw)}<w:document>&l9;&f;</w:document>` }),
  "cells over thousands of columns": (draw) =>
    docx(
      `<w:tbl>${`<w:tr>${'<w:tc><w:tcPr><w:gridSpan w:val="9999"/></w:tcPr><w:p/></w:tc>'.repeat(10)}</w:tr>`.repeat(times(draw) / 50)}</w:tbl>`,
    ),
  "a list of lists": (draw) =>
    docx(
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${draw(20)}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`.repeat(
        times(draw) / 10,
      ),
      {
        "word/numbering.xml": `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="${"%1".repeat(times(draw) / 50)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      },
    ),
};
const HTML: Makers = {
  "elements in elements": (draw) =>
    strToU8(
      `<html>${(oneOf(draw, ["<div>", "<table><tr><td>", "<b>", "<ul><li>", "<p><font>"]) ?? "").repeat(times(draw))}`,
    ),
  "cells over thousands of rows": (draw) =>
    strToU8(
      `<table>${`<tr><td rowspan=65534 colspan=${1 + draw(1000)}>x</tr>`.repeat(times(draw) / 50)}</table>`,
    ),
  "an attribute without an end": (draw) => strToU8(`<table><tr><td class="${"a ".repeat(times(draw))}`),
  "signs by the thousand": (draw) =>
    strToU8(
      `<html>${(oneOf(draw, ["&", "<", "&#x10ffff;", "<!--", "<![CDATA[", "&amp;lt;", "</"]) ?? "").repeat(times(draw))}`,
    ),
};
const XML_2003: Makers = {
  "entities of its own": (draw) =>
    strToU8(
      `${XML}${doctype(draw)}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet>&l9;&f;</Worksheet></Workbook>`,
    ),
  "cells far away": (draw) =>
    inXmlSheet(
      `<Row ss:Index="${oneOf(draw, [1, 1_048_576, 99_999_999_999, -1]) ?? 1}"><Cell ss:Index="${oneOf(draw, [1, 16_384, 99_999_999]) ?? 1}" ss:MergeAcross="${oneOf(draw, [0, 16_383, 99_999_999]) ?? 0}"><Data ss:Type="Number">1</Data></Cell></Row>`,
    ),
  "elements in elements": (draw) => inXmlSheet(attacks.deepXml(times(draw))),
  "rows that span": (draw) =>
    inXmlSheet(
      '<Row ss:Span="1000000"><Cell><Data ss:Type="Number">1</Data></Cell></Row>'.repeat(1 + draw(1000)),
    ),
};
const RATES: Makers = {
  "entities of its own": (draw) =>
    strToU8(
      `${XML}${doctype(draw)}<Exchange_Rates_List><Item><Currency>&l9;&f;</Currency></Item></Exchange_Rates_List>`,
    ),
  "elements in elements": (draw) =>
    strToU8(`${XML}<Exchange_Rates_List>${attacks.deepXml(times(draw))}</Exchange_Rates_List>`),
};
const CSV: Makers = {
  "a line without an end": (draw) =>
    strToU8(
      (oneOf(draw, ["a;", "1;", ";", '"', '";"', "1.", "\t", "|", " ", "\0", "a"]) ?? "").repeat(
        times(draw) * 5,
      ),
    ),
  "lines without an end": (draw) =>
    strToU8(
      (oneOf(draw, ["1;2\n", "\n", "a;b;c\r\n", '"\n', "EUR978\n", "6.5;\n", "\r"]) ?? "").repeat(
        times(draw),
      ),
    ),
  "one long line": (draw) => lawWithLine((oneOf(draw, FILLINGS) ?? " ").repeat(times(draw))),
  "one wide row": (draw) => strToU8(`${"a;".repeat(16_000)}\n${"1;2\n".repeat(times(draw) / 10)}`),
};
const XLS: Makers = {
  "strings by the thousand million": () =>
    biffOf({ globals: [record(0x00fc, u32(0xffffffff), u32(0xffffffff), unicode("a"))] }),
  "a string of 4 GB behind it": () =>
    biffOf({
      globals: [record(0x00fc, u32(1), u32(1), u16(1), [0x0c], u16(0xffff), u32(0xffffffff), u16(65))],
    }),
  "all cells merged": () =>
    biffOf({ sheet: [record(0x00e5, u16(1000), u16(0), u16(65_535), u16(0), u16(255))] }),
  "cells at the corners": () =>
    biffOf({
      sheet: [
        record(0x0203, place(0, 0), new Array<number>(8).fill(0)),
        record(0x0203, place(65_535, 65_535), new Array<number>(8).fill(0)),
      ],
    }),
  "a sheet that is the workbook": () => biffOf({}).map((byte, at) => (at > 8 && at < 20 ? 0 : byte)),
  "a container of nothing": (draw) => oleOf({ Workbook: new Uint8Array(times(draw)) }),
  "a chain in a circle": (draw) => {
    const bytes = oleOf({
      Workbook: biffOf({ sheet: [record(0x0203, place(0, 0), new Array<number>(8).fill(0))] }),
    });
    const view = new DataView(bytes.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    for (let index = 0; index < 128; index += 1) view.setUint32(table + index * 4, draw(4), true);
    return bytes;
  },
  "tables of tables": (draw) => {
    const bytes = oleOf({ Workbook: biffOf({}) });
    const view = new DataView(bytes.buffer);
    view.setUint32(68, draw(4), true);
    view.setUint32(72, 0xffffffff, true);
    return bytes;
  },
};

export const HOSTILE: Readonly<Record<Format, Makers>> = {
  pdf: HOSTILE_PDF,
  xlsx: XLSX,
  xls: XLS,
  "xml-2003": XML_2003,
  csv: CSV,
  docx: DOCX,
  html: HTML,
  "rates-xml": RATES,
  text: CSV,
};
