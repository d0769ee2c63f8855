import { foldForComparison } from "../../../text/fold.ts";
import type { LaidRow, LaidTable } from "../laidTable.ts";
import type { Header } from "./header.ts";
import { wordedAnchors } from "./headerCells.ts";
import { headerAbove, headlessTables, isRunningText } from "./headless.ts";
import { layGrid } from "./layGrid.ts";
import { appended, type LaidPart } from "./laidParts.ts";
import { layText, type TextPart } from "./layText.ts";
import { headsGrid, laidOverPages, type TablePart } from "./mixedParts.ts";
import type { PageContent } from "./pageContent.ts";
import type { TextLine } from "./pageLines.ts";
import { withUnitsBelow, type TextsBelow } from "../remarks/unitBelow.ts";
import type { LevelRule } from "./placedLine.ts";
import { TableEdges } from "./tableEdges.ts";

/** A text with a header. */
type HeadedPart = Extract<PageContent, { kind: "headed" }>["part"];

/** A table that is being put together from its pages. */
interface Growing {
  readonly before: readonly string[];
  readonly parts: TablePart[];
}

/** Columns of one table may stand this much apart on two pages, in points. */
const SAME_EDGE = 12;
/** So many pages tell where the cells of a table stand. */
const PAGES_ABOVE = 3;
/** Lines of one paragraph stand this close, in font sizes. */
const NEXT_LINE = 1.4;

/** Puts the tables of a document together: one that goes on over pages is one table. */
export class TableAssembler {
  readonly #tables: Growing[] = [];
  #open: Growing | null = null;
  #before: string[] = [];
  readonly #below: TextsBelow[] = [];

  /** Takes the next piece of a document, in reading order. */
  add(content: PageContent): void {
    if (content.kind === "grid") this.#addGrid(layGrid(content.page, content.grid, content.lines));
    else if (content.kind === "text") this.#addText(content.lines, content.ruled);
    else if (content.part.header.isDebtList) this.#close();
    else this.#addHeaded(content.part, content.heading);
  }

  tables(): LaidTable[] {
    this.#endAbove(false);
    const laid = this.#tables.map(({ before, parts }) => {
      const grids = laidOverPages(parts);
      return grids.length > 0 ? ofGrids(before, grids) : ofTexts(before, textsOf(parts));
    });
    return withUnitsBelow(laid, this.#below);
  }

  /** What was read since the last table stands below it, up to the next one. */
  #endAbove(followed: boolean): void {
    if (this.#below.length < this.#tables.length) this.#below.push({ texts: this.#before, followed });
  }

  #close(): void {
    this.#endAbove(true);
    this.#open = null;
    this.#before = [];
  }

  #begin(part: TablePart): void {
    this.#endAbove(true);
    this.#open = { before: this.#before, parts: [part] };
    this.#tables.push(this.#open);
    this.#before = [];
  }

  #addGrid(part: LaidPart): void {
    const { grid, header } = firstsOf(this.#open);
    const isNext = grid ? goesOn(grid, part) : header !== null && headsGrid(header, part);
    if (isNext) this.#open?.parts.push({ kind: "grid", part });
    else this.#begin({ kind: "grid", part });
  }

  #addHeaded(part: HeadedPart, heading: readonly TextLine[]): void {
    const { grid, header } = firstsOf(this.#open);
    const same = header && repeating(header, part, heading);
    const isNext = same !== null || (grid !== null && hasHeader(grid) && headsGrid(part.header, grid));
    if (isNext) this.#open?.parts.push({ kind: "text", part: same ?? part });
    else this.#begin({ kind: "text", part });
  }

  /** Running text, and tables without a header: those that go on from the page before, and those that have none. */
  #addText(lines: readonly TextLine[], ruled: readonly LevelRule[]): void {
    const tables = headlessTables(lines, this.#edgesAbove());
    let at = 0;
    for (const { from, to } of tables) {
      if (from > at) this.#addParagraphs(lines.slice(at, from));
      const own = lines.slice(from, to + 1);
      const page = own[0]?.page ?? 0;
      if (this.#open?.parts.at(-1)?.kind === "text") {
        this.#open.parts.push({ kind: "text", part: { page, header: null, lines: own, ruled } });
      } else {
        const header = headerAbove(own);
        const start = header ? header.to + 1 : 0;
        if (header && header.from > 0) this.#addParagraphs(own.slice(0, header.from));
        this.#begin({ kind: "text", part: { page, header, lines: own.slice(start), ruled } });
      }
      at = to + 1;
    }
    if (at < lines.length) this.#addParagraphs(lines.slice(at));
  }

  /** Where cells begin and figures end in the table that goes on: in the last of its pages. */
  #edgesAbove(): TableEdges | null {
    const parts = this.#open?.parts.slice(-PAGES_ABOVE) ?? [];
    if (parts.at(-1)?.kind !== "text") return null;
    return new TableEdges(textsOf(parts).flatMap((part) => part.lines));
  }

  #addParagraphs(lines: readonly TextLine[]): void {
    this.#open = null;
    for (const one of paragraphsOf(lines)) this.#before.push(one);
  }
}

