import { foldForComparison } from "../../text/fold.ts";
import { SAME_ROW, type PlacedText } from "./placedText.ts";
import type { LabelRow, ListPosition, NameRow, TextRow } from "./rows.ts";

/** A running title has some letters, and stands on some pages. */
const FEWEST_LETTERS = 6;
const FEWEST_PAGES = 3;

/**
 * Lines of the name column that stand within a card and are no part of it, as the running title of a page that a
 * converter took for a row: no number, no balance and no value beside them, between two labels that follow each other
 * directly in the list's other cards. Where the same line stands so often that it must be a title of pages, it is none
 * of the name above its other places either.
 */
export function foreignLines(text: PlacedText, rows: readonly NameRow[]): ReadonlySet<TextRow> {
  const neighbours = new Set<string>();
  rows.forEach((row, at) => {
    const next = rows[at + 1];
    const isPair = row.kind === "label" && next?.kind === "label" && row.condition !== next.condition;
    if (isPair) neighbours.add(pairOf(row, next));
  });
  const foreign = new Set<TextRow>();
  let above: LabelRow | null = null;
  let between: TextRow[] = [];
  for (const row of rows) {
    if (row.kind === "text") {
      between.push(row);
      continue;
    }
    const isWithin = above !== null && row.kind === "label" && neighbours.has(pairOf(above, row));
    if (isWithin && between.every((line) => isAlone(text, line, row.at)))
      for (const line of between) foreign.add(line);
    above = row.kind === "label" ? row : null;
    between = [];
  }
  const titles = new Set([...foreign].map(maskedText));
  const repeated = rows.filter(
    (row): row is TextRow =>
      row.kind === "text" && titles.has(maskedText(row)) && isAlone(text, row, row.end),
  );
  for (const title of titles) {
    const same = repeated.filter((row) => maskedText(row) === title);
    if (same.length < FEWEST_PAGES || (title.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) continue;
    for (const row of same) foreign.add(row);
  }
  return foreign;
}

const pairOf = (label: LabelRow, next: LabelRow): string => `${label.condition} ${next.condition}`;

/** Page numbers differ from page to page; the words do not. */
const maskedText = ({ text }: TextRow): string => foldForComparison(text).replace(/\d+/gu, "#");

const CELLS = ["number", "eur", "rsd"] as const;

/** Whether no value stands beside a line, and no cell of a card of its own beside it or down to the label below. */
function isAlone(text: PlacedText, line: TextRow, to: ListPosition): boolean {
  const from = line.at - 2 * SAME_ROW;
  return (
    text.between("terms", from, line.end).length === 0 &&
    CELLS.every((column) => text.between(column, from, to).length === 0)
  );
}
