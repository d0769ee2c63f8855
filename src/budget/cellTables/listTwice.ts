import { foldForComparison } from "../../text/fold.ts";
import { conditionOf, isTotal } from "../debtCards/labels.ts";
import { cutLabel } from "../debtCards/printedLine.ts";
import type { LaidRow, LaidTable } from "../tables/laidTable.ts";

/** A balance with its thousands apart. */
const AMOUNT = /\d{1,3}(?:[.,\s]\d{3})+(?!\d)/u;

/** Fewer loans may be alike by chance, unless two are half of the list. */
const ENOUGH = 3;

/** The tables of a list of debt, and those of the same list where it is printed once more below. */
interface ListOnce {
  readonly once: readonly LaidTable[];
  readonly again: readonly LaidTable[];
}

/**
 * Parts a list from what repeats it: an annex, or the explanation of a law, prints the list of its article again, and both
 * together would owe each debt twice. It begins at the first loan that stands above already, name and balances alike,
 * where at least half of the loans from there on do.
 */
export function listOnce(tables: readonly LaidTable[]): ListOnce {
  const rows = tables.flatMap((table, at) =>
    table.rows.map((row, index) => ({ at, index, words: loanIn(row) })),
  );
  const seen = new Set<string>();
  const isAgain = rows.map(({ words }) => {
    const isKnown = words !== null && seen.has(words);
    if (words) seen.add(words);
    return isKnown;
  });
  const first = isAgain.indexOf(true);
  const loans = (some: readonly PlacedRow[]): number => some.filter(({ words }) => words).length;
  const [above, below] = [loans(rows.slice(0, first)), loans(rows.slice(first))];
  const repeated = isAgain.filter(Boolean).length;
  const areEnough = repeated >= ENOUGH || (repeated > 1 && 2 * repeated >= above);
  if (first < 0 || !areEnough || 2 * repeated < below) return { once: tables, again: [] };
  const begins = startOf(rows, first);
  const parted = tables.flatMap((table, at): readonly [LaidTable, boolean][] => {
    if (at !== begins.at) return [[table, at > begins.at]];
    if (begins.index === 0) return [[table, true]];
    return [
      [{ ...table, rows: table.rows.slice(0, begins.index) }, false],
      [{ ...table, rows: table.rows.slice(begins.index), before: [] }, true],
    ];
  });
  const of = (wanted: boolean): LaidTable[] =>
    parted.flatMap(([table, again]) => (again === wanted ? [table] : []));
  return { once: of(false), again: of(true) };
}

interface PlacedRow {
  readonly at: number;
  readonly index: number;
  readonly words: string | null;
}

/** Where the heading of a row begins: rows of its table that have neither amounts nor a label. */
function startOf(rows: readonly PlacedRow[], first: number): PlacedRow {
  let start = first;
  while (rows[start - 1]?.words === "" && rows[start - 1]?.at === rows[first]?.at) start -= 1;
  return rows[start] ?? { at: 0, index: 0, words: null };
}

/** What a list numbers its loans by; an annex may number them otherwise. */
const NUMBER = /^\d{1,3}(?:\.\d{1,3}){0,3}\.?\s+(?=\p{L})/u;

/** The words and balances of a loan's row; null for a condition or a total, "" for a row without amounts. */
function loanIn({ cells }: LaidRow): string | null {
  const texts = cells.flatMap((cell) => (cell && !cell.filled ? cell.lines : []));
  if (texts.some((text) => isTotal(text) || conditionOf(text) !== null || cutLabel(text) !== null))
    return null;
  const text = texts.join(" ");
  return AMOUNT.test(text) && /\p{L}/u.test(text) ? foldForComparison(text).replace(NUMBER, "") : "";
}
