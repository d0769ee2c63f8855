import type { Book, BookSheet } from "../book/book.ts";
import { CORE_PROPERTIES } from "../seal.ts";
import type { SharedByCells } from "./cells.ts";
import { chartXml, type CellAt } from "./chartXml.ts";
import { metadataXml } from "./metadata.ts";
import { noteBoxesXml, notesXml } from "./notes.ts";
import { Numbered } from "./numbered.ts";
import type { Part, PartRelation } from "./package.ts";
import { cellsByRow, sheetXml, type Rows } from "./sheet.ts";
import { WrittenStyles } from "./styles.ts";
import { tableXml } from "./tables.ts";
import { workbookXml } from "./workbook.ts";
import { DECLARATION, element, RELATIONSHIPS, SPREADSHEET, xmlText } from "./xml.ts";
import type { ChartPlan } from "../../workbook/plan.ts";
import { chartName } from "../chartAxes.ts";

const OF_OFFICE = "application/vnd.openxmlformats-officedocument";
const OF_SPREADSHEETS = `${OF_OFFICE}.spreadsheetml`;
const WORKBOOK = "xl/workbook.xml";
const APPLICATION = "docProps/app.xml";

/** What the package leads to. */
export const ROOT_RELATIONS: readonly PartRelation[] = [
  relation("officeDocument", WORKBOOK),
  {
    type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    target: CORE_PROPERTIES,
  },
  relation("extended-properties", APPLICATION),
];

/** The parts of a workbook's file: each sheet with its own, then what they share. */
export function* xlsxParts(book: Book): Generator<Part> {
  const { properties, sheets } = book;
  const rowsOf = new Map<string, Rows>();
  const cellAt: CellAt = (sheet, row, column) => {
    const known = rowsOf.get(sheet) ?? cellsByRow(sheets.find(({ name }) => name === sheet)?.cells ?? []);
    rowsOf.set(sheet, known);
    return known[row]?.[column];
  };
  const shared: SharedByCells = {
    styles: new WrittenStyles(),
    texts: new Numbered(),
    metadata: new Numbered(),
  };
  const active = Math.max(
    0,
    sheets.findIndex(({ settings: { state } }) => state === undefined),
  );
  let [tables, charts] = [0, 0];
  for (const [index, sheet] of sheets.entries()) {
    yield* sheetParts(sheet, { number: index + 1, tables, charts, isSeen: index === active }, shared);
    for (const chart of sheet.charts) {
      charts += 1;
      const xml = chartXml(chart, cellAt);
      yield { path: `xl/charts/chart${charts}.xml`, type: `${OF_OFFICE}.drawingml.chart+xml`, xml };
    }
    tables += sheet.tables.length;
  }
  const { styles, texts, metadata } = shared;
  const behind = [
    { kind: "styles", path: "styles.xml", type: `${OF_SPREADSHEETS}.styles+xml`, xml: styles.xml() },
    {
      kind: "sharedStrings",
      path: "sharedStrings.xml",
      type: `${OF_SPREADSHEETS}.sharedStrings+xml`,
      xml: textsXml(texts.all),
    },
    { kind: "theme", path: "theme/theme1.xml", type: `${OF_OFFICE}.theme+xml`, xml: themeXml() },
    ...(metadata.all.length === 0
      ? []
      : [
          {
            kind: "sheetMetadata",
            path: "metadata.xml",
            type: `${OF_SPREADSHEETS}.sheetMetadata+xml`,
            xml: metadataXml(metadata.all),
          },
        ]),
  ];
  for (const { path, type, xml } of behind) yield { path: `xl/${path}`, type, xml };
  yield {
    path: WORKBOOK,
    type: `${OF_SPREADSHEETS}.sheet.main+xml`,
    xml: workbookXml(book, active),
    relations: [
      ...sheets.map((_, index) => relation("worksheet", `worksheets/sheet${index + 1}.xml`)),
      ...behind.map(({ kind, path }) => relation(kind, path)),
    ],
  };
  yield {
    path: CORE_PROPERTIES,
    type: "application/vnd.openxmlformats-package.core-properties+xml",
    xml: coreXml(properties),
  };
  yield { path: APPLICATION, type: `${OF_OFFICE}.extended-properties+xml`, xml: applicationXml(properties) };
}

/** Where a sheet stands among the others, and what sees it first. */
interface SheetPlace {
  /** From 1. */
  readonly number: number;
  /** How many tables and charts the sheets before it have. */
  readonly tables: number;
  readonly charts: number;
  readonly isSeen: boolean;
}

