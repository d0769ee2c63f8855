import type { Book, BookSheet } from "../book/book.ts";
import { CORE_PROPERTIES } from "../seal.ts";
import type { SharedByCells } from "./cells.ts";
import { chartXml, type CellAt } from "./chartXml.ts";
import { drawingXml } from "./drawings.ts";
import { metadataXml } from "./metadata.ts";
import { noteBoxesXml, notesXml } from "./notes.ts";
import { Numbered } from "./numbered.ts";
import type { Part, PartRelation } from "./package.ts";
import { cellsByRow, sheetXml, type Rows } from "./sheet.ts";
import { WrittenStyles } from "./styles.ts";
import { tableXml } from "./tables.ts";
import { themeXml } from "./theme.ts";
import { workbookXml } from "./workbook.ts";
import { DECLARATION, element, RELATIONSHIPS, SPREADSHEET, xmlText } from "./xml.ts";

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
