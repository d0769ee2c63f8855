import { foldForComparison } from "../../../text/fold.ts";
import type { LaidRow, LaidTable } from "../laidTable.ts";
import { headerAbove, headlessTables, isRunningText } from "./headless.ts";
import { layGrid } from "./layGrid.ts";
import { appended, type LaidPart } from "./laidParts.ts";
import { layText, type TextPart } from "./layText.ts";
import type { PageContent } from "./pageContent.ts";
import type { TextLine } from "./pageLines.ts";

/** A table that is being put together from its pages. */
interface Growing {
  readonly before: readonly string[];
  readonly grids: LaidPart[];
  readonly texts: TextPart[];
}

/** Columns of one table may stand this much apart on two pages, in points. */
const SAME_EDGE = 12;
/** Lines of one paragraph stand this close, in font sizes. */
const NEXT_LINE = 1.4;

/** Puts the tables of a document together: one that goes on over pages is one table. */
export class TableAssembler {
  readonly #tables: Growing[] = [];
  #open: Growing | null = null;
  #before: string[] = [];

  /** Takes the next piece of a document, in reading order. */
  add(content: PageContent): void {
    if (content.kind === "grid") this.#addGrid(layGrid(content.page, content.grid, content.lines));
    else if (content.kind === "text") this.#addText(content.lines, content.ruled);
    else if (content.part.header.isDebtList) this.#close();
    else this.#addHeaded(content.part);
  }

  tables(): LaidTable[] {
    return this.#tables.map((table) => (table.grids.length > 0 ? ofGrids(table) : ofTexts(table)));
  }

  #close(): void {
    this.#open = null;
    this.#before = [];
  }

  #begin(part: Partial<Growing>): void {
    this.#open = { before: this.#before, grids: [], texts: [], ...part };
    this.#tables.push(this.#open);
    this.#before = [];
  }

  #addGrid(part: LaidPart): void {
    const last = this.#open?.grids[0];
    const isHeadless = part.headers.every((header) => header === "");
    if (last && goesOn(last, part, isHeadless)) this.#open?.grids.push(part);
    else this.#begin({ grids: [part] });
  }

  #addHeaded(part: TextPart): void {
    const last = this.#open?.texts[0]?.header;
    const texts = (one: TextPart["header"]): string =>
      foldForComparison(one?.anchors.map(({ text }) => text).join("|") ?? "");
    if (last && texts(last) === texts(part.header)) this.#open?.texts.push(part);
    else this.#begin({ texts: [part] });
  }

  /** Running text, and tables without a header: those that go on from the page before, and those that have none. */
  #addText(lines: readonly TextLine[], ruled: readonly number[]): void {
    const tables = headlessTables(lines);
    let at = 0;
    for (const { from, to } of tables) {
      if (from > at) this.#addParagraphs(lines.slice(at, from));
      const own = lines.slice(from, to + 1);
      const page = own[0]?.page ?? 0;
      if (this.#open && this.#open.texts.length > 0) {
        this.#open.texts.push({ page, header: null, lines: own, ruled });
      } else {
        const header = headerAbove(own);
        const start = header ? header.to + 1 : 0;
        if (header && header.from > 0) this.#addParagraphs(own.slice(0, header.from));
        this.#begin({ texts: [{ page, header, lines: own.slice(start), ruled }] });
      }
      at = to + 1;
    }
    if (at < lines.length) this.#addParagraphs(lines.slice(at));
  }

  #addParagraphs(lines: readonly TextLine[]): void {
    this.#open = null;
    for (const one of paragraphsOf(lines)) this.#before.push(one);
  }
}

function goesOn(last: LaidPart, next: LaidPart, isHeadless: boolean): boolean {
  if (last.edges.length !== next.edges.length) return false;
  if (isHeadless) return last.edges.every((edge, at) => Math.abs(edge - (next.edges[at] ?? 0)) <= SAME_EDGE);
  return last.headers.every(
    (header, at) => foldForComparison(header) === foldForComparison(next.headers[at] ?? ""),
  );
}

function ofGrids({ before, grids }: Growing): LaidTable {
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

function ofTexts({ before, texts }: Growing): LaidTable {
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
