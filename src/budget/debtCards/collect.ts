import type { PlacedSegment } from "./columns.ts";
import type { RawCard, RawCondition, RawList, RawTotal } from "./rawCard.ts";
import { inOneCell, nameRowsOf, pageOf, positionOf, type NameRow, type Position } from "./rows.ts";
import { sectionWordsOf, type SectionWords } from "./sections.ts";

type Label = Extract<NameRow, { kind: "label" }>;
type TextRow = Extract<NameRow, { kind: "text" }>;

/** Baselines of cells of one table row differ by less than this, in points. */
const SAME_ROW = 2;
/** A centred row number or balance may stand this much lower than the card's first line, in font sizes. */
const CENTRED_WITHIN = 3;
const CARD_NUMBER = /^\d{1,2}\s*\.\s*(\d{1,3}\.?)?$/u;

interface OpenCard {
  readonly section: SectionWords;
  readonly group: string | null;
  readonly number: PlacedSegment | null;
  readonly names: readonly TextRow[];
  readonly labels: Label[];
  readonly start: Position;
  readonly headless: boolean;
}

interface Total {
  readonly row: Extract<NameRow, { kind: "total" }>;
  readonly section: SectionWords;
  readonly cardsBefore: number;
}

/** Cuts the text of a debt list into cards and totals. Nothing is dropped: what fits nowhere is given back as unread. */
export function collectCards(segments: readonly PlacedSegment[]): RawList {
  const walk = new Walk(segments);
  for (const row of nameRowsOf(segments)) walk.take(row);
  return walk.finish();
}

/** Goes through the name column from top to bottom; the other columns are cut at the places that it finds. */
class Walk {
  readonly #segments: readonly PlacedSegment[];
  readonly #cards: OpenCard[] = [];
  readonly #totals: Total[] = [];
  readonly #begun: SectionWords[] = [];
  /** Where a card's cells must end: at the next card, total or heading. */
  readonly #cuts: Position[] = [];
  readonly #leftOver: TextRow[] = [];
  #section: SectionWords = { liability: null, market: null };
  #group: string | null = null;
  #card: OpenCard | null = null;
  /** Lines since the last label, total or heading: the next card's name, a group's title, or the last cell's prose. */
  #pending: TextRow[] = [];
  #since: Position = 0;

  constructor(segments: readonly PlacedSegment[]) {
    this.#segments = segments;
  }

  take(row: NameRow): void {
    if (row.kind === "text") {
      this.#pending.push(row);
      return;
    }
    if (row.kind === "label") this.#takeLabel(row);
    else this.#closeCard(row.at);
    if (row.kind === "total") {
      this.#totals.push({ row, section: sectionWordsOf(row.text), cardsBefore: this.#cards.length });
      this.#group = null;
    } else if (row.kind === "heading") {
      const words = sectionWordsOf(row.text);
      this.#section = {
        liability: words.liability ?? this.#section.liability,
        market: words.market ?? (words.liability === null ? this.#section.market : null),
      };
      this.#begun.push(this.#section);
      this.#group = null;
    }
    this.#since = row.end;
  }

