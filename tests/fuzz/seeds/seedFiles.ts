import { existsSync, readFileSync } from "node:fs";
import { oleStream } from "../../documents/oleFile.ts";
import { inCodePage, inUtf16, inUtf8 } from "../../documents/bytes.ts";
import { LAW, PLAN, RATES } from "./content.ts";
import { delimited, webPage, wordFile, workbook } from "./writers.ts";
import { packedPdf, samplePdfBytes, unpackedPdf } from "./seedPdfs.ts";
import { xlsxSeed } from "./xlsxSeed.ts";

export const FORMATS = [
  "pdf",
  "xlsx",
  "xls",
  "xml-2003",
  "csv",
  "docx",
  "html",
  "rates-xml",
  "text",
] as const;
export type Format = (typeof FORMATS)[number];

/** A whole file whose reading every damaged copy of it is held to. */
export interface SeedFile {
  readonly id: string;
  readonly format: Format;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
}

/** A workbook's stream without its container, as Excel 4 left it and some programs still do. */
function bareStream(xls: Uint8Array): Uint8Array {
  const stream = oleStream(xls, "Workbook");
  if (!stream) throw new Error("no Workbook stream");
  return stream;
}

const ratesXml = `<?xml version="1.0" encoding="UTF-8"?>
<Exchange_Rates_List>
<header><No>252</No><Date>31.12.2015</Date><Type>OFFICIAL MIDDLE EXCHANGE RATE OF THE DINAR</Type></header>
${RATES.map(
  ([code, country, currency, unit, rate]) =>
    `<Item><Code>${code}</Code><Country>${country}</Country><Currency>${currency}</Currency><Unit>${unit}</Unit><Middle_Rate>${rate.replace(",", ".")}</Middle_Rate></Item>`,
).join("\n")}
</Exchange_Rates_List>`;
const ratesText = [
  "КУРСНА ЛИСТА БР. 252",
  "ЗА ЗВАНИЧНИ СРЕДЊИ КУРС ДИНАРА",
  "ФОРМИРАНА НА ДАН 31.12.2015. ГОДИНЕ",
  "ОЗНАКА ВАЛУТЕ ШИФРА ВАЛУТЕ НАЗИВ ЗЕМЉЕ ВАЖИ ЗА СРЕДЊИ КУРС",
  ...RATES.map(([code, country, currency, unit, rate]) => `${currency}${code}${country}${unit}${rate}`),
].join("\n");

const MADE: readonly SeedFile[] = [
  { id: "law, packed", format: "pdf", bytes: packedPdf },
  { id: "law, open streams", format: "pdf", bytes: unpackedPdf },
  { id: "law, sample", format: "pdf", bytes: samplePdfBytes },
  { id: "law", format: "xlsx", bytes: () => xlsxSeed(LAW) },
  { id: "plan", format: "xlsx", bytes: () => xlsxSeed(PLAN) },
  { id: "law, SheetJS", format: "xlsx", bytes: () => workbook(LAW, "xlsx") },
  { id: "law, BIFF8", format: "xls", bytes: () => workbook(LAW, "biff8") },
  { id: "plan, BIFF8", format: "xls", bytes: () => workbook(PLAN, "biff8") },
  { id: "plan, bare stream", format: "xls", bytes: () => bareStream(workbook(PLAN, "biff8")) },
  { id: "law", format: "xml-2003", bytes: () => workbook(LAW, "xlml") },
  { id: "plan", format: "xml-2003", bytes: () => workbook(PLAN, "xlml") },
  { id: "law, windows-1251, ;", format: "csv", bytes: () => inCodePage(delimited(LAW, ";"), "windows-1251") },
  { id: "law, UTF-8, |", format: "csv", bytes: () => inUtf8(delimited(LAW, "|")) },
  { id: "law, UTF-16, tabs", format: "csv", bytes: () => inUtf16(delimited(LAW, "\t"), "le") },
  { id: "plan, UTF-8, ;", format: "csv", bytes: () => inUtf8(delimited(PLAN, ";")) },
  { id: "law", format: "docx", bytes: () => wordFile(LAW) },
  { id: "plan", format: "docx", bytes: () => wordFile(PLAN) },
  { id: "law, windows-1251", format: "html", bytes: () => inCodePage(webPage(LAW), "windows-1251") },
  { id: "law, UTF-8", format: "html", bytes: () => inUtf8(webPage(LAW)) },
  { id: "plan, UTF-8", format: "html", bytes: () => inUtf8(webPage(PLAN)) },
  { id: "list", format: "rates-xml", bytes: () => inUtf8(ratesXml) },
  { id: "rates, run together", format: "text", bytes: () => inUtf8(ratesText) },
];

const REAL: readonly (readonly [Format, string])[] = [
  ["pdf", "broken-diacritics-latin-p1-2.pdf"],
  ["pdf", "budzet2011-p20-no-tounicode-cards.pdf"],
  ["pdf", "rebalans2014-p19-20-china-exim-cards.pdf"],
  ["xls", "javna-preduzeca-2010.xls"],
  ["docx", "kfw-garancije-2006.docx"],
  ["xlsx", "kragujevac-2020-plan-rashoda.xlsx"],
  ["rates-xml", "nbs-srednji-kurs-2015-12-31.xml"],
];

/** Real documents are no part of the repository; which files are damaged depends on whether they are there. */
const folder = new URL("../../../../shared/documents/", import.meta.url);
const realFiles = REAL.filter(([, name]) => existsSync(new URL(name, folder))).map(
  ([format, name]): SeedFile => ({
    id: name,
    format,
    bytes: () => new Uint8Array(readFileSync(new URL(name, folder))),
  }),
);

export const seedFilesOf = (format: Format, withReal: boolean): readonly SeedFile[] =>
  [...MADE, ...(withReal ? realFiles : [])].filter((file) => file.format === format);
