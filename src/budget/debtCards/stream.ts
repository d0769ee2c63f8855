import type { OpenedDocument } from "../../documents/document.ts";
import { segmentsOf, type Segment } from "../../documents/segments.ts";
import { foldForComparison } from "../../text/fold.ts";
import {
  nameEdgesOf,
  placeInColumns,
  withCellsApart,
  type NameEdges,
  type PlacedSegment,
} from "./columns.ts";
import { conditionOf, isTotal } from "./labels.ts";
import { withoutFooters } from "./footers.ts";
import { isSectionHeading } from "./sections.ts";
import { isPageMark, isPageNumber } from "../tables/pageMarks.ts";
import { tableHeadersOf, type TableHeader } from "./tableHeader.ts";

/** The debt list's text, in reading order, with its page breaks and repeated headers taken out. */
interface ListText {
  readonly segments: readonly PlacedSegment[];
  /** Text before the list: the rest of its first page and the page before, for the sentence that dates it. */
  readonly before: string;
  /** Headers of the two columns of balances, as they stand above the first card. */
  readonly headers: { readonly eur: string; readonly rsd: string };
  /** The lines below the total of all debt, where a remark on the unit of the balances may stand. */
  readonly after: readonly string[];
}

/** A stretch of the table: a header and the segments below it, with headings that stand above it. */
interface Stretch {
  readonly headings: readonly PlacedSegment[];
  readonly header: TableHeader;
  readonly below: readonly Segment[];
}

/** Finds the debt list by its header words, wherever it stands; null when the document has none. */
export function debtListText(document: OpenedDocument): ListText | null {
  const stretches: Stretch[] = [];
  let before = "";
  let previousPage: readonly Segment[] = [];
  for (const onPage of withoutFooters(document.pages.map(segmentsOf))) {
    const headers = tableHeadersOf(onPage);
    const above = onPage.filter((segment) => segment.y < (headers[0]?.top ?? Infinity));
    const last = stretches.at(-1);
    // Where the header is not repeated, the list goes on below the columns of the page before.
    const isWhole = last?.below.some(({ text }) => isGrandTotal(text)) ?? true;
    const goesOn =
      last !== undefined &&
      above.some(({ text }) => conditionOf(text) !== null || (!isWhole && isTotalOfLists(text)));
    if (goesOn) stretches.push({ headings: [], header: last.header, below: withoutPageNumber(above) });
    headers.forEach((header, index) => {
      const end = headers[index + 1]?.top ?? Infinity;
      if (stretches.length === 0)
        before = [...previousPage, ...above].map((segment) => segment.text).join(" ");
      const below = onPage.filter((segment) => segment.y > header.bottom && segment.y < end);
      const headings = index > 0 || goesOn ? [] : headingsAmong(last ? above : [...previousPage, ...above]);
      stretches.push({ headings, header, below });
    });
    previousPage = onPage;
  }
  if (stretches.length === 0) return null;
  const cells = stretches.map(({ below, header }) => withCellsApart(below, header));
  const edges = stretches.map(({ header }, index) => nameEdgesOf(cells[index] ?? [], header));
  const segments = stretches.flatMap(({ headings, header }, index) => [
    ...headings,
    ...placeInColumns(cells[index] ?? [], header, nearest(edges, index) ?? edgesOfHeader(header)),
  ]);
  const { eurText: eur = "", rsdText: rsd = "" } = stretches[0]?.header ?? {};
  const total = segments.find(({ text }) => isGrandTotal(text));
  const after = total ? linesBelow(segments, total) : [];
  return { segments: untilGrandTotal(segments), before, headers: { eur, rsd }, after };
}

/** Text of a page without its number, which stands alone on the first line ("- 20 -"), or the gazette's title there. */
function withoutPageNumber(segments: readonly Segment[]): readonly Segment[] {
  const top = Math.min(...segments.map(({ y }) => y));
  const first = segments.filter(({ y, size }) => y - top < size / 2);
  const text = first.map((segment) => segment.text).join(" ");
  const isOfPage = isPageMark(text) || (first.length === 1 && isPageNumber(text));
  return isOfPage ? segments.filter((segment) => !first.includes(segment)) : segments;
}

/** The edges found in this stretch of the table, or in the one nearest to it: a stretch may hold a single line. */
function nearest(edges: readonly (NameEdges | null)[], index: number): NameEdges | null {
  for (let distance = 0; distance < edges.length; distance += 1) {
    const found = edges[index - distance] ?? edges[index + distance];
    if (found) return found;
  }
  return null;
}

/** For a table without a single label: what the header's own words bound. */
function edgesOfHeader(header: TableHeader): NameEdges {
  return { left: header.numberRight + header.size, right: (header.numberRight + header.termsCentre) / 2 };
}

/** What follows the total of all debt is no longer the list, even where it stands under the list's header. */
function untilGrandTotal(segments: readonly PlacedSegment[]): readonly PlacedSegment[] {
  const total = segments.findIndex(({ text }) => isGrandTotal(text));
  const row = segments[total];
  if (!row) return segments;
  return segments.filter(
    (segment) => segment.page < row.page || (segment.page === row.page && segment.y <= row.y + row.size),
  );
}

/** The text of each line below another one on its page. */
function linesBelow(segments: readonly Segment[], above: Segment): string[] {
  const lines: { y: number; text: string }[] = [];
  for (const { page, y, size, text } of segments) {
    if (page !== above.page || y <= above.y + above.size) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < size / 2) last.text += ` ${text}`;
    else lines.push({ y, text });
  }
  return lines.map(({ text }) => text);
}

function isGrandTotal(text: string): boolean {
  return foldForComparison(text).startsWith("ukupno stanje duga");
}

const LISTS = /^\S+ (?:in)?direktne\b|\b(?:unutrasnji|spoljni) dug\b/u;

/** "УКУПНО ДИРЕКТНЕ ОБАВЕЗЕ (спољни + унутрашњи дуг)", or the total of all: a page may begin with it. */
function isTotalOfLists(text: string): boolean {
  // Not "УКУПНО МИНИСТАРСТВО УНУТРАШЊИХ ПОСЛОВА", which closes rows of another table.
  return isTotal(text) && (isGrandTotal(text) || LISTS.test(foldForComparison(text)));
}

/** A heading may stand at the top of a page, above the header of its list; page numbers and running titles may too. */
function headingsAmong(segments: readonly Segment[]): PlacedSegment[] {
  return segments
    .filter((segment) => isSectionHeading(segment.text))
    .map((segment) => ({ ...segment, column: "name" as const }));
}
