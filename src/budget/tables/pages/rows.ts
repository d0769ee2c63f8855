import { withWholeBlocks } from "./bodyBlocks.ts";
import type { ColumnKind } from "./columnKinds.ts";
import type { PlacedLine } from "./placedLine.ts";
import { TableLines, WIDE_STEP } from "./tableLines.ts";
import { beginsBlock, goesOnWith, isCapitals, isFragmentAfter } from "../textKinds.ts";

const isRuledOff = ({ rulesAbove }: PlacedLine): boolean => rulesAbove.length > 0;

/** No row has more lines; what seems to is no table. */
const MOST_LINES = 100;
/** Lines of a name stand closer than rows, by this share of their step. */
const CLOSER = 0.93;
/** Nearer lines, in font sizes, stand beside each other. */
const SHARED_HEIGHT = 0.75;

/** Lines as rows: a row's name may be wrapped, its figures broken or stacked. */
export function rowsOf(lines: readonly PlacedLine[], kinds: readonly ColumnKind[]): PlacedLine[][] {
  const whole = withWholeBlocks(lines, kinds);
  const table = new TableLines(whole, kinds);
  return rowsAroundFigures(table, whole) ?? rowsByRoom(table, whole) ?? rowsLineByLine(table, whole);
}

/** Fewer figures may stand between two lines by chance. */
const FEWEST_BETWEEN = 3;
/** Rows stand farther apart than the lines of a cell, by this share. */
const APART = 1.1;
/** At most this share of what stands close together holds more than one row. */
const CROWDED = 0.1;

/**
 * Rows of a table whose figures stand in the middle beside names of several lines, with more room between rows than between
 * lines, as browsers print tables: what stands close together is a row. Null for any other table.
 */
function rowsAroundFigures(table: TableLines, lines: readonly PlacedLine[]): PlacedLine[][] | null {
  const steps = lines.flatMap((line, at) => {
    const [above, below] = [lines[at - 1], lines[at + 1]];
    if (above?.page !== line.page || below?.page !== line.page) return [];
    const isBare = table.has(line, "figure") && table.name(line) === "";
    const step = below.y - above.y;
    const isBetween = isBare && table.isName(above) && table.isName(below) && step < WIDE_STEP * line.size;
    return isBetween ? [step] : [];
  });
  if (steps.length < FEWEST_BETWEEN) return null;
  const blocks = closeTogether(lines, steps);
  const isCrowded = (block: readonly PlacedLine[]): boolean => table.figured(block) > 1;
  if (blocks.filter(isCrowded).length > CROWDED * blocks.length) return null;
  return withTails(table, blocks).flatMap((block) =>
    isCrowded(block) ? rowsLineByLine(table, block) : [block],
  );
}

/** Blocks, each with the rest of its name that stands at the top of the next page. */
function withTails(table: TableLines, blocks: readonly PlacedLine[][]): PlacedLine[][] {
  const whole: PlacedLine[][] = [];
  for (const block of blocks) {
    const above = whole.at(-1);
    const [first] = block;
    const isTail =
      first !== undefined &&
      above !== undefined &&
      first.page !== above[0]?.page &&
      block.every((line) => table.isName(line)) &&
      goesOnWith(table.name(first), table.name(above.at(-1) ?? first));
    if (isTail) above.push(...block);
    else whole.push([...block]);
  }
  return whole;
}

/** What stands closer together than rows do. @param steps between lines of one row, in points */
function closeTogether(lines: readonly PlacedLine[], steps: readonly number[]): PlacedLine[][] {
  const leading = steps.reduce((least, step) => Math.min(least, step), Infinity);
  const blocks: PlacedLine[][] = [];
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    const isNext = above?.page === line.page && line.y - above.y < APART * leading && !isRuledOff(line);
    if (isNext) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  });
  return blocks;
}

/** So many rows of several lines tell that what stands close together is a row. */
const FEWEST_WRAPPED = 2;

