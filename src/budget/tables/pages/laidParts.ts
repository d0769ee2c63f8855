import type { LaidCell, LaidRow } from "../laidTable.ts";
import type { Piece } from "./pageLines.ts";
import type { PlacedLine } from "./placedLine.ts";
import { beginsBlock, goesOnWith } from "../textKinds.ts";

/** What of a table stands on one page, its columns known. */
export interface LaidPart {
  readonly page: number;
  /** Empty texts where this part of the table has no header of its own. */
  readonly headers: readonly string[];
  readonly above: readonly string[];
  /** Left edges of the columns, in points. */
  readonly edges: readonly number[];
  /** Headings over the whole table, above its header. */
  readonly titles: readonly LaidRow[];
  readonly rows: readonly LaidRow[];
  /** Its rows are not ruled off from each other: the first may go on with the last of the page before. */
  readonly isOpen: boolean;
}

/** A letter's part below its baseline, in font sizes. */
const BELOW_BASELINE = 0.25;

/** A cell of the pieces that stand in it; null for none. */
export function cellOfPieces(pieces: readonly Piece[]): LaidCell | null {
  if (pieces.length === 0) return null;
  return {
    lines: linesOf(pieces),
    area: {
      left: Math.floor(Math.min(...pieces.map(({ left }) => left))),
      top: Math.floor(Math.min(...pieces.map(({ y, size }) => y - size))),
      right: Math.ceil(Math.max(...pieces.map(({ right }) => right))),
      bottom: Math.ceil(Math.max(...pieces.map(({ y, size }) => y + BELOW_BASELINE * size))),
    },
  };
}

/** Pieces on one baseline are one line. */
function linesOf(pieces: readonly Piece[]): string[] {
  const lines: Piece[] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const last = lines.at(-1);
    if (last && piece.y - last.y <= 0.3 * last.size) {
      const [left, right] = piece.left < last.left ? [piece, last] : [last, piece];
      lines[lines.length - 1] = { ...left, y: last.y, text: `${left.text} ${right.text}` };
    } else lines.push(piece);
  }
  return lines.map(({ text }) => text);
}

/**
 * A row of its lines. What a page break has cut off from it follows in its cells, whose areas are those on the first
 * page; a cell that stands on the next page only has none.
 */
export function rowOf(lines: readonly PlacedLine[]): LaidRow {
  const page = lines[0]?.page ?? 0;
  const [here, after] = [
    lines.filter((line) => line.page === page),
    lines.filter((line) => line.page !== page),
  ];
  const cellAt = (some: readonly PlacedLine[], at: number): LaidCell | null =>
    cellOfPieces(some.flatMap((line) => line.cells[at] ?? []));
  const cells = (lines[0]?.cells ?? []).map((_, at): LaidCell | null => {
    const [cell, rest] = [cellAt(here, at), cellAt(after, at)];
    return rest ? { ...cell, lines: [...(cell?.lines ?? []), ...rest.lines] } : cell;
  });
  return { page, cells };
}

/**
 * The rows of a part below those before it. A first row that holds nothing but words, each under words of the last
 * row, is what the page break has cut off from that row; where rows are ruled off from each other, only if its words
 * go on in the middle of a sentence.
 */
export function appended(rows: readonly LaidRow[], part: LaidPart): LaidRow[] {
  const [first, ...others] = part.rows;
  const last = rows.at(-1);
  const isTail = first !== undefined && last !== undefined && isTailOf(first, last);
  if (!isTail || !(part.isOpen || goesOnFrom(first, last))) return [...rows, ...part.rows];
  const cells = last.cells.map((cell, at) => {
    const tail = first.cells[at];
    return cell && tail ? { ...cell, lines: [...cell.lines, ...tail.lines] } : cell;
  });
  return [...rows.slice(0, -1), { ...last, cells }, ...others];
}

/** Whether a cell goes on with the words above it. "од тога:" begins rows of its own. */
function goesOnFrom(first: LaidRow, last: LaidRow): boolean {
  return first.cells.some((cell, at) => {
    const [above, words] = [last.cells[at], cell].map((one) => one?.lines.join(" ") ?? "");
    if (!above || !words || words.endsWith(":")) return false;
    return goesOnWith(words, above) || above.split("(").length > above.split(")").length;
  });
}

function isTailOf(first: LaidRow, last: LaidRow): boolean {
  return first.cells.every((cell, at) => {
    if (!cell) return true;
    const isWords = cell.lines.some((line) => /\p{L}{2}/u.test(line)) && !cell.lines.some(beginsBlock);
    return isWords && (last.cells[at]?.lines.some((line) => /\p{L}/u.test(line)) ?? false);
  });
}
