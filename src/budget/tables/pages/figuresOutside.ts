import type { Page } from "../../../documents/document.ts";
import { message, type Message } from "../../../messages/message.ts";
import type { LaidTable } from "../laidTable.ts";
import { pageLines } from "./pageLines.ts";
import { isSentence } from "./sentence.ts";
import { isAmount } from "../textKinds.ts";

/** So many amounts of a page are quoted. */
const QUOTED = 3;

/**
 * Amounts that stand alone, as in a column, but in no table that was found: rows that a table lost at its end or its
 * edge. A net below everything else: nothing of a page's figures may go missing without a word.
 * @param read numbers of pages that another reader answers for
 */
export function figuresOutside(
  pages: readonly Page[],
  tables: readonly LaidTable[],
  read: ReadonlySet<number>,
): Message[] {
  const inTables = countAmounts(tables);
  return pages.flatMap((page) => {
    if (read.has(page.number)) return [];
    const outside = pageLines(page)
      .filter((line) => !isSentence(line))
      .flatMap((line) => line.pieces)
      .map(({ text }) => text)
      .filter((text) => isAmount(text) && !takeOne(inTables, page.number, text));
    if (outside.length === 0) return [];
    const list = outside.slice(0, QUOTED).join("; ");
    return [message("tables:figuresOutside", { page: page.number, count: outside.length, list })];
  });
}

/** How often an amount stands in cells, by page and text. */
type Counts = Map<string, number>;

const keyOf = (page: number, text: string): string => `${page} ${text.replace(/\s/gu, "")}`;

function countAmounts(tables: readonly LaidTable[]): Counts {
  const counts: Counts = new Map();
  for (const { rows } of tables) {
    for (const { page, cells } of rows) {
      for (const cell of cells) {
        for (const line of cell?.lines ?? []) {
          const key = keyOf(page, line);
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
    }
  }
  return counts;
}

/** A row that runs over a page break has the page on which it begins. */
function takeOne(counts: Counts, page: number, text: string): boolean {
  return [page, page - 1].some((at) => {
    const key = keyOf(at, text);
    const left = counts.get(key) ?? 0;
    if (left === 0) return false;
    counts.set(key, left - 1);
    return true;
  });
}