/**
 * Rows of a table without ruling lines that leaves more room between rows than between the lines of a name, as
 * spreadsheets print them, wherever the figures stand beside a name. Null where a single piece of it is no row.
 */
function rowsByRoom(table: TableLines, lines: readonly PlacedLine[]): PlacedLine[][] | null {
  const names = lines.filter((line) => table.name(line) !== "");
  const steps = names.flatMap((line, at) => {
    const above = names[at - 1];
    return above?.page === line.page ? [line.y - above.y] : [];
  });
  const blocks = withTails(table, closeTogether(lines, steps));
  if (blocks.some((block) => table.figured(block) > 1)) return null;
  const wrapped = blocks.filter((block) => block.length > 1 && table.figured(block) === 1);
  if (wrapped.length < FEWEST_WRAPPED && !wrapped.some((block) => isOneName(table, block))) return null;
  const isRest = (block: readonly PlacedLine[], at: number): boolean => {
    const [first, above] = [block[0], blocks[at - 1]?.at(-1)];
    return first !== undefined && above !== undefined && goesOnWith(table.name(first), table.name(above));
  };
  return blocks.some((block, at) => table.figured(block) === 0 && isRest(block, at)) ? null : blocks;
}

/** Whether each line of a name goes on with the one above it: no title stands above a row's own name. */
function isOneName(table: TableLines, block: readonly PlacedLine[]): boolean {
  const names = block.map((line) => table.name(line)).filter((name) => name !== "");
  return names.every(
    (name, at) => at === 0 || /^\p{Pd}/u.test(name) || goesOnWith(name, names[at - 1] ?? ""),
  );
}

function rowsLineByLine(table: TableLines, whole: readonly PlacedLine[]): PlacedLine[][] {
  const rows: PlacedLine[][] = [];
  whole.forEach((line, at) => {
    const row = rows.at(-1);
    if (!row || row.length >= MOST_LINES || (isRuledOff(line) && !isStack(table, row, line))) {
      rows.push([line]);
    } else if (line.page !== row.at(-1)?.page) {
      if (beginsOnPage(table, row, line)) rows.push([line]);
      else row.push(line);
    } else {
      const isBeside = overlaps(table, row, line);
      const isApart = isBeside && table.isFigured(row) && table.isName(row.at(-1));
      const taken = takenBack(table, row, line, whole.slice(at + 1, at + 1 + MOST_LINES)) || Number(isApart);
      if (taken > 0) rows.push([...row.splice(row.length - taken), line]);
      else if (!isBeside && begins(table, row, line)) rows.push([line]);
      else row.push(line);
    }
  });
  return rows;
}

/**
 * Whether a line stands so near below a row's last one that they share height, as figures do beside the middle of a name:
 * no two rows do.
 */
function overlaps(table: TableLines, row: readonly PlacedLine[], line: PlacedLine): boolean {
  const { cells = [] } = row.at(-1) ?? {};
  const isApart = line.cells.every((pieces, at) => pieces.length === 0 || (cells[at]?.length ?? 0) === 0);
  return isApart && table.step(row, line) < SHARED_HEIGHT;
}

function begins(table: TableLines, row: readonly PlacedLine[], line: PlacedLine): boolean {
  if (fitsBelow(table, row, line)) return false;
  if (table.has(line, "code")) {
    const isBeside = isCentred(table, line) && row.every((other) => table.isName(other));
    return !isBeside && (table.isNamed(row) || table.isFigured(row));
  }
  if (beginsBlock(table.name(line))) return table.isNamed(row);
  return table.style === "bottom" ? beginsFromBottom(table, row, line) : beginsFromTop(table, row, line);
}

/** Figures stand beside the last line of a name: a row ends with them. */
function beginsFromBottom(table: TableLines, row: readonly PlacedLine[], line: PlacedLine): boolean {
  const last = row.at(-1) ?? line;
  const isFar = table.step(row, line) > WIDE_STEP;
  // The rest of a name that the page before has broken off, its figures there.
  const isTail = table.isName(last) && table.isName(line) && last.page !== row[0]?.page;
  if (isTail && !isFar) return false;
  const name = table.name(line);
  if (table.isFigured(row) && table.isNamed(row)) return name === "" || !goesOnWith(name, table.name(last));
  return !table.isFigured(row) && isFar;
}

