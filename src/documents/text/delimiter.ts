/** What may divide the cells of a line. */
export const DELIMITERS = [";", "\t", "|", ","] as const;

interface DelimiterChoice {
  /** Null where lines are not divided into cells: plain text. */
  readonly delimiter: string | null;
  /** Another that divides the lines as evenly; null where there is none. */
  readonly other: string | null;
  /** Whether the first line says "sep=;" and nothing else. */
  readonly isStated: boolean;
}

/** Lines that are looked at, from the file's beginning. */
const LOOKED_AT = 500;
const LONGEST = 200_000;
/** A quotation mark that nothing closes within so many lines, or at all, is none that holds a cell together. */
const MOST_OPEN = 20;
/** Of a text's lines: how many a delimiter must divide, and how many of those into the same number of cells. */
const DIVIDES = 0.5;
const ALIKE = 0.7;
const ALL = 0.95;
/** So many lines with a quoted comma are no chance. */
const FEWEST_QUOTED = 3;
/** A number has at most this many commas: 999,999,999,999,999. */
const MOST_GROUPS = 4;

/** Finds what divides a text's lines into cells, by how evenly it does. */
export function chooseDelimiter(text: string): DelimiterChoice {
  const stated = /^sep=(.)\n/iu.exec(text.slice(0, 10))?.[1];
  if (stated !== undefined) return { delimiter: stated, other: null, isStated: true };
  const lines = firstLines(text);
  const scored = DELIMITERS.flatMap((delimiter) => {
    const score = evenness(lines, delimiter);
    return score === null ? [] : [{ delimiter, score }];
  }).toSorted((a, b) => b.score - a.score);
  const [best, next] = scored;
  const isClose = best !== undefined && next !== undefined && next.score > best.score * 0.9;
  return { delimiter: best?.delimiter ?? null, other: isClose ? next.delimiter : null, isStated: false };
}

/** The lines of the text's beginning; a line end within quotes ends none. */
function firstLines(text: string): string[] {
  const lines: string[] = [];
  let open: string[] = [];
  let isOpen = false;
  let sinceMark = 0;
  for (const line of text.slice(0, LONGEST).split("\n").slice(0, LOOKED_AT)) {
    const marks = line.match(/"/gu)?.length ?? 0;
    open.push(line);
    if (marks % 2 === 1) isOpen = !isOpen;
    sinceMark = marks > 0 ? 0 : sinceMark + 1;
    if (isOpen && sinceMark < MOST_OPEN) continue;
    lines.push(...(isOpen ? open : [open.join("\n")]));
    [open, isOpen] = [[], false];
  }
  return [...lines, ...open].filter((line) => line.trim() !== "");
}

/** Share of the lines that it divides alike, weighted by how many cells it makes; null where it divides too few. */
function evenness(lines: readonly string[], delimiter: string): number | null {
  const counts = lines.map((line) => occurrences(line, delimiter)).filter((count) => count > 0);
  if (counts.length === 0 || counts.length < lines.length * DIVIDES) return null;
  const byCount = new Map<number, number>();
  for (const count of counts) byCount.set(count, (byCount.get(count) ?? 0) + 1);
  const alike = Math.max(...byCount.values());
  const [usual = 1] = [...byCount].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  // A tab or a bar is no sign of running text, so rows may differ in length; a semicolon is, and a comma still more.
  if (delimiter === ";" && alike < counts.length * ALIKE && usual < 3) return null;
  if (delimiter === "," && counts.length < lines.length * ALIKE) return null;
  // Cells of whole numbers beside each other look like one number; all commas together then divide every line alike.
  const score = (alike / lines.length) * Math.log2(usual + 1);
  if (delimiter === "," && alike < counts.length * ALIKE)
    return evennessOfAll(lines) ?? (areQuotedForCommas(lines) ? score : null);
  return score;
}

/** As evenness, for every comma outside quotes; null unless nearly all lines have as many, and more than a number has. */
function evennessOfAll(lines: readonly string[]): number | null {
  const counts = lines.map((line) => withoutQuoted(line).split(",").length - 1);
  const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
  const alike = counts.filter((count) => count === usual).length;
  return usual > MOST_GROUPS && alike >= lines.length * ALL
    ? (alike / lines.length) * Math.log2(usual + 1)
    : null;
}

/** Whole cells in quotes that hold a comma ("714,744,745"): only where commas divide cells do such need quotes. */
function areQuotedForCommas(lines: readonly string[]): boolean {
  return lines.filter((line) => /(?:^|,)"[^",]*,[^"]*"(?:,|$)/u.test(line)).length >= FEWEST_QUOTED;
}

/** How often a line is divided, outside quotes. */
function occurrences(line: string, delimiter: string): number {
  const bare = withoutQuoted(line);
  // Between digits it may be part of a number (117,1872), before a space part of a sentence.
  if (delimiter === ",") return bare.match(/(?<!\d),(?!\s)|,(?![\s\d])/gu)?.length ?? 0;
  return bare.split(delimiter).length - 1;
}

function withoutQuoted(line: string): string {
  return line.includes('"') ? line.replace(/"(?:[^"]|"")*"/gu, "") : line;
}