function* sheetParts(
  sheet: BookSheet,
  { number, tables, charts, isSeen }: SheetPlace,
  shared: SharedByCells,
): Generator<Part> {
  const relations: PartRelation[] = [];
  const leadTo = (kind: string, target: string): string =>
    `rId${relations.push(relation(kind, `../${target}`))}`;
  const beside: Part[] = [];
  let [drawing, notes]: (string | undefined)[] = [];
  if (sheet.charts.length > 0) {
    const target = `drawings/drawing${number}.xml`;
    drawing = leadTo("drawing", target);
    beside.push({
      path: `xl/${target}`,
      type: `${OF_OFFICE}.drawing+xml`,
      xml: drawingXml(sheet.charts),
      relations: sheet.charts.map((_, index) =>
        relation("chart", `../charts/chart${charts + index + 1}.xml`),
      ),
    });
  }
  const placed = sheet.notes.toSorted((a, b) => a.row - b.row || a.column - b.column);
  if (placed.length > 0) {
    const [boxes, texts] = [`drawings/vmlDrawing${number}.vml`, `comments${number}.xml`];
    notes = leadTo("vmlDrawing", boxes);
    leadTo("comments", texts);
    beside.push(
      { path: `xl/${texts}`, type: `${OF_SPREADSHEETS}.comments+xml`, xml: notesXml(placed) },
      { path: `xl/${boxes}`, type: `${OF_OFFICE}.vmlDrawing`, xml: noteBoxesXml(placed, number) },
    );
  }
  const rows = cellsByRow(sheet.cells);
  const own = sheet.tables.map((table, index) => {
    const id = tables + index + 1;
    const target = `tables/table${id}.xml`;
    beside.push({
      path: `xl/${target}`,
      type: `${OF_SPREADSHEETS}.table+xml`,
      xml: tableXml(table, id, (row, column) => rows[row]?.[column]?.formula ?? null),
    });
    return leadTo("table", target);
  });
  yield {
    path: `xl/worksheets/sheet${number}.xml`,
    type: `${OF_SPREADSHEETS}.worksheet+xml`,
    xml: sheetXml(sheet, rows, { isSeen, own: { drawing, notes, tables: own }, shared }),
    relations,
  };
  yield* beside;
}

/** The part of texts that cells share (ECMA-376 part 1, 18.4.9). */
function textsXml(texts: readonly string[]): string {
  const items = texts.map((text) => element("si", {}, text)).join("");
  const count = texts.length;
  return DECLARATION + element("sst", { xmlns: SPREADSHEET, count, uniqueCount: count }, items);
}

function relation(kind: string, target: string): PartRelation {
  return { type: `${RELATIONSHIPS}/${kind}`, target };
}

/** The part of what the workbook is (ECMA-376 part 2, 11), with no time of writing. */
function coreXml({ title, subject, creator, keywords, description }: Book["properties"]): string {
  const said = {
    "dc:title": title,
    "dc:subject": subject,
    "dc:creator": creator,
    "cp:keywords": keywords,
    "dc:description": description,
  };
  const elements = Object.entries(said).map(([name, text]) =>
    text === "" ? "" : element(name, {}, xmlText(text)),
  );
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${elements.join("")}</cp:coreProperties>`
  );
}

/** The part of the program that wrote the workbook (ECMA-376 part 1, 22.2). */
function applicationXml({ creator }: Book["properties"]): string {
  return (
    `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `<Application>${xmlText(creator)}</Application><DocSecurity>0</DocSecurity></Properties>`
  );
}

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** The part with the frames that a sheet's charts stand in (ECMA-376 part 1, 20.5); chartXml.ts draws what is within. */
function drawingXml(charts: readonly ChartPlan[]): string {
  const namespaces = {
    "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:r": RELATIONSHIPS,
  };
  return DECLARATION + element("xdr:wsDr", namespaces, charts.map(frameXml).join(""));
}

/** By its name the add-in finds a chart again in Excel, whoever wrote the file. */
function frameXml(chart: ChartPlan, index: number): string {
  const { title, altText, at } = chart;
  const said = {
    id: index + 2,
    name: chartName(chart, index),
    title: title === "" ? undefined : title,
    descr: altText === "" ? undefined : altText,
  };
  const names = element("xdr:cNvPr", said) + element("xdr:cNvGraphicFramePr");
  const place = '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/>';
  const reference = { "xmlns:c": CHART, "xmlns:r": RELATIONSHIPS, "r:id": `rId${index + 1}` };
  const graphic = element("a:graphicData", { uri: CHART }, element("c:chart", reference));
  return element(
    "xdr:twoCellAnchor",
    { editAs: "oneCell" },
    corner("xdr:from", at.row, at.column) +
      corner("xdr:to", at.row + at.rows, at.column + at.columns) +
      element(
        "xdr:graphicFrame",
        { macro: "" },
        element("xdr:nvGraphicFramePr", {}, names) +
          element("xdr:xfrm", {}, place) +
          element("a:graphic", {}, graphic),
      ) +
      element("xdr:clientData"),
  );
}

function corner(name: string, row: number, column: number): string {
  return (
    `<${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></${name}>`
  );
}

const COLOURS = {
  dk2: "44546A",
  lt2: "E7E6E6",
  accent1: "4472C4",
  accent2: "ED7D31",
  accent3: "A5A5A5",
  accent4: "FFC000",
  accent5: "5B9BD5",
  accent6: "70AD47",
  hlink: "0563C1",
  folHlink: "954F72",
};
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>";

/** The part with the colours and typefaces that programs offer the user (ECMA-376 part 1, 14.2.7): Office's own. */
function themeXml(): string {
  const colours = Object.entries(COLOURS).map(
    ([name, val]) => `<a:${name}><a:srgbClr val="${val}"/></a:${name}>`,
  );
  const lines = [6350, 12700, 19050].map((width) => `<a:ln w="${width}">${FILL}</a:ln>`);
  return (
    `${DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme">` +
    '<a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>' +
    `<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>${colours.join("")}</a:clrScheme>` +
    `<a:fontScheme name="Office">${typeface("majorFont", "Calibri Light")}${typeface("minorFont", "Calibri")}</a:fontScheme>` +
    `<a:fmtScheme name="Office"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${lines.join("")}</a:lnStyleLst><a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst>` +
    `<a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}

function typeface(name: string, latin: string): string {
  return `<a:${name}><a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
}
