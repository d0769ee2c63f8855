import type { Segment } from "../../documents/segments.ts";
import { conditionOf, isTotal } from "./labels.ts";
import { cutLabel } from "./printedLine.ts";
import { isAmount } from "../tables/textKinds.ts";
import type { TableHeader } from "./tableHeader.ts";

export type CardColumn = "number" | "name" | "terms" | "eur" | "rsd";

/** A piece of text and the column it stands in. */
export interface PlacedSegment extends Segment {
  readonly column: CardColumn;
}

/** A segment whose column is known where it was cut from another. */
interface CutSegment extends Segment {
  readonly column?: CardColumn;
}

/** How far the left edges of one column's lines may differ, in points. */
const SAME_EDGE = 2;

/** Left edge of the name column, and where the column after it begins. */
export interface NameEdges {
  readonly left: number;
  readonly right: number;
}

/**
 * Where the name column of a table stands. Headers are centred over columns whose cells start at the left (names) or
 * are centred themselves, so the words of the header alone don't bound them: the labels that every card repeats
 * ("Први датум отплате главнице") give the left edge, the longest line from there on the right one.
 * @returns null for a stretch of the table that holds no label
 */
export function nameEdgesOf(segments: readonly Segment[], header: TableHeader): NameEdges | null {
  const labels = segments.filter((segment) => conditionOf(segment.text) !== null);
  if (labels.length === 0) return null;
  const left = Math.min(...labels.map((label) => label.left));
  return { left, right: rightEdgeOfNames(segments, left, header) };
}

/** Puts the segments below a header into its columns. */
export function placeInColumns(
  segments: readonly CutSegment[],
  header: TableHeader,
  edges: NameEdges,
): PlacedSegment[] {
  return segments
    .flatMap((segment) => cutNumber(segment, edges))
    .map((segment) => ({ ...segment, column: segment.column ?? columnOf(segment, header, edges) }));
}

/** What may stand beside a label: no remark in brackets, no words that go on with the label. */
const VALUE = /^(?:[^(]*\d|[-–—]$)/u;

/** Segments of a list, those cut in two whose cells touch: "Каматна стопа 3,00%", and a name with its balance. */
export function withCellsApart(segments: readonly Segment[], header: TableHeader): CutSegment[] {
  const ofSums = (header.termsCentre + header.eurCentre) / 2;
  const betweenSums = (header.eurCentre + header.rsdCentre) / 2;
  return segments.flatMap((segment) => {
    // Two balances that fill their columns: "857.782.375 100.501.300.000".
    const isOfSums = (segment.left + segment.right) / 2 > ofSums;
    const isOverBoth = isOfSums && segment.left < betweenSums && segment.right > betweenSums;
    if (isOverBoth && segment.text.includes(" ")) {
      const [eur = segment, rsd = segment] = cutAfter(segment, segment.text.indexOf(" "));
      if (isAmount(eur.text) && isAmount(rsd.text))
        return [
          { ...eur, column: "eur" },
          { ...rsd, column: "rsd" },
        ];
    }
    if (segment.left > header.termsCentre) return [segment];
    const labelled = cutLabel(segment.text);
    if (labelled && VALUE.test(labelled.terms)) {
      const [label = segment, value = segment] = cutAfter(segment, labelled.name.length);
      return [label, { ...value, column: "terms" }];
    }
    // A name may run up to the balance beside it.
    const parts = cutAfter(segment, segment.text.lastIndexOf(" "));
    const [name, sum] = parts;
    const isSum = name && sum && /\p{L}/u.test(name.text) && isAmount(sum.text);
    return isSum && (sum.left + sum.right) / 2 > ofSums ? parts : [segment];
  });
}

/** A segment cut at the space after so many signs; where it stands follows from its length. */
function cutAfter(segment: Segment, signs: number): Segment[] {
  const width = (segment.right - segment.left) / segment.text.length;
  return [
    { ...segment, text: segment.text.slice(0, signs), right: segment.left + signs * width },
    { ...segment, text: segment.text.slice(signs + 1), left: segment.left + (signs + 1) * width },
  ];
}

/** "1.11 Војвођанска банка": a row number so wide that it touches the name beside it. */
const NUMBER_AND_NAME = /^(\d{1,2}\s?\.\s?\d{1,3}\.?)\s*(\p{L}.*)$/u;

/** "1Укупно:", a group's number and its total. */
const NUMBER_AND_TOTAL = /^(\d{1,2}\.?)\s*(\p{L}.*)$/u;

function cutNumber(segment: CutSegment, { left }: NameEdges): readonly CutSegment[] {
  if (segment.left > left - SAME_EDGE || segment.right <= left + SAME_EDGE) return [segment];
  const [, number, name] = NUMBER_AND_NAME.exec(segment.text) ?? numberedTotal(segment.text) ?? [];
  if (number === undefined || name === undefined) return [segment];
  return [
    { ...segment, text: number, right: left },
    { ...segment, text: name, left },
  ];
}

function numberedTotal(text: string): RegExpExecArray | null {
  const found = NUMBER_AND_TOTAL.exec(text);
  return found && isTotal(found[2] ?? "") ? found : null;
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

function columnOf(segment: Segment, header: TableHeader, { left, right }: NameEdges): CardColumn {
  const centre = (segment.left + segment.right) / 2;
  if (segment.right <= left + SAME_EDGE) return "number";
  // A total's label may start under "Ред. број" and run on under "Услови".
  if (centre < right || segment.left <= left + SAME_EDGE) return "name";
  if (centre < (header.termsCentre + header.eurCentre) / 2) return "terms";
  return centre < (header.eurCentre + header.rsdCentre) / 2 ? "eur" : "rsd";
}
