import type { Page } from "../../../documents/document.ts";
import { foldForComparison } from "../../../text/fold.ts";
import { isRunningText } from "./headless.ts";
import { headersOf, type Header } from "./header.ts";
import { sharedWidth } from "./headerCells.ts";
import { pageLines, type TextLine } from "./pageLines.ts";
import type { LevelRule } from "./placedLine.ts";
import { ruledGrids, type RuledGrid } from "./ruledGrid.ts";
import { beginsBlock, isAmount, isArticle } from "../textKinds.ts";
import type { TextPart } from "./layText.ts";
import { TableEdges } from "./tableEdges.ts";
import { isSentence } from "./sentence.ts";

/** What stands on a page, from top to bottom. */
export type PageContent =
  | { readonly kind: "text"; readonly lines: readonly TextLine[]; readonly ruled: readonly LevelRule[] }
  | {
      readonly kind: "grid";
      readonly page: number;
      readonly grid: RuledGrid;
      readonly lines: readonly TextLine[];
    }
  | {
      readonly kind: "headed";
      readonly part: TextPart & { readonly header: Header };
      /** The lines of its header. */
      readonly heading: readonly TextLine[];
    };

/** A level line of at least this share of the page's width divides a table; shorter ones underline words. */
const REACHES = 0.35;

export function contentOf(page: Page): PageContent[] {
  const lines = pageLines(page);
  const grids = ruledGrids(page.rules ?? []);
  const ruled = (page.rules ?? [])
    .filter(({ x1, x2 }) => x2 - x1 >= REACHES * page.width)
    .map(({ x1, x2, y1 }): LevelRule => ({ y: y1, left: x1, right: x2 }))
    .toSorted((a, b) => a.y - b.y);
  const content: PageContent[] = [];
  let free: TextLine[] = [];
  const flush = (): void => {
    content.push(...withHeaders(free, ruled, page.number));
    free = [];
  };
  let at = 0;
  for (const grid of grids) {
    const [top, bottom] = [grid.ys[0] ?? 0, grid.ys.at(-1) ?? 0];
    for (let line = lines[at]; line && middleOf(line) < top; line = lines[at]) {
      free.push(line);
      at += 1;
    }
    const within: TextLine[] = [];
    for (let line = lines[at]; line && middleOf(line) < bottom; line = lines[at]) {
      within.push(line);
      at += 1;
    }
    if (within.length === 0) continue;
    flush();
    content.push({ kind: "grid", page: page.number, grid, lines: within });
  }
  free.push(...lines.slice(at));
  flush();
  return content;
}

const middleOf = ({ y, size }: TextLine): number => y - 0.35 * size;

/** Text with the tables that begin in it with a header. */
function withHeaders(lines: readonly TextLine[], ruled: readonly LevelRule[], page: number): PageContent[] {
  const places = ruled.map(({ y }) => y);
  const headers = outsideDebtList(headersOf(lines, places), lines);
  const content: PageContent[] = [];
  let at = 0;
  headers.forEach((header, index) => {
    if (header.from > at) content.push({ kind: "text", lines: lines.slice(at, header.from), ruled });
    const next = headers[index + 1]?.from ?? lines.length;
    const body = lines.slice(header.to + 1, next);
    const end = endOfBody(body, header);
    const part = { page, header, lines: body.slice(0, end), ruled };
    content.push({ kind: "headed", part, heading: lines.slice(header.from, header.to + 1) });
    at = header.to + 1 + end;
  });
  if (at < lines.length) content.push({ kind: "text", lines: lines.slice(at), ruled });
  return content;
}

/** Cards of the debt list hold words that head columns elsewhere. */
function outsideDebtList(headers: readonly Header[], lines: readonly TextLine[]): Header[] {
  let inList = false;
  let last = 0;
  return headers.filter((header) => {
    if (lines.slice(last, header.from).some((line) => line.pieces.some(({ text }) => endsDebtList(text))))
      inList = false;
    last = header.to + 1;
    const isKept = !inList || header.isDebtList || header.numbered;
    if (isKept) inList = header.isDebtList;
    return isKept;
  });
}

/** Wrapped names of a row have at most so many lines before its neighbour's figures. */
const NAME_LINES = 4;

/** Lines of one cell stand this close, in font sizes. */
const NEXT_LINE = 1.4;

/** Whether a line goes on with the wrapped cells of the row above it: right below, its words where others begin. */
function isWrapped(lines: readonly TextLine[], at: number): boolean {
  const [line, above] = [lines[at], lines[at - 1]];
  if (!line || !above || line.y - above.y > NEXT_LINE * line.size) return false;
  return new TableEdges(lines.slice(0, at)).beginsLikeRows(line);
}

/**
 * A table ends where running text begins: a line over several columns, without figures of its own. Where figures
 * follow under the same columns, the line is two wrapped names that stand close; so it is where it ends the page, its
 * words where those of other rows begin. Where columns are numbered, headings
 * of several levels and lines follow each other, codes that stand below two numbers among them; the last of them may
 * end the page.
 */
function endOfBody(lines: readonly TextLine[], { anchors, isDebtList, numbered }: Header): number {
  const isRow = (line: TextLine): boolean =>
    !isSentence(line) &&
    line.pieces.some(
      (piece) => isAmount(piece.text) && anchors.some((anchor) => sharedWidth(anchor, piece) > 0),
    );
  const goesOn = (at: number): boolean => {
    if (!numbered) return lines.slice(at + 1, at + 1 + NAME_LINES).some(isRow) || isWrapped(lines, at);
    const next = lines.findIndex((line, index) => index > at && isRow(line));
    const between = lines.slice(at, next === -1 ? lines.length : next);
    return !between.some(isRunningText) && between.every(({ pieces }) => !isArticle(pieces[0]?.text ?? ""));
  };
  const end = lines.findIndex((line, at) => {
    if (isArticle(line.pieces[0]?.text ?? "")) return true;
    if (isDebtList) return lines[at - 1]?.pieces.some(({ text }) => endsDebtList(text)) ?? false;
    if (isRunningText(line)) return !goesOn(at);
    const hasAmounts = line.pieces.some(({ text }) => isAmount(text));
    return line.pieces.some(
      (piece) =>
        !(hasAmounts && beginsBlock(piece.text)) &&
        !isAmount(piece.text) &&
        anchors.filter((anchor) => sharedWidth(anchor, piece) > 0).length > 1 &&
        !goesOn(at),
    );
  });
  return end === -1 ? lines.length : end;
}

function endsDebtList(text: string): boolean {
  return foldForComparison(text).startsWith("ukupno stanje duga");
}
