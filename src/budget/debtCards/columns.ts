import type { Segment } from "../../documents/segments.ts";
import { conditionOf, isTotal } from "./labels.ts";
import type { TableHeader } from "./tableHeader.ts";

export type Column = "number" | "name" | "terms" | "eur" | "rsd";

/** A piece of text and the column it stands in. */
export interface PlacedSegment extends Segment {
  readonly column: Column;
}

/** How far the left edges of one column's lines may differ, in points. */
const SAME_EDGE = 2;

/**
 * Puts the segments below a header into its columns. Headers are centred over columns whose cells start at the left
 * (names) or are centred themselves, so the words of the header alone don't bound them: the labels that every card
 * repeats ("Први датум отплате главнице") give the left edge of the name column.
 * @param nameLeftBefore left edge found under an earlier header, for a table that has no card of its own
 */
export function placeInColumns(
  segments: readonly Segment[],
  header: TableHeader,
  nameLeftBefore: number | null,
): { readonly placed: PlacedSegment[]; readonly nameLeft: number } {
  const labels = segments.filter((segment) => conditionOf(segment.text) !== null);
  const nameLeft = labels.length
    ? Math.min(...labels.map((label) => label.left))
    : (nameLeftBefore ?? header.numberRight + header.size);
  const nameRight = rightEdgeOfNames(segments, nameLeft, header);
  const placed = segments.map((segment) => ({
    ...segment,
    column: columnOf(segment, header, nameLeft, nameRight),
  }));
  return { placed, nameLeft };
}

/** Halfway between the longest line that starts at the names' left edge and the first that stands under "Услови". */
function rightEdgeOfNames(segments: readonly Segment[], nameLeft: number, header: TableHeader): number {
  const names = segments.filter(
    (segment) => Math.abs(segment.left - nameLeft) <= SAME_EDGE && !isTotal(segment.text),
  );
  const longest = Math.max(nameLeft, ...names.map((name) => name.right));
  const middle = (header.termsCentre + header.eurCentre) / 2;
  const terms = segments.filter(
    (segment) =>
      segment.left > longest && (segment.left + segment.right) / 2 < middle && !isTotal(segment.text),
  );
  const first = Math.min(header.termsCentre, ...terms.map((term) => term.left));
  return longest < header.termsCentre ? (longest + first) / 2 : (nameLeft + header.termsCentre) / 2;
}

function columnOf(segment: Segment, header: TableHeader, nameLeft: number, nameRight: number): Column {
  const centre = (segment.left + segment.right) / 2;
  if (segment.right <= nameLeft + SAME_EDGE) return "number";
  // A total's label may start under "Ред. број" and run on under "Услови".
  if (centre < nameRight || segment.left <= nameLeft + SAME_EDGE) return "name";
  if (centre < (header.termsCentre + header.eurCentre) / 2) return "terms";
  return centre < (header.eurCentre + header.rsdCentre) / 2 ? "eur" : "rsd";
}
