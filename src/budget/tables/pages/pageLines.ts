import type { Page, TextRun } from "../../../documents/document.ts";
import { cutAtRules, isRuledBetween } from "../../../documents/ruledText.ts";
import { currencyOf } from "../../../text/currencies.ts";
import { beginsRate, isAmount } from "../textKinds.ts";

/** A stretch of text within a line. Lengths in points, y downwards from the page's top. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  /** What the file writes apart and stands so close that it was joined; absent where nothing was. */
  readonly joined?: readonly Stretch[];
}

type Stretch = Pick<Piece, "text" | "left" | "right">;

/** The pieces on one baseline, from left to right. */
export interface TextLine {
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly pieces: readonly Piece[];
}

/** Baselines this close belong to one line: cells of one row may stand a little higher. Share of the font size. */
const SAME_LINE = 0.3;
/** A gap from here on is a space between words. */
const WORD_GAP = 0.15;
/**
 * A gap from here on may separate two columns. Columns of headers stand as close as this; where it is only a wide
 * space, both pieces fall into one column and are joined again.
 */
const PIECE_GAP = 0.5;
/** "- 20 -", and "20" without dashes where it stands apart at the head or foot of a page. */
const PAGE_NUMBER = /^(?:[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4})$/u;
const MARGIN = 60;

const known = new WeakMap<Page, readonly TextLine[]>();

/** A page's text as lines from top to bottom, its page number left out. Laid once for each page. */
export function pageLines(page: Page): readonly TextLine[] {
  const laid = known.get(page) ?? layLines(page);
  known.set(page, laid);
  return laid;
}

function layLines(page: Page): TextLine[] {
  const lines: TextRun[][] = [];
  for (const run of page.runs.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && run.y - first.y <= SAME_LINE * Math.max(run.size, first.size)) line.push(run);
    else lines.push([run]);
  }
  return lines
    .map((runs) => lineOf(runs, page))
    .filter((line, at, all) => !isPageNumber(line, at, all, page));
}

function lineOf(runs: readonly TextRun[], { number: page, rules }: Page): TextLine {
  const pieces: Piece[] = [];
  const inOrder = runs.toSorted((a, b) => a.x - b.x);
  for (const [at, run] of inOrder.entries()) {
    const text = run.text.replace(/\s+/gu, " ");
    const last = pieces.at(-1);
    const gap = last ? (run.x - last.right) / run.size : Infinity;
    const next = inOrder[at + 1];
    const isLast = next === undefined || next.x - run.x - run.width >= PIECE_GAP * run.size;
    const isBeside =
      last !== undefined && gap >= WORD_GAP && areTwoCells(last.text.trim(), text.trim(), isLast);
    if (last && gap < PIECE_GAP && !isBeside && !isRuledBetween(rules, last.right, run.x, run)) {
      const space = gap >= WORD_GAP && !last.text.endsWith(" ") && !text.startsWith(" ") ? " " : "";
      const right = Math.max(last.right, run.x + run.width);
      const joined = [...(last.joined ?? [last]), { text, left: run.x, right: run.x + run.width }];
      pieces[pieces.length - 1] = { ...last, text: last.text + space + text, right, joined };
    } else {
      pieces.push({ text, left: run.x, right: run.x + run.width, y: run.y, size: run.size });
    }
  }
  const trimmed = pieces
    .flatMap((piece) => cutAtRules(piece, rules))
    .flatMap(figuresApart)
    .map((piece) => ({ ...piece, text: piece.text.trim() }))
    .filter(({ text }) => text !== "");
  const first = runs[0];
  const size = Math.max(...runs.map((run) => run.size));
  return { page, y: first?.y ?? 0, size, pieces: withSpacedWords(trimmed) };
}

/** A whole amount, or a day: no number is broken beside it. */
const WHOLE = /^(?:\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{2})?|\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}\.?)$/u;

