import { Problem } from "../../messages/message.ts";
import { isInSyllables, joinedSyllables, withLostSpaces } from "../../text/brokenWords.ts";
import type { Page, TextRun } from "../document.ts";
import type { FontRepairs } from "./fontRepairs.ts";
import { withLostSigns } from "./lostSigns.ts";
import type { PageNote } from "./pageNotes.ts";
import type { Pdfjs } from "./pdfjs.ts";
import { leanOf, leanOfPlaces, runsOf, straightened, turnOf, type TextItem } from "./pdfRuns.ts";
import { rulesIn, type Matrix, type OperatorList } from "./rules.ts";

export type PdfDocument = Awaited<ReturnType<Pdfjs["getDocument"]>["promise"]>;
export type PdfjsPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

export interface PageContext {
  readonly document: string;
  readonly ops: Pdfjs["OPS"];
  readonly repairs: FontRepairs;
  readonly wantsRules?: ((page: Page) => boolean) | undefined;
  /** Whether the file holds pictures, over which there may be text that is not drawn. */
  readonly hasPictures: boolean;
  /** Fonts of pages whose text is all drawn: text recognition has fonts of its own. */
  readonly drawnFonts: Set<string>;
}

/** A page of text has some thousand pieces; what has more than this is made to exhaust whoever reads it. */
const MOST_PIECES = 50_000;
/** With more of its characters unknown than this, a page gives no figures. */
const UNKNOWN_SHARE = 0.1;

/**
 * A page upright, its text repaired where its fonts are broken.
 * @throws Problem when it holds more text than any page does
 */
export async function readPage(
  pdfPage: PdfjsPage,
  number: number,
  { document, ops, repairs, wantsRules, hasPictures, drawnFonts }: PageContext,
): Promise<{ readonly page: Page; readonly note: PageNote }> {
  const items = await itemsOf(pdfPage, document, number);
  const straight = pdfPage.getViewport({ scale: 1 });
  const turn = turnOf(items, straight.transform as unknown as Matrix);
  const viewport = pdfPage.getViewport({ scale: 1, rotation: (pdfPage.rotate - turn + 360) % 360 });
  let list: OperatorList | null = null;
  const drawing = async (): Promise<OperatorList> => (list ??= await pdfPage.getOperatorList());
  const upright = viewport.transform as unknown as Matrix;
  const lean = leanOf(items, upright);
  let toPage = straightened(upright, lean, viewport);
  let { runs, turned } = runsOf(items, toPage);
  let recognised = false;
  if (hasPictures && runs.some(({ font }) => !drawnFonts.has(font))) {
    const { shown, hidden } = glyphsShown(await drawing(), ops);
    recognised = hidden > 0 && hidden >= shown;
    if (hidden === 0) for (const { font } of runs) drawnFonts.add(font);
  }
  if (recognised && lean === 0) {
    toPage = straightened(upright, leanOfPlaces(runs), viewport);
    ({ runs, turned } = runsOf(items, toPage));
  }
  const lettering = repairs.page(runs);
  const { glyphFonts } = lettering;
  const signed = glyphFonts.size > 0 ? withLostSigns(items, await drawing(), ops, glyphFonts) : null;
  const {
    runs: lettered,
    diacritics,
    unknown,
    printed,
  } = signed ? repairs.page(runsOf(signed.items, toPage).runs) : lettering;
  const { runs: repaired, syllables } = withWholeWords(lettered);
  const garbled = unknown > UNKNOWN_SHARE * printed;
  const size = { number, width: viewport.width, height: viewport.height };
  const page: Page = garbled ? { ...size, runs: [], unread: "garbled" } : { ...size, runs: repaired };
  return {
    page: wantsRules?.(page) ? { ...page, rules: rulesIn(await drawing(), ops, toPage) } : page,
    note: {
      page: number,
      fromGlyphs: glyphFonts.size > 0,
      lost: garbled ? 0 : (signed?.lost ?? 0),
      diacritics,
      syllables,
      unknown: garbled ? 0 : unknown,
      turned,
      recognised,
    },
  };
}

async function itemsOf(page: PdfjsPage, document: string, number: number): Promise<TextItem[]> {
  const items: TextItem[] = [];
  const reader = page.streamTextContent().getReader() as ReadableStreamDefaultReader<{ items: object[] }>;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const item of part.value.items) if ("str" in item) items.push(item as TextItem);
    if (items.length > MOST_PIECES) {
      await reader.cancel(new Error("too much text"));
      throw new Problem("errors:pdfPageTooFull", { document, page: number }, { document, page: number });
    }
  }
  return items;
}

/** Text rendering modes that draw nothing (ISO 32000-1, table 106). */
const INVISIBLE = [3, 7];

/** How many glyphs of a page's text are drawn, and how many are not: text recognition (OCR) lays such over a picture. */
function glyphsShown(
  list: OperatorList,
  ops: Pdfjs["OPS"],
): { readonly shown: number; readonly hidden: number } {
  const kept: number[] = [];
  let mode = 0;
  let hidden = 0;
  let shown = 0;
  list.fnArray.forEach((fn, index) => {
    const args = list.argsArray[index] as readonly unknown[];
    if (fn === ops.save) kept.push(mode);
    else if (fn === ops.restore) mode = kept.pop() ?? mode;
    else if (fn === ops.setTextRenderingMode) mode = Number(args[0]);
    else if (fn === ops.showText) {
      const glyphs = args[0] as readonly unknown[];
      if (INVISIBLE.includes(mode)) hidden += glyphs.length;
      else shown += glyphs.length;
    }
  });
  return { shown, hidden };
}

/** A page's text with known words whole: put apart where they ran together, joined where a page has only syllables. */
function withWholeWords(runs: readonly TextRun[]): {
  readonly runs: readonly TextRun[];
  readonly syllables: boolean;
} {
  const syllables = isInSyllables(runs.map(({ text }) => text).join(" "));
  const whole = (text: string): string => withLostSpaces(syllables ? joinedSyllables(text) : text);
  return { runs: runs.map((run) => ({ ...run, text: whole(run.text) })), syllables };
}