  #takeLabel(label: Label): void {
    const card = this.#card;
    const belongs = card !== null && this.#continues(card, label);
    if (!belongs) this.#openCard(label);
    this.#card?.labels.push(label);
  }

  /** A card lists each condition once and in order; "Извршне стопе" and "Купонска стопа" are both its rate. */
  #continues(card: OpenCard, label: Label): boolean {
    const order = ["first", "last", "instalment", "rate"];
    const last = card.labels.at(-1);
    if (!last) return true;
    if (label.condition === "rate" && last.condition === "rate")
      return this.#pendingNumber(label.at) === null;
    return order.indexOf(label.condition) > order.indexOf(last.condition) && this.#pending.length === 0;
  }

  #between(column: PlacedSegment["column"], from: Position, to: Position): PlacedSegment[] {
    return this.#segments.filter((segment) => {
      const at = positionOf(segment);
      return segment.column === column && at > from + SAME_ROW && at <= to + SAME_ROW;
    });
  }

  #pendingNumber(until: Position): PlacedSegment | null {
    const numbers = this.#between("number", this.#since, until).filter((segment) =>
      CARD_NUMBER.test(segment.text),
    );
    return numbers.at(-1) ?? null;
  }

  #openCard(label: Label): void {
    const number = this.#pendingNumber(label.at);
    const { names, titles } = this.#splitPending(number, label);
    if (titles.length > 0) this.#group = titles.map((title) => title.text).join(" ");
    const tops = [label.at, ...names.map((name) => name.at), ...(number ? [positionOf(number)] : [])];
    const start = Math.min(...tops);
    const headless = number === null && names.length === 0 && this.#cards.length === 0;
    this.#card = { section: this.#section, group: this.#group, number, names, labels: [], start, headless };
    this.#cards.push(this.#card);
    this.#cuts.push(start);
    this.#pending = [];
  }

  #closeCard(at: Position): void {
    const { names, titles } = this.#splitPending(null, null);
    this.#leftOver.push(...titles, ...names);
    this.#cuts.push(at);
    this.#card = null;
    this.#pending = [];
  }

  /** Tells the pending lines apart: prose of the last cell, a group's title, the name of the card that begins. */
  #splitPending(number: PlacedSegment | null, label: Label | null): { names: TextRow[]; titles: TextRow[] } {
    const lines = this.#pending;
    const nameStart = number ? this.#nameStart(number, label) : null;
    const firstName = this.#firstNameLine(lines, nameStart, label);
    const beforeName = lines.slice(0, firstName);
    const firstNameAt = lines[firstName]?.at ?? label?.at ?? Infinity;
    // Lines of the name column beside which the last card's conditions still go on are that cell's own prose.
    const prose = this.#card
      ? this.#between("terms", this.#since, firstNameAt - 2 * SAME_ROW).at(-1)
      : undefined;
    const proseEnd = prose ? positionOf(prose) + SAME_ROW : -Infinity;
    return { names: lines.slice(firstName), titles: beforeName.filter((line) => line.at > proseEnd) };
  }

  /** The higher of the row number and the balances: either may be set lower than the card's first line. */
  #nameStart(number: PlacedSegment, label: Label | null): Position {
    const at = positionOf(number);
    const reach = Math.max(this.#since, at - CENTRED_WITHIN * number.size);
    const sums = [...this.#between("eur", reach, at), ...this.#between("rsd", reach, at)].map(positionOf);
    return Math.min(at, label?.at ?? Infinity, ...sums);
  }

  /** Index of the first pending line that belongs to the name; the number of lines when none does. */
  #firstNameLine(lines: readonly TextRow[], nameStart: Position | null, label: Label | null): number {
    if (label === null) return lines.length;
    let first: number;
    if (nameStart === null) {
      // Without a row number the name is the block of lines next to the label.
      if (lines.length === 0) return 0;
      first = lines.length - 1;
    } else {
      first = lines.findIndex((line) => line.at >= nameStart - SAME_ROW);
      if (first === -1) first = lines.length;
    }
    for (; first > 0; first -= 1) {
      const above = lines[first - 1];
      const below = lines[first];
      if (!above || !below || !inOneCell(above.at, below.at, below.size)) break;
    }
    return first;
  }

  finish(): RawList {
    this.#closeCard(Infinity);
    const used = new Set<PlacedSegment>();
    const cards = this.#cards.map((card) => this.#rawCard(card, used));
    const totals = this.#totals.map((total) => this.#rawTotal(total, used));
    const unread = this.#segments.filter(
      (segment) => !used.has(segment) && (segment.column !== "name" || this.#isLeftOver(segment)),
    );
    return { cards, totals, unread, begun: this.#begun };
  }

  #isLeftOver(segment: PlacedSegment): boolean {
    const at = positionOf(segment);
    return this.#leftOver.some((line) => Math.abs(line.at - at) < SAME_ROW);
  }

  #rawCard(card: OpenCard, used: Set<PlacedSegment>): RawCard {
    const end = Math.min(...this.#cuts.filter((cut) => cut > card.start)) - 2 * SAME_ROW;
    const from = card.start - 2 * SAME_ROW;
    const cell = (column: PlacedSegment["column"], low: Position, high: Position): string[] => {
      const found = this.#between(column, low, high);
      for (const segment of found) used.add(segment);
      return found.map((segment) => segment.text);
    };
    if (card.number) used.add(card.number);
    const conditions: RawCondition[] = card.labels.map((label, index) => {
      const low = index === 0 ? from : label.at - 2 * SAME_ROW;
      const next = card.labels[index + 1];
      const prose = this.#between("name", label.end, next ? next.at - 2 * SAME_ROW : end);
      const lines = cell("terms", low, next ? next.at - 2 * SAME_ROW : end);
      const isProse = label.condition === "rate" && prose.length > 0;
      return {
        condition: label.condition,
        label: label.text,
        lines: isProse ? this.#proseLines(label, next?.at ?? end, end) : lines,
      };
    });
    const all = this.#segments.filter((segment) => positionOf(segment) > from && positionOf(segment) <= end);
    return {
      section: card.section,
      group: card.group,
      number: card.number?.text ?? null,
      nameLines: card.names.map((line) => line.text),
      conditions,
      eurLines: cell("eur", from, end),
      rsdLines: cell("rsd", from, end),
      page: pageOf(card.start),
      lines: all.map((segment) => segment.text),
      headless: card.headless,
    };
  }

  /** A rate that is a small table of its own, its label included: both columns' lines as a reader reads them. */
  #proseLines(label: Label, next: Position, end: Position): string[] {
    const until = Math.min(next - 2 * SAME_ROW, end);
    const rows = this.#segments.filter((segment) => {
      const at = positionOf(segment);
      return (
        (segment.column === "name" || segment.column === "terms") && at > label.at - SAME_ROW && at <= until
      );
    });
    return rows.map((segment) => segment.text);
  }

  #rawTotal({ row, section, cardsBefore }: Total, used: Set<PlacedSegment>): RawTotal {
    const cell = (column: PlacedSegment["column"]): string[] => {
      const found = this.#between(column, row.at - 2 * SAME_ROW, row.end);
      for (const segment of found) used.add(segment);
      return found.map((segment) => segment.text);
    };
    return {
      section,
      number: cell("number")[0] ?? null,
      label: row.text,
      eurLines: cell("eur"),
      rsdLines: cell("rsd"),
      page: pageOf(row.at),
      cardsBefore,
    };
  }
}
