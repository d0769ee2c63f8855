import type { LaidCell, LaidRow } from "../laidTable.ts";
import { isHeaderText } from "../parts/headerWords.ts";
import type { Column } from "./columns.ts";
import { headersOf, type Header } from "./header.ts";
import { joinWords } from "./headerCells.ts";
import { cellOfPieces, type LaidPart } from "./laidParts.ts";
import { placedLines, rowsOfLines } from "./layLines.ts";
import type { TextLine, Piece } from "./pageLines.ts";
import type { LevelRule } from "./placedLine.ts";
import type { RuledGrid, RuledCell } from "./ruledGrid.ts";
import { isAmount, isDatum, isFigure } from "../textKinds.ts";

/** A header takes at most this many rows of a grid. */
const MOST_HEADER_ROWS = 4;

/** Lays out the text that stands within a ruled grid. */
export function layGrid(page: number, grid: RuledGrid, lines: readonly TextLine[]): LaidPart {
  const boxes = filledBoxes(grid, lines);
  const titles = titleRows(grid, boxes);
  const headerEnd = headerEndOf(grid, boxes, titles);
  const ruled = grid.xs.slice(1).map((_, at): Column => columnOf(grid, boxes, titles, headerEnd, at));
  // Where no line stands below the header, its words tell it from the rows.
  const open = isOpen(boxes, headerEnd);
  const printed =
    open && headerEnd === titles ? headersOf(lines, []).find(({ from }) => from === 0) : undefined;
  const columns = printed ? ruled.map((column): Column => withWords(column, printed)) : ruled;
  const titleCells = range(0, titles).map((row) => across(boxesIn(grid, boxes, row), columns.length));
  return {
    page,
    headers: columns.map(({ header }) => header),
    above: columns.map(({ above }) => above),
    edges: columns.map(({ left }) => left),
    titles: titleCells.map((cells): LaidRow => ({ page, cells })),
    isOpen: open,
    rows: open
      ? openRows(grid, lines.slice(printed ? printed.to + 1 : 0), columns, headerEnd)
      : closedRows(page, grid, boxes, titles, headerEnd),
  };
}

function withWords(column: Column, { anchors }: Header): Column {
  const own = anchors.filter(
    ({ left, right }) => column.left < (left + right) / 2 && (left + right) / 2 < column.right,
  );
  return {
    ...column,
    header: own.map(({ text }) => text).join(" "),
    above: own.map(({ above }) => above).join(" "),
  };
}

/** Rows at the top that are one cell over all columns. */
function titleRows(grid: RuledGrid, boxes: ReadonlyMap<string, Box>): number {
  const last = grid.xs.length - 2;
  const rows = grid.cells.findIndex((_, row) => {
    const filled = boxesIn(grid, boxes, row);
    return !(filled.length === 1 && filled[0]?.right === last && !isAmount(boxText(filled[0])));
  });
  return Math.max(0, rows);
}

/** The first row below the header; a row of data may begin beside the header's last row, in cells that reach below it. */
function headerEndOf(grid: RuledGrid, boxes: ReadonlyMap<string, Box>, from: number): number {
  let row = from;
  while (row < grid.cells.length && row - from < MOST_HEADER_ROWS) {
    const own = boxesIn(grid, boxes, row).filter((box) => box.top === row && isFilled(box));
    const words = own.filter((box) => !(box.bottom > row && row > from && !isHeaderText(boxText(box))));
    const known = words.filter((box) => isHeaderText(boxText(box))).length;
    const isFull = row === from && own.length === grid.xs.length - 1;
    const isKnown = known >= 1 && (known * 2 >= words.length || isFull);
    const isHeader = words.length > 1 && (isKnown || isBesideHeaders(boxes, from, row, words));
    if (!isHeader || words.some((box) => isDatum(boxText(box)))) break;
    row += 1;
  }
  return row;
}

/** Whether headers of several columns reach down beside a row's cells, none of which reaches further: "EUR | RSD". */
function isBesideHeaders(
  boxes: ReadonlyMap<string, Box>,
  from: number,
  row: number,
  words: readonly Box[],
): boolean {
  const beside = [...boxes.values()].filter(
    (box) => box.top === from && box.bottom >= row && row > from && isHeaderText(boxText(box)),
  );
  const end = Math.max(...beside.map(({ bottom }) => bottom));
  return beside.length > 1 && words.every(({ bottom }) => bottom <= end);
}

