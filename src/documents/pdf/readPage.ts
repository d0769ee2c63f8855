import { Problem } from "../../messages/message.ts";
import { isInSyllables, joinedSyllables, withLostSpaces } from "../../text/brokenWords.ts";
import type { Page, TextRun } from "../document.ts";
import type { FontRepairs } from "./fontRepairs.ts";
import { hiddenTextIn } from "./hiddenText.ts";
import { withLostSigns } from "./lostSigns.ts";
import type { PageNote } from "./pageNotes.ts";
import { frameOf } from "./pageFrame.ts";
import type { Pdfjs, PdfjsPage } from "./pdfjs.ts";
import { textItemsOf, runsOf, type FontRun } from "./pdfRuns.ts";
import { rulesIn, type OperatorList } from "./rules.ts";

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
  const items = await textItemsOf(pdfPage);
  if (items === null)
    throw new Problem("errors:pdfPageTooFull", { document, page: number }, { document, page: number });
  let list: OperatorList | null = null;
  const drawing = async (): Promise<OperatorList> => (list ??= await pdfPage.getOperatorList());
  const isLaidOver = async (runs: readonly FontRun[]): Promise<boolean> => {
    if (!hasPictures || runs.every(({ font }) => drawnFonts.has(font))) return false;
    const { hidden, isRecognised } = hiddenTextIn(await drawing(), ops);
    if (hidden === 0) for (const { font } of runs) drawnFonts.add(font);
    return isRecognised;
  };
  const { frame, recognised } = await frameOf(pdfPage, items, isLaidOver);
  const { runs, turned } = runsOf(items, frame.toFrame);
  const lettering = repairs.page(runs);
  const { glyphFonts } = lettering;
  const signed = glyphFonts.size > 0 ? withLostSigns(items, await drawing(), ops, glyphFonts) : null;
  const {
    runs: lettered,
    diacritics,
    unknown,
    printed,
  } = signed ? repairs.page(runsOf(signed.items, frame.toFrame).runs) : lettering;
  const { runs: repaired, syllables } = withWholeWords(lettered);
  const garbled = unknown > UNKNOWN_SHARE * printed;
  const size = { number, width: frame.width, height: frame.height };
  const page: Page = garbled ? { ...size, runs: [], unread: "garbled" } : { ...size, runs: repaired };
  return {
    page: wantsRules?.(page) ? { ...page, rules: rulesIn(await drawing(), ops, frame.toFrame) } : page,
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

/** A page's text with known words whole: put apart where they ran together, joined where a page has only syllables. */
function withWholeWords(runs: readonly TextRun[]): {
  readonly runs: readonly TextRun[];
  readonly syllables: boolean;
} {
  const syllables = isInSyllables(runs.map(({ text }) => text).join(" "));
  const whole = (text: string): string => withLostSpaces(syllables ? joinedSyllables(text) : text);
  return { runs: runs.map((run) => ({ ...run, text: whole(run.text) })), syllables };
}
