import type { OpenedDocument } from "../../documents/document.ts";
import { segmentsOf, type Segment } from "../../documents/segments.ts";
import { foldForComparison } from "../../text/fold.ts";
import { placeInColumns, type PlacedSegment } from "./columns.ts";
import { isSectionHeading } from "./sections.ts";
import { tableHeadersOf } from "./tableHeader.ts";

/** The debt list's text, in reading order, with its page breaks and repeated headers taken out. */
export interface ListText {
  readonly segments: readonly PlacedSegment[];
  /** Text before the list: the rest of its first page and the page before, for the sentence that dates it. */
  readonly before: string;
}

/** "- 20 -" and the like, alone at the foot of a page. */
const PAGE_NUMBER = /^[-–—]?\s*\d{1,4}\s*[-–—]?$/u;

/** Finds the debt list by its header words, wherever it stands; null when the document has none. */
export function debtListText(document: OpenedDocument): ListText | null {
  const segments: PlacedSegment[] = [];
  let nameLeft: number | null = null;
  let before = "";
  let previousPage: readonly Segment[] = [];
  for (const page of document.pages) {
    const onPage = withoutPageNumber(segmentsOf(page));
    const headers = tableHeadersOf(onPage);
    const firstHeader = headers[0];
    if (firstHeader) {
      const above = onPage.filter((segment) => segment.y < firstHeader.top);
      if (segments.length === 0)
        before = [...previousPage, ...above].map((segment) => segment.text).join(" ");
      segments.push(...headingsAmong(above));
    }
    headers.forEach((header, index) => {
      const end = headers[index + 1]?.top ?? Infinity;
      const below = onPage.filter((segment) => segment.y > header.bottom && segment.y < end);
      const table = placeInColumns(below, header, nameLeft);
      segments.push(...table.placed);
      nameLeft = table.nameLeft;
    });
    previousPage = onPage;
  }
  return segments.length > 0 ? { segments: untilGrandTotal(segments), before } : null;
}

/** What follows the total of all debt is no longer the list, even where it stands under the list's header. */
function untilGrandTotal(segments: readonly PlacedSegment[]): readonly PlacedSegment[] {
  const total = segments.findIndex((segment) =>
    foldForComparison(segment.text).startsWith("ukupno stanje duga"),
  );
  const row = segments[total];
  if (!row) return segments;
  return segments.filter(
    (segment) => segment.page < row.page || (segment.page === row.page && segment.y <= row.y + row.size),
  );
}

/** A heading may stand at the top of a page, above the header of its list; page numbers and running titles may too. */
function headingsAmong(segments: readonly Segment[]): PlacedSegment[] {
  return segments
    .filter((segment) => isSectionHeading(segment.text))
    .map((segment) => ({ ...segment, column: "name" as const }));
}

function withoutPageNumber(segments: Segment[]): Segment[] {
  const lowest = Math.max(...segments.map((segment) => segment.y));
  const foot = segments.filter((segment) => segment.y === lowest);
  const [only] = foot;
  const above = Math.max(...segments.filter((segment) => segment.y < lowest).map((segment) => segment.y));
  const alone = foot.length === 1 && only && PAGE_NUMBER.test(only.text) && lowest - above > 2 * only.size;
  return alone ? segments.filter((segment) => segment !== only) : segments;
}
