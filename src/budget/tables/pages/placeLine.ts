import type { Column } from "./columns.ts";
import { sharedWidth } from "./headerCells.ts";
import { cutAt } from "../../../documents/ruledText.ts";
import type { Piece, TextLine } from "./pageLines.ts";
import { isAmount, isFigure } from "../textKinds.ts";

/** A line's pieces by column; what reaches over several columns stands in the first that it covers. */
export function placeLine(line: TextLine, columns: readonly Column[]): (Piece | null)[] {
  const cells = columns.map((): Piece | null => null);
  const queue = line.pieces.toReversed();
  for (let piece = queue.pop(); piece; piece = queue.pop()) {
    const parts = cutAtColumn(piece, columns);
    if (parts) {
      queue.push(parts[1], parts[0]);
      continue;
    }
    const at = columnOf(piece, columns);
    const before = cells[at];
    cells[at] = before
      ? { ...before, text: `${before.text} ${piece.text}`, right: Math.max(before.right, piece.right) }
      : piece;
  }
  return cells;
}

/** Cuts what the file writes as one piece but stands in two columns: words and a figure, or two figures. */
function cutAtColumn(piece: Piece, columns: readonly Column[]): readonly [Piece, Piece] | null {
  for (const { right } of columns) {
    if (right <= piece.left + piece.size / 2 || right >= piece.right - piece.size / 2) continue;
    const parts = cutAt(piece, right);
    if (parts && isFigure(parts[1].text) && isAmount(parts[1].text)) return parts;
  }
  return null;
}

function columnOf(piece: Piece, columns: readonly Column[]): number {
  const covered = columns.flatMap((column, at) => (sharedWidth(column, piece) > 0 ? [at] : []));
  if (covered.length < 3 || isFigure(piece.text)) {
    // At an edge between two columns: the one that holds more of it. A wide figure may reach over both edges of its own.
    const best = covered.toSorted(
      (a, b) => sharedWidth(columns[b] ?? piece, piece) - sharedWidth(columns[a] ?? piece, piece),
    )[0];
    const [first] = covered;
    const share =
      best === undefined ? 0 : sharedWidth(columns[best] ?? piece, piece) / (piece.right - piece.left);
    return (share > 0.7 ? best : first) ?? 0;
  }
  return covered[0] ?? 0;
}