/** Figures stand beside the first line of a name: a row begins with them. */
function beginsFromTop(table: TableLines, row: readonly PlacedLine[], line: PlacedLine): boolean {
  const step = table.step(row, line);
  if (step > WIDE_STEP) return true;
  if (table.has(line, "figure")) return table.isFigured(row);
  const [name, above] = [table.name(line), table.name(row.at(-1) ?? line)];
  if (goesOnWith(name, above) || step * line.size < CLOSER * table.pitch) return false;
  return !(isCapitals(name) && isCapitals(above) && !table.isFigured(row));
}

/** Figures without a name, stacked above a total and perhaps ruled off from it: currencies of one total. */
function isStack(table: TableLines, row: readonly PlacedLine[], line: PlacedLine): boolean {
  return table.style === "bottom" && !table.isNamed(row) && beginsBlock(table.name(line));
}

/** Whether a page's first line begins a row, or goes on with the one that the page before has broken off. */
function beginsOnPage(table: TableLines, row: readonly PlacedLine[], line: PlacedLine): boolean {
  const name = table.name(line);
  if (table.has(line, "code") || beginsBlock(name)) return true;
  if (table.style === "bottom") return table.isFigured(row) && table.has(line, "figure");
  return table.has(line, "figure") || !goesOnWith(name, table.name(row.at(-1) ?? line));
}

/** A line below figures of its row: the rest of broken ones, or figures where the row has none yet. */
function fitsBelow(table: TableLines, row: readonly PlacedLine[], line: PlacedLine): boolean {
  if (table.has(line, "code") || table.step(row, line) > WIDE_STEP) return false;
  const name = table.name(line);
  const filled = table.columnsBesideName(line);
  const goesOn = name === "" || goesOnWith(name, table.name(row.at(-1) ?? line));
  // Where every row is numbered, one without a number belongs to the row above.
  const isNumbered = table.isNumbered && row.some((other) => table.has(other, "code")) && !beginsBlock(name);
  if (!goesOn && !(isNumbered && filled.length > 0)) return false;
  const lowest = (at: number): string =>
    row.findLast((other) => (other.cells[at]?.length ?? 0) > 0)?.cells[at]?.at(-1)?.text ?? "";
  if (filled.some((at) => isFragmentAfter(line.cells[at]?.[0]?.text ?? "", lowest(at)))) return true;
  const isFree = filled.every((at) => lowest(at) === "");
  return isFree && row.some((other) => table.name(other) !== "") && (name !== "" || filled.length > 0);
}

/** A number beside the middle of a name that is wrapped around it: alone, or with words that go on. */
function isCentred(table: TableLines, line: PlacedLine): boolean {
  const name = table.name(line);
  return table.style === "bottom" && (name === "" || goesOnWith(name, ""));
}

/** How many lines above a number belong to its row, as the number is centred beside them and those below. */
function takenBack(
  table: TableLines,
  row: readonly PlacedLine[],
  line: PlacedLine,
  next: readonly PlacedLine[],
): number {
  if (!table.has(line, "code") || !isCentred(table, line)) return 0;
  const above = row.length - 1 - row.findLastIndex((other) => !table.isName(other));
  if (above === row.length) return 0;
  const end = next.findIndex((other) => table.has(other, "code") || isRuledOff(other));
  const rest = end === -1 ? next : next.slice(0, end);
  const figures = rest.findIndex((other) => table.has(other, "figure"));
  const below = figures === -1 ? rest.length : figures + 1;
  let taken = Math.min(above, below === 0 ? above : below);
  while (taken > 0 && goesOnWith(table.name(row[row.length - taken] ?? line), "")) taken -= 1;
  return taken;
}
