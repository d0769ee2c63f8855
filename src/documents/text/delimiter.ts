/** What may divide the cells of a line. */
export const DELIMITERS = [";", "\t", "|", ","] as const;

export interface DelimiterChoice {
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
/** Of a text's lines: how many a delimiter must divide, and how many of those into the same number of cells. */
const DIVIDES = 0.5;
const ALIKE = 0.7;

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
  const head = text.slice(0, LONGEST);
  const lines: string[] = [];
  let open = "";
  for (const line of head.split("\n").slice(0, LOOKED_AT)) {
    const whole = open === "" ? line : `${open}\n${line}`;
    const isOpen = (whole.match(/"/gu)?.length ?? 0) % 2 === 1;
    // A quotation mark that nothing closes within some lines is none that holds a cell together.
    open = isOpen && whole.split("\n").length < 20 ? whole : "";
    if (open === "" && whole.trim() !== "") lines.push(whole);
  }
  if (open.trim() !== "") lines.push(open);
  return lines;
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
  if (delimiter === "," && (alike < counts.length * ALIKE || counts.length < lines.length * ALIKE))
    return null;
  return (alike / lines.length) * Math.log2(usual + 1);
}

/** How often a line is divided, outside quotes. */
function occurrences(line: string, delimiter: string): number {
  const bare = line.includes('"') ? line.replace(/"(?:[^"]|"")*"/gu, "") : line;
  // Between digits it may be part of a number (117,1872), before a space part of a sentence.
  if (delimiter === ",") return bare.match(/(?<!\d),(?!\s)|,(?![\s\d])/gu)?.length ?? 0;
  return bare.split(delimiter).length - 1;
}
