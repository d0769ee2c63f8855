import { currencyOf } from "../../../text/currencies.ts";
import { foldForComparison } from "../../../text/fold.ts";
import { conditionOf } from "../../debtCards/labels.ts";
import { isHeaderText } from "../parts/headerWords.ts";
import { numberedAnchors, sharedWidth, wordedAnchors, type Anchor } from "./headerCells.ts";
import { headsDebtList } from "../../debtCards/tableHeader.ts";
import type { Piece, TextLine } from "./pageLines.ts";
import { isArticle, isCode, isDatum } from "../textKinds.ts";

/** The header of a table on a page. */
export interface Header {
  /** Places of its first and last line among the page's lines. */
  readonly from: number;
  readonly to: number;
  readonly anchors: readonly Anchor[];
  /** Whether the columns are numbered below their words: the numbers then stand in the columns' middles. */
  readonly numbered: boolean;
  /** The list of public debt, which is read elsewhere. */
  readonly isDebtList: boolean;
}

/** Lines of a header stand this close, in font sizes; the row of numbers a little further below. */
const NEXT_LINE = 1.35;
const NUMBER_ROW = 2.3;
/** Closer than lines of a text: words of one line stand in the middle of their cell, between two lines of others. */
const BETWEEN_LINES = 0.9;
const MOST_LINES = 8;
/** Wider pieces are running text, in shares of the line's page. */
const WIDEST = 240;

/** The headers among a page's lines; `ruled` are places of level lines that reach over a table. */
export function headersOf(lines: readonly TextLine[], ruled: readonly number[]): Header[] {
  const numbered: Header[] = [];
  lines.forEach((_, at) => {
    const header = numberedAt(lines, at, endOf(numbered));
    if (header) numbered.push(header);
  });
  const headers: Header[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const header = numbered.find(({ from }) => from === at) ?? wordedAt(lines, at, ruled, endOf(headers));
    if (!header) continue;
    headers.push(header);
    at = header.to;
  }
  return headers;
}

/** Where the last header ends, and the next may begin. */
function endOf(headers: readonly Header[]): number {
  return (headers.at(-1)?.to ?? -1) + 1;
}

/** "1 | 2 | 3 ... 11" numbers columns, whose words stand above. */
function isLineOfNumbers({ pieces }: TextLine): boolean {
  return pieces.length > 3 && pieces.every(({ text }, at) => text.replace(/[()]/gu, "") === String(at + 1));
}

/** The words above a row of numbers, none of which stands above `after`. */
function numberedAt(lines: readonly TextLine[], to: number, after: number): Header | null {
  const numbers = lines[to];
  if (!numbers || !isLineOfNumbers(numbers)) return null;
  let from = to;
  for (
    let above = lines[from - 1];
    above && from > after && to - from < MOST_LINES;
    above = lines[from - 1]
  ) {
    const below = lines[from] ?? numbers;
    if (below.y - above.y > NUMBER_ROW * Math.max(below.size, above.size) || !mayHead(above)) break;
    from -= 1;
  }
  const words = lines.slice(from, to).flatMap(({ pieces }) => pieces);
  return { from, to, numbered: true, isDebtList: false, anchors: numberedAnchors(numbers.pieces, words) };
}

function wordedAt(
  lines: readonly TextLine[],
  at: number,
  ruled: readonly number[],
  after: number,
): Header | null {
  const seed = lines[at];
  if (!seed || !isSeed(seed)) return null;
  const isApart = (a: TextLine, b: TextLine): boolean =>
    b.y - a.y > NEXT_LINE * Math.max(a.size, b.size) || ruled.some((y) => y > a.y && y < b.y - 0.3 * b.size);
  let [from, to] = [at, at];
  for (let above = lines[from - 1]; from > after && above; above = lines[from - 1]) {
    const below = lines[from];
    const near = lines.slice(from, from + MOST_LINES).filter((one) => !isApart(above, one));
    const isOfHeader = mayHead(above) || goesOnIn(near, above);
    if (!below || isApart(above, below) || !isOfHeader || isTitle(above, seed)) break;
    from -= 1;
  }
  const isBounded = ruled.some((y) => y > seed.y && y - seed.y < 5 * seed.size);
  for (let below = lines[to + 1]; below; below = lines[to + 1]) {
    const above = lines[to];
    if (!above || !(mayHead(below) || isInMiddle(below, above, lines[to + 2]))) break;
    const words = lines.slice(from, to + 1).flatMap(({ pieces }) => pieces);
    const isLower = isLowerRow(below, above, words, ruled);
    if (isApart(above, below) && !isLower) break;
    const isBetween = below.y - above.y < BETWEEN_LINES * below.size;
    const goesOn = below.pieces.every(
      (piece) =>
        !isCode(piece.text) &&
        (isBounded ||
          isLower ||
          (mayGoOn(piece.text) && isUnder(piece, words)) ||
          (isBetween && isHeaderText(piece.text))),
    );
    if (!goesOn && !isSeed(below)) break;
    to += 1;
  }
  const anchors = wordedAnchors(lines.slice(from, to + 1));
  if (anchors.length < (ruled.length > 0 ? 2 : 3)) return null;
  return {
    from,
    to,
    numbered: false,
    anchors,
    isDebtList: headsDebtList(anchors.map(({ text }) => text)),
  };
}

