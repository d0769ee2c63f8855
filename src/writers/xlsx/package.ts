import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
// By name and not as a whole: so a bundler leaves out what hucre reads with, two thirds of it.
import { writeXlsx, type WriteOptions } from "hucre/xlsx";
import { CORE_PROPERTIES, sealedProperties } from "../seal.ts";
import { styleCount, withKept, withLooks, withNames } from "./keptParts.ts";
import type { KeptInserts } from "./keptXml.ts";
import { xmlText } from "./xml.ts";

/** Any moment will do, as long as it is always the same; zip files know none before 1980. */
const MOMENT = "1980-01-02T12:00:00";
/** The order that Excel writes and the strict form of the standard prescribes. */
const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];
/** The version of Excel's calculation engine that is said to have calculated: with fullCalcOnLoad it calculates again. */
const CALCULATION = '<calcPr calcId="191029" fullCalcOnLoad="1"/>';

/** What hucre cannot be told. */
export interface PackageDetails {
  /** Charts in order of the sheets. */
  readonly charts: readonly string[];
  /** What each sheet's charts are called. */
  readonly chartNames: readonly (readonly string[])[];
  /** For each table in order of the sheets, the formula of each column in file form. */
  readonly calculated: readonly (readonly (string | null)[])[];
  readonly kept: KeptInserts;
  /** For each sheet the part of its notes; null for none. */
  readonly notes: readonly (string | null)[];
  readonly application: string;
  /** Name of the marks of sheets, which nobody sees among the names of the workbook. */
  readonly marks: string;
  /** Whether the file is to tell later that nobody has changed it since. */
  readonly sealed: boolean;
}

/**
 * Has hucre 1.0.0 write, mends what it wrote and packs it anew, so that the same plan gives the same bytes on any machine:
 * the order of font properties, texts that look like formulas (quotePrefix), the first sheet and cell A1 selected,
 * names that nobody sees, no warnings at codes kept as text, formulas of table columns, charts with time axes, values and names of ours, no time of writing.
 */
export async function writePackage(options: WriteOptions, details: PackageDetails): Promise<Uint8Array> {
  const parts = unzipSync(await writeXlsx(options));
  const styles = parts["xl/styles.xml"];
  const place = { firstLook: styles ? styleCount(strFromU8(styles)) : 0, active: options.activeSheet ?? 0 };
  const written = new Map(
    Object.entries(parts).map(([path, content]) => [
      path,
      strToU8(mended(path, strFromU8(content), details, place)),
    ]),
  );
  if (details.sealed) written.set(CORE_PROPERTIES, strToU8(await sealedProperties(written)));
  const packed: Zippable = {};
  for (const [path, content] of written) packed[path] = [content, { mtime: MOMENT }];
  return zipSync(packed, { level: 6 });
}

/** What parts have to know of each other. */
interface Place {
  /** Number of the first style of the user's conditional formats. */
  readonly firstLook: number;
  /** Index of the sheet that is seen first. */
  readonly active: number;
}

function mended(path: string, xml: string, details: PackageDetails, { firstLook, active }: Place): string {
  if (path === "xl/styles.xml") return withLooks(mendStyles(xml), details.kept);
  if (path === "xl/workbook.xml") {
    const marked = hiddenMarks(xml, details.marks);
    return withNames(replaceOnce(marked, /<calcPr [^>]*\/>/, CALCULATION), details.kept);
  }
  if (path === CORE_PROPERTIES)
    return replaceOnce(xml, /<dcterms:modified [^>]*>[^<]*<\/dcterms:modified>/, "");
  if (path === "docProps/app.xml") {
    return replaceOnce(xml, /<Application>[^<]*</, `<Application>${xmlText(details.application)}<`);
  }
  const [, kind, number] =
    /^xl\/(?:worksheets\/|tables\/|charts\/|drawings\/)?(sheet|table|chart|drawing|comments)(\d+)\.xml$/.exec(
      path,
    ) ?? [];
  const index = Number(number) - 1;
  if (kind === "sheet")
    return withKept(mendSheet(xml, index === active), details.kept.sheets[index] ?? null, firstLook);
  if (kind === "table") return withCalculatedColumns(xml, details.calculated[index] ?? []);
  if (kind === "comments") return details.notes[index] ?? xml;
  if (kind === "chart") return details.charts[index] ?? xml;
  if (kind === "drawing") return withChartNames(xml, details.chartNames[index] ?? []);
  return xml;
}

/** A change of hucre's output must not pass unnoticed. */
function replaceOnce(xml: string, pattern: RegExp, replacement: string): string {
  if (!pattern.test(xml)) throw new Error(`the xlsx library's output has changed: no ${pattern.source}`);
  return xml.replace(pattern, () => replacement);
}

/** By its name the add-in finds a chart again in Excel, whoever wrote the file. */
function withChartNames(xml: string, names: readonly string[]): string {
  return names.reduce(
    (named, name, at) => replaceOnce(named, new RegExp(`name="Chart ${at + 1}"`), `name="${xmlText(name)}"`),
    xml,
  );
}

function hiddenMarks(xml: string, name: string): string {
  const marked = xml.replaceAll(`<definedName name="${name}" `, (start) => `${start}hidden="1" `);
  if (marked === xml) throw new Error(`the xlsx library's output has changed: no name ${name}`);
  return marked;
}

function mendStyles(xml: string): string {
  const fonts = xml.replace(/<font>(.*?)<\/font>/g, (_, properties: string) => {
    const elements = properties.match(/<[^<>]+\/>/g) ?? [];
    const rank = (element: string): number => FONT_ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? "");
    return `<font>${elements.sort((a, b) => rank(a) - rank(b)).join("")}</font>`;
  });
  return fonts.replace(
    /<xf ([^>]*?) applyProtection="true">(.*?)<protection locked="1" hidden="0"\/><\/xf>/g,
    (_, attributes: string, alignment: string) =>
      alignment === ""
        ? `<xf ${attributes} quotePrefix="1"/>`
        : `<xf ${attributes} quotePrefix="1">${alignment}</xf>`,
  );
}

function mendSheet(xml: string, first: boolean): string {
  const viewed = replaceOnce(xml, /<sheetView [^>]*?(?:\/>|>.*?<\/sheetView>)/, selectA1(xml, first));
  const range = /<dimension ref="([^"]+)"/.exec(xml)?.[1];
  if (range === undefined) return viewed;
  const ignored = `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`;
  return viewed.replace(/<drawing |<legacyDrawing |<tableParts |<\/worksheet>/, (next) => ignored + next);
}

function selectA1(xml: string, first: boolean): string {
  const [, attributes = "", inner = ""] = /<sheetView ([^>]*?)(?:\/>|>(.*?)<\/sheetView>)/.exec(xml) ?? [];
  const pane = /activePane="(\w+)"/.exec(inner)?.[1];
  const selection = `<selection ${pane === undefined ? "" : `pane="${pane}" `}activeCell="A1" sqref="A1"/>`;
  return `<sheetView ${first ? 'tabSelected="1" ' : ""}${attributes}>${inner}${selection}</sheetView>`;
}

function withCalculatedColumns(xml: string, formulas: readonly (string | null)[]): string {
  let column = 0;
  return xml.replace(/<tableColumn ([^>]*)\/>/g, (element, attributes: string) => {
    const formula = formulas[column];
    column += 1;
    if (formula === null || formula === undefined) return element;
    return `<tableColumn ${attributes}><calculatedColumnFormula>${xmlText(formula)}</calculatedColumnFormula></tableColumn>`;
  });
}
