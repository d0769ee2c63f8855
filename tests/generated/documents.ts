import type { Expected } from "./expected.ts";
import { converted, CONVERSIONS, type Conversion } from "./converted.ts";
import { law, type LawLook, type Part } from "./law.ts";
import { debtContent } from "./content/debt.ts";
import { debtList, USUAL_ORDER } from "./layouts/debtList.ts";
import { lineList, lineListLook, type LineListLook } from "./layouts/lineList.ts";
import { city } from "./layouts/city.ts";
import { SPECIAL_LAYOUTS, type SpecialLayout } from "./layouts/specialColumns.ts";
import { LINED, paragraph, type Block } from "./printed.ts";
import { Random } from "./random.ts";
import { inStyle, type PrintStyle } from "./style.ts";
import { CSV_ENCODINGS, csvFile } from "./writers/csvFile.ts";
import { copiedText } from "./writers/copiedText.ts";
import { docxFile } from "./writers/docxFile.ts";
import { htmlFile } from "./writers/htmlFile.ts";
import { pdfFile } from "./writers/pdf/pdfFile.ts";
import type { PdfLook } from "./writers/pdf/pdfLook.ts";
import { workbookFile } from "./writers/sheets.ts";

/** The last: the printed lines of a debt list, as a viewer copies them. */
export const FORMATS = ["pdf", "xlsx", "xls", "xml-2003", "docx", "html", "csv", "copied"] as const;
export type Format = (typeof FORMATS)[number];

