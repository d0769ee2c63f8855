/** Cells of a line, each with the place in the line where it begins and ends. */
interface TextCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Fewer lines under each other may stand so by chance. */
const FEWEST_LINES = 3;
/** A longer line is running text, not a row that someone has typed. */
const LONGEST_LINE = 2000;
/** What divides cells for certain, and how often at least in a line. */
const DIVIDERS = [
  ["\t", 1],
  ["|", 2],
] as const;

/** Where a block of lines begins and ends, and what its columns hold. */
interface TextBlock {
  readonly from: number;
  /** The first line after it. */
  readonly to: number;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Tables in running text: lines under each other whose cells are divided by tabs or bars, or by gaps of two spaces and more
 * that stand one under the other in all of them. Only what is sure: each cell lies in one column, each column is
 * divided from the next by a gap that no line crosses, and at least half of the lines have cells in two columns.
 */
export function tablesInLines(lines: readonly string[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  let at = 0;
  while (at < lines.length) {
    const block = divided(lines, at) ?? spaced(lines, at);
    if (block?.rows) blocks.push({ ...block, rows: block.rows });
    at = block?.to ?? at + 1;
  }
  return blocks;
}

function divided(lines: readonly string[], from: number): TextBlock | null {
  for (const [divider, least] of DIVIDERS) {
    const cells = (line = ""): string[] => line.split(divider).map((cell) => cell.trim());
    const width = cells(lines[from]).length;
    if (width <= least) continue;
    let to = from;
    // Bars are drawn around every cell; a tab may be missing where the last cells of a row are empty.
    while (
      to < lines.length &&
      (divider === "|" ? cells(lines[to]).length === width : lines[to]?.includes(divider))
    )
      to += 1;
    if (to - from > 1) return { from, to, rows: lines.slice(from, to).map(cells) };
  }
  return null;
}

interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Null where no such lines begin here; `rows` null for lines whose columns are not sure. */
function spaced(
  lines: readonly string[],
  from: number,
): (Omit<TextBlock, "rows"> & { readonly rows: TextBlock["rows"] | null }) | null {
  let columns: readonly TextSpan[] = [];
  const taken: (readonly TextCell[])[] = [];
  let to = from;
  for (; to < lines.length; to += 1) {
    const pieces = piecesOf(lines[to] ?? "");
    // A table begins with a line of several cells.
    if (pieces.length < (taken.length === 0 ? 2 : 1)) break;
    const wider = withPieces(columns, pieces);
    if (wider.length < 2 || (taken.length > 0 && wider.length < columns.length)) break;
    columns = wider;
    taken.push(pieces);
  }
  if (taken.length < FEWEST_LINES) return null;
  const rows = taken.map((row) => cellsOf(row, columns));
  const isSure = taken.filter((row) => row.length > 1).length * 2 >= taken.length;
  return { from, to, rows: isSure && rows.every((row) => row !== null) ? rows : null };
}

function piecesOf(line: string): TextCell[] {
  if (line.length > LONGEST_LINE) return [];
  return [...line.matchAll(/[^\s\u00a0]+(?:[ \u00a0][^\s\u00a0]+)*/gu)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

/** The columns once the pieces are taken in: those that a piece touches, with less than a gap between, become one. */
function withPieces(columns: readonly TextSpan[], pieces: readonly TextCell[]): TextSpan[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...columns, ...pieces].toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start < last.end + 2) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Null where two pieces of a line fall into one column. */
function cellsOf(pieces: readonly TextCell[], columns: readonly TextSpan[]): string[] | null {
  const cells = new Array<string>(columns.length).fill("");
  for (const { text, start } of pieces) {
    const column = columns.findIndex((one) => start >= one.start && start < one.end);
    if (column === -1 || cells[column] !== "") return null;
    cells[column] = text;
  }
  return cells;
}
