import { message, type Message } from "../../messages/message.ts";
import type { PlacedSegment } from "./columns.ts";
import { conditionOf, isTotal } from "./labels.ts";
import { positionOf } from "./rows.ts";
import { isSectionHeading } from "./sections.ts";

/**
 * What a row of a debt list is. "balances": balances and nothing else; "bare": a card's number and name, or a total,
 * without balances; "within": any other row of a card or a total.
 */
export type RowKind = "balances" | "bare" | "within" | "other";

/**
 * The rows of balances alone that belong to the card or total below them, by its row. Where such rows stand below their
 * cards instead, there are none: above the first card of the list, or of a part of it, only its own can stand, and below
 * the last one only its own. What is printed around a page may stand between the two.
 */
export function rowsOfBalancesAbove(kinds: readonly RowKind[]): ReadonlyMap<number, number> {
  const alone = kinds.flatMap((kind, at) => (kind === "balances" ? [at] : []));
  const below = (at: number): number => kinds.findIndex((kind, other) => other > at && kind !== "other");
  const mayTake = (at: number): boolean => kinds[below(at)] === "bare";
  const isOfList = (at: number): boolean => kinds[at] === "bare" || kinds[at] === "within";
  const isAbove = alone.some((at) => mayTake(at) && !isOfList(at - 1));
  const isBelow = alone.some((at) => isOfList(at - 1) && !mayTake(at));
  return new Map(isAbove && !isBelow ? alone.filter(mayTake).map((at) => [at, below(at)]) : []);
}

/** A list of pages whose balances stand beside their names; with a warning where they were printed a row above. */
export function withBalancesBesideNames(segments: readonly PlacedSegment[]): {
  readonly segments: readonly PlacedSegment[];
  readonly warnings: readonly Message[];
} {
  const rows = rowsOf(segments);
  const above = rowsOfBalancesAbove(kindsOf(rows));
  const [first] = above.keys();
  if (first === undefined) return { segments, warnings: [] };
  const moved = rows.flatMap((row, at) => {
    const [beside] = rows[above.get(at) ?? -1] ?? [];
    return beside ? row.map((segment) => ({ ...segment, page: beside.page, y: beside.y })) : row;
  });
  const text = rows[first]?.[0]?.text ?? "";
  return { segments: moved, warnings: [message("tables:figuresBeside", { count: above.size, text })] };
}

/** Segments that stand on one line, from top to bottom. */
function rowsOf(segments: readonly PlacedSegment[]): PlacedSegment[][] {
  const rows: PlacedSegment[][] = [];
  for (const segment of segments.toSorted((a, b) => positionOf(a) - positionOf(b))) {
    const first = rows.at(-1)?.[0];
    if (first && positionOf(segment) - positionOf(first) < segment.size / 2) rows.at(-1)?.push(segment);
    else rows.push([segment]);
  }
  return rows;
}

const CARD_NUMBER = /^\d{1,2}\s?\.\s?\d{1,3}\.?$/u;

function kindsOf(rows: readonly (readonly PlacedSegment[])[]): RowKind[] {
  // Below a card's first label a line without a number goes on with the card, but for one below balances alone.
  let isInCard = false;
  return rows.map((row) => {
    const has = (column: PlacedSegment["column"]): boolean => row.some((one) => one.column === column);
    const name = row.flatMap(({ column, text }) => (column === "name" ? [text] : [])).join(" ");
    const hasSums = has("eur") || has("rsd");
    if (row.every(({ column }) => column === "eur" || column === "rsd")) {
      isInCard = false;
      return "balances";
    }
    const isLabel = conditionOf(name) !== null;
    // A number may stand between the lines of its card's name.
    const isNumbered = row.some(({ column, text }) => column === "number" && CARD_NUMBER.test(text));
    const isFirst = isTotal(name) || isNumbered || (has("number") && name !== "");
    isInCard = isLabel || (isInCard && !isFirst && !isSectionHeading(name));
    if (isLabel || isInCard) return "within";
    if (!isFirst) return "other";
    return hasSums ? "within" : "bare";
  });
}