function columnOf(
  grid: RuledGrid,
  boxes: ReadonlyMap<string, Box>,
  from: number,
  to: number,
  column: number,
): Column {
  const over = range(from, to).flatMap((row) => {
    const cell = grid.cells[row]?.[column];
    const box = cell && boxes.get(boxKey(cell));
    return box?.top === row && !beginsBesideHeader(box, from, to) ? [box] : [];
  });
  const words = (test: (box: Box) => boolean): string =>
    over
      .filter(test)
      .map(boxText)
      .filter((text) => text !== "")
      .join(" ");
  return {
    left: grid.xs[column] ?? 0,
    right: grid.xs[column + 1] ?? 0,
    header: words((box) => box.left === box.right),
    above: words((box) => box.left < box.right),
  };
}

function across(boxes: readonly Box[], columns: number): (LaidCell | null)[] {
  const cell = cellOfPieces(boxes.flatMap(({ pieces }) => pieces));
  return range(0, columns).map((at) => (at === 0 && cell ? { ...cell, across: true } : null));
}

/**
 * Whether rows stand within cells, undivided: two cells at least then hold several amounts each, and together most of
 * all. A total in three currencies has several in a cell, too.
 */
function isOpen(boxes: ReadonlyMap<string, Box>, headerEnd: number): boolean {
  const counts = [...boxes.values()]
    .filter(({ bottom }) => bottom >= headerEnd)
    .map(({ pieces }) => pieces.filter(({ text }) => isAmount(text)).length);
  const several = counts.filter((count) => count > 2);
  const sum = (some: readonly number[]): number => some.reduce((all, count) => all + count, 0);
  return several.length > 1 && sum(several) * 2 > sum(counts);
}

function closedRows(
  page: number,
  grid: RuledGrid,
  boxes: ReadonlyMap<string, Box>,
  titles: number,
  headerEnd: number,
): LaidRow[] {
  // What is merged over rows belongs to each of them, save for an amount: that would count twice.
  const figured = new Set([...boxes.values()].flatMap((box) => (isAmount(boxText(box)) ? [box.left] : [])));
  return range(headerEnd, grid.cells.length).flatMap((row) => {
    const cells = (grid.cells[row] ?? []).map((cell, column): LaidCell | null => {
      const box = boxes.get(boxKey(cell));
      if (!box || box.left !== column || (box.top < headerEnd && !beginsBesideHeader(box, titles, headerEnd)))
        return null;
      const laid = cellOfPieces(box.pieces);
      if (!laid) return null;
      if (Math.max(box.top, headerEnd) < row)
        return figured.has(column) && isFigure(boxText(box)) ? null : { ...laid, filled: true };
      return box.left === 0 && box.right === grid.xs.length - 2 ? { ...laid, across: true } : laid;
    });
    return cells.some((cell) => cell && !cell.filled) ? [{ page, cells }] : [];
  });
}

/** A cell of data that begins beside the header's lower rows, under a header that takes fewer rows. */
function beginsBesideHeader({ top, bottom }: Box, from: number, to: number): boolean {
  return bottom >= to && top > from;
}

function openRows(
  grid: RuledGrid,
  lines: readonly TextLine[],
  columns: readonly Column[],
  headerEnd: number,
): LaidRow[] {
  const top = grid.ys[headerEnd] ?? 0;
  const body = lines.filter(({ y, size }) => y - 0.35 * size > top);
  const ruled = grid.ys.map((y): LevelRule => ({ y, left: -Infinity, right: Infinity }));
  return rowsOfLines(placedLines(body, columns, ruled), columns.length);
}

/** A cell of the grid with its text. */
interface Box extends RuledCell {
  readonly pieces: Piece[];
}

const boxKey = ({ top, left }: RuledCell): string => `${top}:${left}`;
const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

function filledBoxes(grid: RuledGrid, lines: readonly TextLine[]): Map<string, Box> {
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

function boxesIn(grid: RuledGrid, boxes: ReadonlyMap<string, Box>, row: number): Box[] {
  return (grid.cells[row] ?? []).flatMap((cell, column) => {
    const box = boxes.get(boxKey(cell));
    return box && cell.left === column ? [box] : [];
  });
}

const boxText = ({ pieces }: Box): string => joinWords(pieces);
const isFilled = ({ pieces }: Box): boolean => pieces.length > 0;