/** The first grid, and the first header of a text, of the table that goes on; null for none. */
function firstsOf(open: Growing | null): { readonly grid: LaidPart | null; readonly header: Header | null } {
  const grid = open?.parts.find(({ kind }) => kind === "grid");
  return {
    grid: grid?.kind === "grid" ? grid.part : null,
    header: textsOf(open?.parts ?? [])[0]?.header ?? null,
  };
}

function textsOf(parts: readonly TablePart[]): TextPart[] {
  return parts.flatMap((one) => (one.kind === "text" ? [one.part] : []));
}

/**
 * A part whose header is that of the pages before; null for any other. Lines below the repeated words are none of them:
 * a page break has cut off a name in the middle, whose rest begins with a small letter as that of a header does.
 */
function repeating(header: Header, part: HeadedPart, heading: readonly TextLine[]): HeadedPart | null {
  const texts = (anchors: Header["anchors"]): string =>
    foldForComparison(anchors.map(({ text }) => text).join("|"));
  const wanted = texts(header.anchors);
  if (texts(part.header.anchors) === wanted) return part;
  for (let end = heading.length - 1; end > 0 && !part.header.numbered; end -= 1) {
    const anchors = wordedAnchors(heading.slice(0, end));
    if (texts(anchors) !== wanted) continue;
    const to = part.header.from + end - 1;
    return {
      ...part,
      header: { ...part.header, to, anchors },
      lines: [...heading.slice(end), ...part.lines],
    };
  }
  return null;
}

const hasHeader = ({ headers }: LaidPart): boolean => headers.some((header) => header !== "");

function goesOn(last: LaidPart, next: LaidPart): boolean {
  if (last.edges.length !== next.edges.length) return false;
  if (!hasHeader(next))
    return last.edges.every((edge, at) => Math.abs(edge - (next.edges[at] ?? 0)) <= SAME_EDGE);
  return last.headers.every(
    (header, at) => foldForComparison(header) === foldForComparison(next.headers[at] ?? ""),
  );
}

function ofGrids(before: readonly string[], grids: readonly LaidPart[]): LaidTable {
  const [first] = grids;
  const titles =
    first?.titles.flatMap(({ cells }) => cells.flatMap((cell) => cell?.lines.join(" ") ?? [])) ?? [];
  return {
    page: first?.page ?? 0,
    name: null,
    headers: first?.headers ?? [],
    headersAbove: first?.above ?? [],
    before: [...before, ...titles],
    rows: grids.reduce<readonly LaidRow[]>(
      (rows, part, at) => appended(at === 0 ? rows : [...rows, ...part.titles], part),
      [],
    ),
  };
}

function ofTexts(before: readonly string[], texts: readonly TextPart[]): LaidTable {
  const { columns, rows } = layText(texts);
  return {
    page: texts[0]?.page ?? 0,
    name: null,
    headers: columns.map(({ header }) => header),
    headersAbove: columns.map(({ above }) => above),
    before,
    rows,
  };
}

function paragraphsOf(lines: readonly TextLine[]): string[] {
  const paragraphs: string[] = [];
  let last: TextLine | undefined;
  for (const line of lines) {
    const text = line.pieces.map((piece) => piece.text).join(" ");
    const isNext =
      last?.page === line.page &&
      line.y - last.y <= NEXT_LINE * line.size &&
      (isRunningText(line) || isRunningText(last)) &&
      !(line.pieces[0] && last.pieces[0] && line.pieces[0].left > last.pieces[0].left + 2 * line.size);
    if (isNext && paragraphs.length > 0) paragraphs.push(`${paragraphs.pop() ?? ""} ${text}`);
    else paragraphs.push(text);
    last = line;
  }
  return paragraphs;
}