/** A figure without thousands, with its currency or none. */
const SMALL = /^\d{1,3}(?: [A-Z]{3})?$/u;

/**
 * Whether texts that the file writes apart are a value and what begins the next column: "17.075.000 CNY" and "3,00%", or two
 * dashes. A currency, a percent and what stands in brackets belong to the value before them.
 * @param isLast whether nothing follows the second closely: a dash within a range has its end behind it
 */
function areTwoCells(before: string, after: string, isLast: boolean): boolean {
  if (isDash(before)) return isDash(after) || beginsRate(after);
  if (SMALL.test(before) && beginsRate(after)) return true;
  const [figure = "", currency, ...others] = before.split(" ");
  const hasCurrency = currency !== undefined && currencyOf(currency) !== null;
  if (isDash(after) && isLast && hasCurrency && SMALL.test(before)) return true;
  const isWhole = hasCurrency ? isAmount(figure) : before === "0" || WHOLE.test(before);
  return isWhole && others.length === 0 && mayBeginCell(after, hasCurrency || before === "0", isLast);
}

/** @param isEnded whether no word goes on with what stands before */
function mayBeginCell(text: string, isEnded: boolean, isLast: boolean): boolean {
  if (isDash(text)) return isLast;
  if (beginsRate(text)) return true;
  const [first = ""] = text.split(" ", 1);
  const isWord = /^\p{Ll}/u.test(first) && !isEnded;
  return /^[\p{L}\d]/u.test(first) && !isWord && currencyOf(first) === null;
}

const isDash = (text: string): boolean => /^\p{Pd}$/u.test(text);

/**
 * Amounts and days that fill their columns so that they touch: "13.230.693.360 21.01.2016.". Those of one column are joined
 * again. How wide each is follows from its length.
 */
function figuresApart(piece: Piece): Piece[] {
  const texts = piece.text.trim().split(" ");
  if (texts.length < 2 || !texts.every((text) => WHOLE.test(text)) || !texts.some(isAmount)) return [piece];
  const width = (piece.right - piece.left) / piece.text.length;
  let at = piece.text.length - piece.text.trimStart().length;
  return texts.map((text): Piece => {
    const left = piece.left + at * width;
    at += text.length + 1;
    return { ...piece, text, left, right: left + text.length * width };
  });
}

/** Letters of one word that is spaced out ("П Л А Н") stand no farther apart than this, in font sizes. */
const LETTER_GAP = 1.5;
const FEWEST_LETTERS = 3;

/** Single letters in a row are one word, not a column each. */
function withSpacedWords(pieces: readonly Piece[]): Piece[] {
  const isLetter = (piece: Piece | undefined): piece is Piece =>
    piece !== undefined && /^\p{L}$/u.test(piece.text);
  if (!pieces.some(isLetter)) return [...pieces];
  const words: Piece[][] = [];
  for (const piece of pieces) {
    const last = words.at(-1)?.at(-1);
    if (isLetter(last) && isLetter(piece) && piece.left - last.right <= LETTER_GAP * piece.size)
      words.at(-1)?.push(piece);
    else words.push([piece]);
  }
  return words.flatMap((word) => {
    const [first, last] = [word[0], word.at(-1)];
    if (!first || !last || word.length < FEWEST_LETTERS) return word;
    return [{ ...first, text: word.map(({ text }) => text).join(" "), right: last.right }];
  });
}

function isPageNumber(line: TextLine, at: number, all: readonly TextLine[], { height }: Page): boolean {
  const [only] = line.pieces;
  if (line.pieces.length !== 1 || !only || !PAGE_NUMBER.test(only.text)) return false;
  const isOutermost = at === 0 || at === all.length - 1;
  if (/^\D/u.test(only.text)) return isOutermost || line.y < MARGIN || line.y > height - MARGIN;
  const neighbour = all[at === 0 ? 1 : at - 1];
  return isOutermost && neighbour !== undefined && Math.abs(neighbour.y - line.y) > 1.5 * line.size;
}
