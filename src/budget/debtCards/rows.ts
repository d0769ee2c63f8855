import { foldForComparison } from "../../text/fold.ts";
import type { PlacedSegment } from "./columns.ts";
import { conditionOf, continuesLabel, isTotal } from "./labels.ts";
import type { Condition } from "./labelWords.ts";
import { isSectionHeading } from "./sections.ts";

/** What a line, or a few lines, of the name column is. */
export type NameRow =
  | {
      readonly kind: "label";
      readonly condition: Condition;
      readonly text: string;
      readonly at: ListPosition;
      readonly end: ListPosition;
    }
  | { readonly kind: "total"; readonly text: string; readonly at: ListPosition; readonly end: ListPosition }
  | { readonly kind: "heading"; readonly text: string; readonly at: ListPosition; readonly end: ListPosition }
  | {
      readonly kind: "text";
      readonly text: string;
      readonly at: ListPosition;
      readonly end: ListPosition;
      readonly size: number;
    };

export type LabelRow = Extract<NameRow, { kind: "label" }>;
export type TotalNameRow = Extract<NameRow, { kind: "total" }>;
export type TextRow = Extract<NameRow, { kind: "text" }>;

/** Where something stands in the whole list: pages count as stacked on each other. */
export type ListPosition = number;

/** Higher than any page. */
const PAGE_HEIGHT = 100_000;

export function positionOf(segment: { readonly page: number; readonly y: number }): ListPosition {
  return segment.page * PAGE_HEIGHT + segment.y;
}

/** Above everything on a page. */
export function startOf(page: number): ListPosition {
  return page * PAGE_HEIGHT;
}

export function onOnePage(a: ListPosition, b: ListPosition): boolean {
  return Math.floor(a / PAGE_HEIGHT) === Math.floor(b / PAGE_HEIGHT);
}

export function pageOf(position: ListPosition): number {
  return Math.floor(position / PAGE_HEIGHT);
}

/** Lines of one cell stand closer than this, in font sizes; rows of the table stand farther apart. */
const LINE_STEP = 1.28;

/** Whether the second of two lines goes on in the cell of the first. */
export function inOneCell(above: ListPosition, below: ListPosition, size: number): boolean {
  return onOnePage(above, below) && below - above <= LINE_STEP * size;
}

/** The rows of the name column, from top to bottom. */
export function nameRowsOf(segments: readonly PlacedSegment[]): NameRow[] {
  const lines = linesOf(segments.filter((segment) => segment.column === "name"));
  const amounts = segments
    .filter((segment) => segment.column === "eur" || segment.column === "rsd")
    .map(positionOf);
  const rows: NameRow[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    const next = lines[index + 1];
    const at = positionOf(line);
    const follows = next !== undefined && inOneCell(at, positionOf(next), line.size);
    const condition = conditionOf(line.text);
    if (condition) {
      let [text, end] = [line.text, at];
      for (let below = next; below; below = lines[index + 1]) {
        // A page may break within a label.
        const isNext = inOneCell(end, positionOf(below), line.size) || !onOnePage(end, positionOf(below));
        if (!isNext || !continuesLabel(text, below.text)) break;
        [text, end] = [`${text} ${below.text}`, positionOf(below)];
        index += 1;
      }
      // "Датум доспећа последње" says what it asks for with "рате главнице" only.
      rows.push({ kind: "label", condition: conditionOf(text) ?? condition, text, at, end });
    } else if (isTotal(line.text)) {
      const hasSums = amounts.some((position) => Math.abs(position - at) < line.size / 2);
      let [text, end] = [line.text, at];
      for (let below = lines[index + 1]; below; below = lines[index + 1]) {
        // Sums that stand lower stand on the next line.
        const isNext = inOneCell(end, positionOf(below), line.size);
        if (!isNext || !goesOn(text, below.text, hasSums || end > at)) break;
        [text, end] = [`${text} ${below.text}`, positionOf(below)];
        index += 1;
      }
      rows.push({ kind: "total", text, at, end });
    } else if (follows && isSectionHeading(`${line.text} ${next.text}`)) {
      rows.push({ kind: "heading", text: `${line.text} ${next.text}`, at, end: positionOf(next) });
      index += 1;
    } else if (isSectionHeading(line.text)) {
      rows.push({ kind: "heading", text: line.text, at, end: at });
    } else {
      rows.push({ kind: "text", text: line.text, at, end: at, size: line.size });
    }
  }
  return rows;
}

/** What is left of "УКУПНО ДИРЕКТНЕ ОБАВЕЗЕ - СПОЉНИ ДУГ" and "... (спољни + унутрашњи дуг)" on its next line, folded. */
const REST_OF_LABEL =
  /^(?:(?:in)?direktne )?obaveze\b|^(?:- ?)?(?:(?:unutrasnji|spoljni) )?dug$|^\((?:unutrasnji|spoljni)\b/u;

/** Whether a total's label runs on: a bracket is open, its last words are missing, or its sums stand lower. */
function goesOn(label: string, next: string, hasSums: boolean): boolean {
  if (isTotal(next) || conditionOf(next)) return false;
  if (!hasSums || label.split("(").length > label.split(")").length) return true;
  return /\p{Pd}\s*$/u.test(label) || REST_OF_LABEL.test(foldForComparison(next));
}

/** Segments on one line, as justified text is cut into, joined again. */
function linesOf(segments: readonly PlacedSegment[]): PlacedSegment[] {
  const lines: PlacedSegment[] = [];
  for (const segment of segments) {
    const last = lines.at(-1);
    if (
      last &&
      last.page === segment.page &&
      Math.abs(last.y - segment.y) < segment.size / 2 &&
      segment.left > last.left
    ) {
      lines[lines.length - 1] = { ...last, text: `${last.text} ${segment.text}`, right: segment.right };
    } else {
      lines.push(segment);
    }
  }
  return lines;
}