/** A made document, what it holds, and how it was made. */
export interface MadeDocument {
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
/** Open data is never printed, and comes from no converter. */
const CITY_FORMATS: ReadonlySet<Format> = new Set(["xlsx", "xls", "xml-2003", "csv"]);

/** Whose tables are cells. */
const OF_CELLS: ReadonlySet<Format> = new Set(["xlsx", "xls", "xml-2003", "docx", "html", "csv"]);

/** @param size about how many debt cards, and as many blocks of functions; ten times as many rows of a city's data */
export async function makeDocument(seed: number, format: Format, size: number): Promise<MadeDocument> {
  const random = new Random(seed);
  const writing = writingOf(random, format, odditiesOf(seed));
  const { style } = writing;
  const layout = random.pick(SPECIAL_LAYOUTS);
  const year = random.pick(YEARS[layout]);
  const isCity = CITY_FORMATS.has(format) && random.chance(0.25);
  const list = isCity || format === "copied" ? null : lineListOf(seed);
  const width = random.pick([15, 18] as const);
  const look: LawLook = {
    balances: random.pick(["first", "first", "merged", "merged-middle", "second"] as const),
    dated: random.chance(0.9),
    wideTotals: random.chance(0.7),
    middle: random.chance(0.4),
    narrow: random.chance(0.4),
    order: random.pick([USUAL_ORDER, USUAL_ORDER, [1, 0, 2, 3], [3, 2, 0, 1]]),
    instalment: random.pick(["Рата главнице", "Рата главнице", "Рата главнице (номинална вредност)"]),
    stacked: random.pick(["cells", "rows"] as const),
    mergedBodies: random.chance(0.7),
    articles: random.some(["financing", "planned", "capital"] as const, 0.7),
    ...lawOdditiesOf(seed),
  };
  const part = ((): Part => {
    if (isCity) return city(random, size * 10, style, width);
    if (format === "copied") return copiedList(random, year, size, style, look);
    if (list !== null) return lineList(random, debtContent(random, year, size), style, list);
    return law(random, { layout, year, size }, style, look);
  })();
  const title = inStyle(`Закон о буџету Републике Србије за ${year}. годину`, style);
  const conversion = OF_CELLS.has(format) && !isCity ? conversionOf(seed, format) : null;
  const blocks = conversion === null ? part.blocks : converted(part.blocks, conversion);
  return {
    files: [{ name: `generated-${seed}`, bytes: await writing.write(blocks, title) }],
    expected: part.expected,
    made: JSON.stringify({
      ...(isCity ? { city: width } : list === null ? { layout, year, look } : { year, list }),
      conversion,
      style,
      ...writing.look,
    }),
  };
}

/** Whether a converter laid the rows of a document's tables, and how; drawn apart. */
function conversionOf(seed: number, format: Format): Conversion | null {
  const random = new Random(seed ^ 0xc0);
  const hasParagraphs = format === "docx" || format === "html";
  if (random.chance(1 / 3)) return random.pick(CONVERSIONS);
  return hasParagraphs && random.chance(1 / 3) ? random.pick(LINED) : null;
}

/** Of four documents one is a report whose list has a line for each loan; drawn apart. */
function lineListOf(seed: number): LineListLook | null {
  const random = new Random(seed ^ 0x115);
  return random.chance(1 / 4) ? lineListLook(random) : null;
}

/** The debt list alone, between the articles before and after it. A value beside a label of two lines stands at the first. */
function copiedList(random: Random, year: number, size: number, style: PrintStyle, look: LawLook): Part {
  const { raised: _raised, ...rest } = look;
  const list = debtList(debtContent(random, year, size), style, { ...rest, middle: false });
  const say = (text: string): Block => paragraph(inStyle(text, style));
  const title = say(`Закон о буџету Републике Србије за ${year}. годину`);
  return { ...list, blocks: [title, say("Члан 3."), ...list.blocks, say("Члан 4.")] };
}

/** What befalls some PDFs beside their look. */
type Oddities = Pick<PdfLook, "syllables" | "scanned" | "apart" | "bordered" | "askew" | "enlarged"> & {
  readonly letters?: "codes";
};

/** Of every twelve documents one is in syllables, and of one a page is a scan. Drawn apart: all else is as without them. */
function odditiesOf(seed: number): Oddities {
  const random = new Random(seed ^ 0x0dd);
  return {
    ...(random.chance(1 / 12) && { syllables: true }),
    ...(random.chance(1 / 12) && { scanned: random.between(2, 12) }),
    ...(random.chance(1 / 4) && { apart: true }),
    ...(random.chance(1 / 6) && { letters: "codes" as const }),
    ...(random.chance(1 / 5) && { bordered: true }),
    ...(random.chance(1 / 5) && { askew: random.pick([-2, -0.7, 0.3, 1.2]) }),
    ...(random.chance(1 / 5) && { enlarged: random.pick([0.4, 0.55, 0.71, 1.41, 2]) }),
  };
}

/** What befalls the articles of some laws; drawn apart, too. */
function lawOdditiesOf(seed: number): Pick<LawLook, "touching" | "raised" | "empties" | "thousands"> {
  const random = new Random(seed ^ 0x1a3);
  return {
    ...(random.chance(1 / 4) && { touching: true }),
    ...(random.chance(1 / 4) && { raised: random.pick([0.4, 0.8, 1]) }),
    ...(random.chance(1 / 3) && { empties: seed }),
    ...(random.chance(1 / 3) && { thousands: true }),
  };
}

/** How a document is written: its style, what is drawn of it, and the file. */
export interface Writing {
  readonly style: PrintStyle;
  readonly look: object;
  readonly write: (blocks: readonly Block[], title: string) => Uint8Array | Promise<Uint8Array>;
}

/** A way at random in which a document of a format is written; what a code page cannot write, its text does without. */
export function writingOf(random: Random, format: Format, oddities: Oddities = {}): Writing {
  const styled = (script: PrintStyle["script"], plain = false): PrintStyle => ({
    script,
    dates: random.pick(["dd.mm.yyyy.", "dd.mm.yyyy.", "dd.mm.yyyy", "d.m.yyyy."] as const),
    group: ".",
    plain,
  });
  const anyScript = (): PrintStyle["script"] =>
    random.pick(["cyrillic", "cyrillic", "latin", "mixed"] as const);
  switch (format) {
    case "pdf": {
      const picked = random.pick(["right", "right", "right", "glyphs", "lost"] as const);
      const letters = oddities.letters ?? picked;
      const ofGlyphs = letters === "glyphs" || letters === "codes";
      const style = styled(letters === "lost" ? "latin" : ofGlyphs ? "cyrillic" : anyScript());
      const look = {
        ruled: random.pick(["none", "lines", "boxes", "rows"] as const),
        pieces: random.pick(["lines", "words"] as const),
        wide: random.pick(["landscape", "turned"] as const),
        repeatsHeader: random.chance(0.9),
        topHeads: random.chance(0.1),
        numbers: random.pick(["top", "bottom", "none"] as const),
        tight: random.chance(0.05),
        size: random.pick([8, 8, 9, 10]),
        ...oddities,
        letters,
      };
      return { style, look, write: (blocks) => pdfFile(blocks, look) };
    }
    case "xlsx":
    case "xls":
    case "xml-2003": {
      const style = styled(anyScript());
      const look = {
        typed: random.chance(0.7),
        dates: style.dates.replaceAll(".", "\\."),
        sheets: random.pick(["one", "each"] as const),
      };
      const kind = { xlsx: "xlsx", xls: "biff8", "xml-2003": "xlml" } as const;
      return { style, look, write: (blocks) => workbookFile(blocks, look, kind[format]) };
    }
    case "copied": {
      const look = {
        inColumns: random.chance(0.5),
        numbers: random.pick(["dashes", "plain", "none"] as const),
      };
      return { style: styled(anyScript()), look, write: (blocks) => copiedText(blocks, look) };
    }
    case "docx":
      return { style: styled(anyScript()), look: {}, write: docxFile };
    case "html": {
      const look = {
        encoding: random.pick(["utf-8", "windows-1250", "windows-1251"] as const),
        paragraf: random.chance(0.5),
      };
      return {
        style: styled(scriptOf(look.encoding) ?? anyScript()),
        look,
        write: (blocks, title) => htmlFile(title, blocks, look),
      };
    }
    case "csv": {
      const encoding = random.pick(CSV_ENCODINGS);
      const delimiter = random.pick([",", ";", "\t", "|"] as const);
      const isYuscii = encoding === "yuscii-latin";
      // In the seven-bit code the bar is a letter.
      const look = {
        encoding,
        delimiter: isYuscii && delimiter === "|" ? (";" as const) : delimiter,
        padded: random.chance(0.85),
      };
      return {
        style: styled(scriptOf(encoding) ?? anyScript(), isYuscii),
        look,
        write: (blocks) => csvFile(blocks, look),
      };
    }
  }
}

/** The one script that a code page has; null where it has both. */
function scriptOf(encoding: string): PrintStyle["script"] | null {
  if (encoding === "windows-1250" || encoding === "yuscii-latin") return "latin";
  return encoding === "windows-1251" ? "cyrillic" : null;
}
