import { joinWords } from "./headerCells.ts";
import type { Piece, TextLine } from "./pageLines.ts";
import type { RuledCell, RuledGrid } from "./ruledGrid.ts";

/** A cell of the grid with its text. */
export interface Box extends RuledCell {
  readonly pieces: Piece[];
}

export const boxKey = ({ top, left }: RuledCell): string => `${top}:${left}`;
export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

export function filledBoxes(grid: RuledGrid, lines: readonly TextLine[]): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (const box of grid.cells.flat())
    if (!boxes.has(boxKey(box))) boxes.set(boxKey(box), { ...box, pieces: [] });
  for (const piece of lines.flatMap(({ pieces }) => pieces)) {
    const row = placeOf(grid.ys, piece.y - 0.35 * piece.size);
    const column = placeOf(grid.xs, (piece.left + piece.right) / 2);
    const cell = grid.cells[row]?.[column];
    if (cell) boxes.get(boxKey(cell))?.pieces.push(piece);
  }
  return boxes;
}

/** Which stretch between edges a place lies in; the nearest one where it lies outside. */
function placeOf(edges: readonly number[], place: number): number {
  const after = edges.findIndex((edge) => edge > place);
  if (after === -1) return edges.length - 2;
  return Math.max(0, after - 1);
}

export function boxesIn(grid: RuledGrid, boxes: ReadonlyMap<string, Box>, row: number): Box[] {
  return (grid.cells[row] ?? []).flatMap((cell, column) => {
    const box = boxes.get(boxKey(cell));
    return box && cell.left === column ? [box] : [];
  });
}

export const boxText = ({ pieces }: Box): string => joinWords(pieces);
export const isFilled = ({ pieces }: Box): boolean => pieces.length > 0;
