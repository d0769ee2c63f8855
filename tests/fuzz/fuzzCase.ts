import { inUtf8 } from "../documents/bytes.ts";
import { pick, seeded, type Draw } from "../loan/reference/draw.ts";
import { DAMAGERS } from "./damage/damagers.ts";
import { oneOf } from "./damage/damager.ts";
import { HOSTILE } from "./hostile/hostileFiles.ts";
import { withHostileWords } from "./hostile/hostileWords.ts";
import { LAW, PLAN } from "./seeds/content.ts";
import { FORMATS, seedFilesOf, type Format, type SeedFile } from "./seeds/seedFiles.ts";
import { delimited, webPage, wordFile, workbook } from "./seeds/writers.ts";
import { xlsxSeed } from "./seeds/xlsxSeed.ts";

/** A file to be read, made from its seed alone. */
export interface FuzzCase {
  readonly seed: number;
  readonly format: Format;
  /** The whole file that it was; null for one that never was whole. */
  readonly from: SeedFile | null;
  /** What was done to it. */
  readonly how: string;
  readonly bytes: Uint8Array;
  readonly breaks: boolean;
}

/** Formats take turns, so that a format's cases are every ninth seed. */
export const formatOfSeed = (seed: number): Format => FORMATS[seed % FORMATS.length] ?? "text";

/** One file in eight never was whole. */
const HOSTILE_SHARE = 8;

export async function fuzzCase(seed: number, withReal: boolean): Promise<FuzzCase> {
  const { draw } = seeded(seed);
  const format = formatOfSeed(seed);
  return draw(HOSTILE_SHARE) === 0
    ? hostileCase(seed, format, draw)
    : damagedCase(seed, format, draw, withReal);
}

function hostileCase(seed: number, format: Format, draw: Draw): FuzzCase {
  const made = { seed, format, from: null, breaks: true };
  const words = draw(2) === 0 ? fileOfWords(format, draw) : null;
  if (words) return { ...made, how: "hostile words", bytes: words };
  const name = oneOf(draw, Object.keys(HOSTILE[format])) ?? "";
  const bytes = HOSTILE[format][name]?.(draw) ?? new Uint8Array();
  return { ...made, how: `hostile: ${name}`, bytes };
}

function fileOfWords(format: Format, draw: Draw): Uint8Array | null {
  const content = withHostileWords(pick(draw, LAW, PLAN), draw);
  switch (format) {
    case "xlsx":
      return xlsxSeed(content);
    case "xls":
      return workbook(shortened(content), "biff8");
    case "xml-2003":
      return workbook(shortened(content), "xlml");
    case "docx":
      return wordFile(content);
    case "html":
      return inUtf8(webPage(content));
    case "csv":
    case "text":
      return inUtf8(delimited(content, pick(draw, ";", "|", "\t")));
    case "pdf":
    case "rates-xml":
      return null;
  }
}

/** As long as a cell of Excel may be. */
const MOST_LETTERS = 32_000;
const shortened = (content: typeof LAW): typeof LAW => ({
  ...content,
  sentences: content.sentences.map((text) => text.slice(0, MOST_LETTERS)),
  rows: content.rows.map((cells) => cells.map((cell) => cell.slice(0, MOST_LETTERS))),
});

async function damagedCase(seed: number, format: Format, draw: Draw, withReal: boolean): Promise<FuzzCase> {
  const from = oneOf(draw, seedFilesOf(format, withReal));
  if (!from) throw new Error(`no file of the format ${format}`);
  const damagers = Object.entries(DAMAGERS[format]);
  let bytes = await from.bytes();
  // With one damage that nobody can know of, what differs may come of that one.
  let breaks = true;
  const how: string[] = [];
  // Most files are damaged once; a second damage may hide what the first one shows.
  const wanted = pick(draw, 1, 1, 1, 2, 3);
  for (let tries = 0; how.length < wanted && tries < 20; tries += 1) {
    const [name, damage] = oneOf(draw, damagers) ?? [];
    const damaged = bytes.length > 1 ? damage?.(bytes, draw) : null;
    if (!damaged || name === undefined) continue;
    bytes = damaged.bytes;
    breaks &&= damaged.breaks;
    how.push(name);
  }
  return { seed, format, from, how: how.join(" + "), bytes, breaks };
}
