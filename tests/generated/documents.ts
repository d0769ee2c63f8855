import { appropriationsContent } from "./content/appropriations.ts";
import { debtContent } from "./content/debt.ts";
import type { Expected } from "./expected.ts";
import { debtList, type DebtListLook } from "./layouts/debtList.ts";
import { SPECIAL_LAYOUTS, type SpecialLayout } from "./layouts/specialColumns.ts";
import { specialPart } from "./layouts/specialPart.ts";
import { paragraph, type Block } from "./printed.ts";
import { Random } from "./random.ts";
import { inStyle, type PrintStyle } from "./style.ts";
import { CSV_ENCODINGS, csvFile } from "./writers/csvFile.ts";
import { docxFile } from "./writers/docxFile.ts";
import { htmlFile } from "./writers/htmlFile.ts";
import { pdfFile } from "./writers/pdf/pdfFile.ts";
import { oldWorkbook, xlsxFile } from "./writers/sheets.ts";

export const FORMATS = ["pdf", "xlsx", "xls", "xml-2003", "docx", "html", "csv"] as const;
export type Format = (typeof FORMATS)[number];

/** A made document, what it holds, and how it was made. */
export interface MadeDocument {
  readonly name: string;
  readonly format: Format;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly expected: Expected;
  /** Layout, style and look, for whoever looks for a fault. */
  readonly made: string;
}

const YEARS: Readonly<Record<SpecialLayout, readonly number[]>> = {
  "2004": [2004, 2005],
  "2010": [2010, 2011],
  "2013": [2013],
  "2014": [2014],
  "2015": [2016, 2019, 2023],
};

/** @param size about how many debt cards, and as many blocks of functions */
export async function makeDocument(seed: number, format: Format, size: number): Promise<MadeDocument> {
  const random = new Random(seed);
  const layout = random.pick(SPECIAL_LAYOUTS);
  const year = random.pick(YEARS[layout]);
  const csv = {
    encoding: random.pick(CSV_ENCODINGS),
    delimiter: random.pick([",", ";", "\t", "|"] as const),
  };
  if (csv.encoding === "yuscii-latin" && csv.delimiter === "|") csv.delimiter = ";";
  const html = {
    encoding: random.pick(["utf-8", "windows-1250", "windows-1251"] as const),
    paragraf: random.chance(0.5),
  };
  const letters = random.pick(["right", "right", "right", "glyphs", "lost"] as const);
  const codePage = format === "csv" ? csv.encoding : format === "html" ? html.encoding : "";
  const style: PrintStyle = {
    script: scriptFor(codePage, format === "pdf" ? letters : "right", random),
    dates: random.pick(["dd.mm.yyyy.", "dd.mm.yyyy.", "dd.mm.yyyy", "d.m.yyyy."] as const),
    group: ".",
    plain: codePage === "yuscii-latin",
  };
  const special: PrintStyle = { ...style, group: layout === "2014" ? "," : "." };
  const look: DebtListLook = {
    balances: random.pick(["first", "first", "merged", "merged-middle", "second"] as const),
    dated: random.chance(0.9),
    wideTotals: random.chance(0.7),
  };
  const say = (text: string): string => inStyle(text, style);
  const debt = debtList(debtContent(random, year, size), style, look);
  const razdeli = appropriationsContent(random, size, layout !== "2004" && layout !== "2015");
  const part = specialPart(razdeli, year, layout, special);
  const blocks: Block[] = [
    paragraph(say("ЗАКОН"), true),
    paragraph(say(`О БУЏЕТУ РЕПУБЛИКЕ СРБИЈЕ ЗА ${year}. ГОДИНУ`), true),
    paragraph(say("Члан 3."), true),
    ...debt.blocks,
    paragraph(say("II. ПОСЕБАН ДЕО"), true),
    paragraph(say("Члан 7."), true),
    paragraph(say("Средства буџета распоређују се по корисницима, и то:")),
    ...part.blocks,
  ];
  const expected: Expected = {
    lines: [...debt.expected.lines, ...part.expected.lines],
    totals: [...debt.expected.totals, ...part.expected.totals],
  };
  const sheet = {
    typed: random.chance(0.7),
    dates: style.dates.replaceAll(".", "\\."),
    sheets: random.pick(["one", "each"] as const),
  };
  const pdf = {
    ruled: random.pick(["none", "lines", "boxes", "rows"] as const),
    pieces: random.pick(["lines", "words"] as const),
    letters,
    wide: random.pick(["landscape", "turned"] as const),
    repeatsHeader: random.chance(0.9),
    numbers: random.pick(["top", "bottom", "none"] as const),
    size: random.pick([8, 9, 10]),
  };
  const writers: Record<Format, () => Uint8Array | Promise<Uint8Array>> = {
    pdf: () => pdfFile(blocks, pdf),
    xlsx: () => xlsxFile(blocks, sheet),
    xls: () => oldWorkbook(blocks, sheet, "biff8"),
    "xml-2003": () => oldWorkbook(blocks, sheet, "xlml"),
    docx: () => docxFile(blocks),
    html: () => htmlFile(say(`Закон о буџету за ${year}. годину`), blocks, html),
    csv: () => csvFile(blocks, csv),
  };
  const looks = { pdf, csv, html, xlsx: sheet, xls: sheet, "xml-2003": sheet, docx: {} };
  const name = `generated-${seed}`;
  return {
    name,
    format,
    files: [{ name, bytes: await writers[format]() }],
    expected,
    made: JSON.stringify({ layout, year, style, look, ...looks[format] }),
  };
}

function scriptFor(codePage: string, letters: string, random: Random): PrintStyle["script"] {
  if (codePage === "windows-1250" || codePage === "yuscii-latin" || letters === "lost") return "latin";
  if (codePage === "windows-1251" || letters === "glyphs") return "cyrillic";
  return random.pick(["cyrillic", "cyrillic", "latin", "mixed"] as const);
}