/** Headers under one over several columns, with room between them where no line rules them off: "ЕUR | РСД". */
function isLowerRow(
  line: TextLine,
  above: TextLine,
  words: readonly Piece[],
  ruled: readonly number[],
): boolean {
  const isNear = line.y - above.y <= NUMBER_ROW * Math.max(line.size, above.size);
  const isRuledOff = ruled.some((y) => y > above.y && y < line.y);
  return (
    isNear &&
    !isRuledOff &&
    line.pieces.length > 1 &&
    line.pieces.every(({ text }) => mayGoOn(text)) &&
    line.pieces.some((piece) => isUnder(piece, words))
  );
}

const isUnder = (piece: Piece, words: readonly Piece[]): boolean =>
  words.some((word) => sharedWidth(word, piece) > 1);

/** Two pieces at least, most of which have words that head columns. */
function isSeed(line: TextLine): boolean {
  if (line.pieces.length < 2 || !mayHead(line)) return false;
  const known = line.pieces.filter(({ text }) => isHeaderText(text)).length;
  return known >= 2 && known * 2 >= line.pieces.length;
}

/** The rest of wrapped header words, a year ("2014. год."), or what stands in brackets or in a currency below them: no name of a row. */
export function mayGoOn(text: string): boolean {
  const [first = ""] = text.split(/\s/u, 1);
  return (
    /^(?:\p{Ll}|\(|(?:19|20)\d{2}\.?(?: \p{Ll}|$))/u.test(text) ||
    currencyOf(first) !== null ||
    isHeaderText(text)
  );
}

/** Words alone that are wide, or reach from the edge of a table over its second column: they head none of its columns. */
function isTitle(line: TextLine, header: TextLine): boolean {
  const [only, ...others] = line.pieces;
  const [first, second] = header.pieces;
  if (!only || others.length > 0) return false;
  const isOverFirst = first !== undefined && only.left < first.right && only.left <= first.left + header.size;
  return isWide(line) || (isOverFirst && second !== undefined && only.right > second.left);
}

function isWide(line: TextLine): boolean {
  return line.pieces.some(({ left, right }) => right - left > WIDEST);
}

/** Headers beside a label of debt cards tell that it heads a column: beside it a card has its value, and balances. */
const FEWEST_BESIDE = 2;

/**
 * Whether a line has a label of debt cards, which is worded like a header, and no headers beside it. Before a card's label
 * there is none: what is worded like one too is its value.
 */
function isOfCard({ pieces }: TextLine): boolean {
  const labels = pieces.filter(({ text }) => conditionOf(text) !== null && !/^\p{Ll}/u.test(text));
  const beside = pieces.filter((piece) => !labels.includes(piece) && isHeaderText(piece.text));
  const isBehind = beside.some(({ right }) => labels.every(({ left }) => right < left));
  return labels.length > 0 && beside.length < FEWEST_BESIDE && !isBehind;
}

/** Whether the words of a line stand in the middle of their cells, so near are other headers above and below: "Каматна стопа". */
function isInMiddle(line: TextLine, above: TextLine, below: TextLine | undefined): boolean {
  const isNear = (a: TextLine, b: TextLine): boolean => b.y - a.y < BETWEEN_LINES * line.size;
  return (
    below !== undefined &&
    isNear(above, line) &&
    isNear(line, below) &&
    mayHead(below) &&
    line.pieces.every(({ text }) => mayGoOn(text))
  );
}

/** Whether each piece of a line has its rest right below it: "Први датум" above "отплате" is no label of a card. */
function goesOnIn(below: readonly TextLine[], line: TextLine): boolean {
  const rests = below.flatMap(({ pieces }) => pieces).filter(({ text }) => /^\p{Ll}/u.test(text));
  return areHeadings(line) && line.pieces.every((piece) => isUnder(piece, rests));
}

const OF_YEAR = /(?:19|20)\d{2}\.? god\.$/u;

/** Years may head columns, other figures do not; nor do the labels of debt cards. */
function mayHead(line: TextLine): boolean {
  return areHeadings(line) && !isOfCard(line);
}

function areHeadings(line: TextLine): boolean {
  const { pieces } = line;
  const isShort = pieces.every(({ text, left, right }) => right - left <= WIDEST && !isDatum(text));
  const [only] = pieces;
  // "Средства буџета распоређују се по корисницима, и то:" leads to a table, and heads no column of it; "за 2013. год." may.
  const isSentence =
    pieces.length === 1 &&
    only !== undefined &&
    /\s/u.test(only.text) &&
    /[:;.]$/u.test(only.text) &&
    !OF_YEAR.test(foldForComparison(only.text));
  return isShort && !isSentence && pieces.every(({ text }) => !isArticle(text));
}
