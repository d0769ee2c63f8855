import { mayGoOn, type Header } from "./header.ts";
import { wordedAnchors } from "./headerCells.ts";
import type { TextLine } from "./pageLines.ts";
import type { TableEdges } from "./tableEdges.ts";
import { isAmount, isArticle, isCode, isFigure } from "../textKinds.ts";

/** A table of figures needs this many lines with an amount that stands apart. */
const FEWEST_LINES = 3;
/** Between two such lines of one table stand at most this many without. */
const MOST_BETWEEN = 4;

/**
 * Stretches of lines that hold a table by its figures alone, without words that head it.
 * @param edges of the table that may go on at the beginning; null for none
 */
export function headlessTables(lines: readonly TextLine[], edges: TableEdges | null): readonly Stretch[] {
  const endsTable = (line: TextLine): boolean => isRunningText(line) && !edges?.beginsLikeRows(line);
  const found: { from: number; to: number; amounts: number }[] = [];
  lines.forEach((line, at) => {
    if (!hasFigures(line)) return;
    const last = found.at(-1);
    const between = last ? lines.slice(last.to + 1, at) : [];
    if (last && between.length <= MOST_BETWEEN && !between.some(endsTable)) {
      last.to = at;
      last.amounts += 1;
    } else found.push({ from: at, to: at, amounts: 1 });
  });
  // The last rows of a table may be alone on their page.
  const goesOn = ({ from, to }: Stretch): boolean =>
    from < MOST_BETWEEN &&
    !lines.slice(0, from).some(endsTable) &&
    lines.slice(from, to + 1).every((line) => !hasFigures(line) || edges?.hasItsFigures(line) === true);
  return found
    .filter((table) => table.amounts >= FEWEST_LINES || goesOn(table))
    .map((table) => widened(table, lines, endsTable, edges))
    .reduce<readonly Stretch[]>(joined, []);
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Two that reach into each other are one: only lines without figures stand between their figures. */
function joined(found: readonly Stretch[], next: Stretch): readonly Stretch[] {
  const last = found.at(-1);
  if (!last || last.to < next.from) return [...found, next];
  return [...found.slice(0, -1), { from: last.from, to: Math.max(last.to, next.to) }];
}

/**
 * Lines of a name above its figures, and codes without figures, belong to the table too; those that stand in its
 * columns however far they are from them, as headings do at the end of a page.
 */
function widened(
  { from, to }: Stretch,
  lines: readonly TextLine[],
  endsTable: (line: TextLine) => boolean,
  edges: TableEdges | null,
): Stretch {
  const joins = (line: TextLine | undefined, row: TextLine | undefined): boolean => {
    if (!line || !row || [line, row].some(endsTable)) return false;
    const [above, below] = line.y < row.y ? [line, row] : [row, line];
    const isNear = below.y - above.y <= 2.5 * below.size;
    return isNear || edges?.standsInColumns(line) === true;
  };
  let [first, last] = [from, to];
  while (first > 0 && joins(lines[first - 1], lines[first])) first -= 1;
  while (last < lines.length - 1 && joins(lines[last + 1], lines[last])) last += 1;
  return { from: first, to: last };
}

/** An amount apart from other text. */
function hasFigures({ pieces }: TextLine): boolean {
  return pieces.length > 1 && pieces.some(({ text }) => isAmount(text));
}

/** Running text is at least this wide, in points, and fills its line up to gaps between justified words. */
const WIDE = 330;
const FILLED = 0.65;
/** Justified words stand this far apart at most, in font sizes. */
const WIDEST_GAP = 2;

/** A line of a paragraph, or an article's number. */
export function isRunningText({ pieces }: TextLine): boolean {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return false;
  if (isArticle(first.text)) return true;
  const span = last.right - first.left;
  const covered = pieces.reduce((sum, { left, right }) => sum + right - left, 0);
  const isApart = pieces.some(
    ({ left, size }, at) => left - (pieces[at - 1]?.right ?? left) > WIDEST_GAP * size,
  );
  return (
    span > WIDE &&
    covered > FILLED * span &&
    !isApart &&
    !pieces.some(({ text }) => isFigure(text) && isAmount(text))
  );
}

/** A header of words that nobody knows has at most this many lines. */
const MOST_HEADER_LINES = 4;

/**
 * The header of a table that was found by its figures: lines of several pieces above the first amount. Null where
 * there are none, as on a page that goes on with a table.
 */
export function headerAbove(lines: readonly TextLine[]): Header | null {
  const firstFigures = lines.findIndex(hasFigures);
  const above = lines.slice(0, Math.max(0, firstFigures));
  const from = above.findIndex(({ pieces }) => pieces.length > 1);
  // Below it words that stand alone are a title, or the first line of a name, unless they go on with a header's.
  const last = above.findLastIndex(
    ({ pieces }) => pieces.length > 1 || pieces.every(({ text }) => mayGoOn(text)),
  );
  const words = above.slice(from, last + 1);
  const isHeader =
    words.length <= MOST_HEADER_LINES && words.every(({ pieces }) => !isCode(pieces[0]?.text ?? ""));
  if (from === -1 || !isHeader) return null;
  const anchors = wordedAnchors(words);
  const to = from + words.length - 1;
  return anchors.length > 1 ? { from, to, anchors, numbered: false, isDebtList: false } : null;
}
