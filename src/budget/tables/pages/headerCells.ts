import type { Piece, TextLine } from "./pageLines.ts";

/** A column header: where its words stand, or the number below them; lengths in points. */
export interface Anchor {
  readonly left: number;
  readonly right: number;
  readonly text: string;
  /** Words that stand over this column and others. */
  readonly above: string;
}

export function sharedWidth(a: { left: number; right: number }, b: { left: number; right: number }): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}

interface Words {
  readonly left: number;
  readonly right: number;
  readonly pieces: readonly Piece[];
}

const wordsOf = (pieces: readonly Piece[]): Words => ({
  left: Math.min(...pieces.map(({ left }) => left)),
  right: Math.max(...pieces.map(({ right }) => right)),
  pieces,
});

/** Words under or above each other are one header, whatever line each stands on. */
export function numberedAnchors(numbers: readonly Piece[], words: readonly Piece[]): Anchor[] {
  const middles = numbers.map(({ left, right }) => (left + right) / 2);
  let cells: Words[] = [];
  for (const word of words) {
    const met = cells.filter((cell) => sharedWidth(cell, word) > 1);
    cells = [
      ...cells.filter((cell) => !met.includes(cell)),
      wordsOf([...met.flatMap(({ pieces }) => pieces), word]),
    ];
  }
  const over = cells.map((cell) => {
    const covered = middles.flatMap((middle, at) =>
      middle >= cell.left && middle <= cell.right ? [at] : [],
    );
    return { cell, covered: covered.length > 0 ? covered : [nearest(middles, (cell.left + cell.right) / 2)] };
  });
  return numbers.map(({ left, right }, at) => {
    const own = over.filter(({ covered }) => covered.includes(at));
    const textOf = (shared: boolean): string =>
      own
        .filter(({ covered }) => covered.length > 1 === shared)
        .map(({ cell }) => joinWords(cell.pieces))
        .join(" ");
    return { left, right, text: textOf(false), above: textOf(true) };
  });
}

function nearest(places: readonly number[], place: number): number {
  const distance = (at: number): number => Math.abs((places[at] ?? 0) - place);
  return places.reduce((best, _, at) => (distance(at) < distance(best) ? at : best), 0);
}

/** From the lowest line upwards: what stands over two cells below heads both. */
export function wordedAnchors(lines: readonly TextLine[]): Anchor[] {
  let cells: Words[] = [];
  const above: Piece[] = [];
  for (const { pieces } of lines.toReversed()) {
    for (const piece of pieces) {
      const met = cells.filter((cell) => sharedWidth(cell, piece) > 1);
      const over = met.length === 1 ? overTwo(piece, cells) : null;
      const heads = met.length > 1 ? apart(piece, met) : over ? [] : [piece];
      if (over) above.push(over);
      if (heads === null) above.push(piece);
      for (const head of heads ?? []) {
        const under = cells.filter((cell) => sharedWidth(cell, head) > 1);
        cells = [
          ...cells.filter((cell) => !under.includes(cell)),
          wordsOf([head, ...under.flatMap((cell) => cell.pieces)]),
        ];
      }
    }
  }
  return cells
    .toSorted((a, b) => a.left - b.left)
    .map((cell) => ({
      left: cell.left,
      right: cell.right,
      text: joinWords(cell.pieces),
      above: joinWords(above.filter((piece) => sharedWidth(piece, cell) > 1)),
    }));
}

/** A header's line stands over the middle of its others, or begins where they do, this near in font sizes. */
const IN_LINE = 0.4;

const middleOf = ({ left, right }: Pick<Words, "left" | "right">): number => (left + right) / 2;

function isInLine(piece: Piece, cell: Words): boolean {
  const distances = [middleOf(piece) - middleOf(cell), piece.left - cell.left, piece.right - cell.right];
  return distances.some((distance) => Math.abs(distance) < IN_LINE * piece.size);
}

/**
 * A piece that stands in the middle over two cells and touches only one: "Стање дуга" above "у EUR" and "у RSD". It is
 * given the width of both; null for one that heads the cell it touches.
 */
function overTwo(piece: Piece, cells: readonly Words[]): Piece | null {
  const inOrder = cells.toSorted((a, b) => a.left - b.left);
  const at = inOrder.findIndex((cell) => sharedWidth(cell, piece) > 1);
  const own = inOrder[at];
  if (!own || isInLine(piece, own)) return null;
  const beside = middleOf(piece) < middleOf(own) ? inOrder[at - 1] : inOrder[at + 1];
  if (!beside) return null;
  const both = { left: Math.min(own.left, beside.left), right: Math.max(own.right, beside.right) };
  const isBetween = Math.abs(middleOf(piece) - (middleOf(own) + middleOf(beside)) / 2) < piece.size;
  return isBetween ? { ...piece, ...both } : null;
}

/**
 * A piece as heads of the cells below it, one for each, where the file writes them apart and each stands over its cell:
 * "Последњи датум" and "Рата главнице", which leave no room between them. Null for words that head all the cells.
 */
function apart(piece: Piece, cells: readonly Words[]): readonly Piece[] | null {
  const { joined = [], text } = piece;
  const bare = (some: string): string => some.replace(/\s/gu, "");
  if (bare(joined.map((part) => part.text).join("")) !== bare(text)) return null;
  const heads = cells
    .toSorted((a, b) => a.left - b.left)
    .map((cell): Piece | null => {
      const own = joined.filter((part) => sharedWidth(part, cell) > 0);
      const [first, last] = [own[0], own.at(-1)];
      if (!first || !last) return null;
      const head = {
        ...piece,
        text: own.map((part) => part.text.trim()).join(" "),
        left: first.left,
        right: last.right,
      };
      return isInLine(head, cell) ? head : null;
    });
  const whole = heads.filter((head) => head !== null);
  const isAll = whole.length === cells.length && bare(whole.map((head) => head.text).join("")) === bare(text);
  return isAll ? whole : null;
}

/** A header's lines as one text; a word that is broken at a line's end is joined again ("класифи-" / "кација"). */
export function joinWords(pieces: readonly Piece[]): string {
  return pieces
    .toSorted((a, b) => a.y - b.y || a.left - b.left)
    .map(({ text }) => text)
    .join(" ")
    .replace(/(\p{Ll})- (?=\p{Ll})/gu, "$1");
}
