import { foreignLines } from "./foreignLines.ts";
import { UnreadGap } from "../tables/unreadPages.ts";
import type { PlacedSegment } from "./columns.ts";
import { SAME_ROW, type PlacedText } from "./placedText.ts";
import {
  inOneCell,
  pageOf,
  positionOf,
  startOf,
  type LabelRow,
  type ListPosition,
  type NameRow,
  type TextRow,
  type TotalNameRow,
} from "./rows.ts";
import { sectionWordsOf, type SectionWords } from "./sections.ts";

/** A card as the name column shows it: where it begins, its name and its labels. */
export interface FoundCard {
  readonly section: SectionWords;
  readonly group: string | null;
  readonly number: PlacedSegment | null;
  readonly names: readonly TextRow[];
  readonly labels: LabelRow[];
  readonly start: ListPosition;
  /** Whether it begins before the file does. */
  readonly headless: boolean;
  /** A page before it that was not read, on which its headings or its beginning may stand; null for none. */
  readonly unread: number | null;
}

export interface FoundTotal {
  readonly row: TotalNameRow;
  /** Where its sums begin. */
  readonly sumsAt: ListPosition;
  readonly section: SectionWords;
  readonly cardsBefore: number;
}

/** A centred row number or balance may stand this much lower than the card's first line, in font sizes. */
const CENTRED_WITHIN = 3;
const CARD_NUMBER = /^\d{1,2}\s*\.\s*(\d{1,3}\.?)?$/u;
/** Sums that are set in the middle of a row of two lines stand at most so far above its label, in font sizes. */
const ABOVE_LABEL = 1.2;
/** More than any such distance, in points. */
const FARTHEST_SUM = 40;
/** The number of a group's first card: "2.1". */
const FIRST_OF_GROUP = /^\d{1,2}\s*\.\s*1\.?$/u;
/** Where so many times more row numbers stand beside a name's first line than below it, all are meant to. */
const MOST_AT_TOP = 3;

/** Goes through the rows of the name column from top to bottom and finds where cards and totals stand. */
export class Walk {
  readonly cards: FoundCard[] = [];
  readonly totals: FoundTotal[] = [];
  /** Headings of sections and titles of groups. */
  readonly headings: ListPosition[] = [];
  readonly begun: SectionWords[] = [];
  /** Where a card's cells must end: at the next card, total or heading. In order. */
  readonly cuts: ListPosition[] = [];
  /** Lines that belong to no card and no group. */
  readonly leftOver: TextRow[] = [];
  /** Cards above whose names such lines stand. */
  readonly below = new Set<FoundCard>();
  readonly #text: PlacedText;
  readonly #namesBeginAtNumbers: boolean;
  #section: SectionWords = { liability: null, market: null };
  #group: string | null = null;
  #card: FoundCard | null = null;
  /** Lines since the last label, total or heading: the next card's name, a group's title, or the last cell's prose. */
  #pending: TextRow[] = [];
  #since: ListPosition = 0;
  readonly #gap: UnreadGap;

  /** @param unread numbers of pages of which nothing was read */
  constructor(text: PlacedText, rows: readonly NameRow[], unread: readonly number[]) {
    this.#text = text;
    this.#namesBeginAtNumbers = numbersAreAtTop(text, rows);
    this.#gap = new UnreadGap(unread);
    const foreign = foreignLines(text, rows);
    for (const row of rows) {
      if (row.kind === "text" && foreign.has(row)) {
        this.leftOver.push(row);
        continue;
      }
      const before = this.#gap.page;
      this.#gap.to(pageOf(row.at));
      // No card goes on behind a page that was not read: what follows may be another's.
      if (this.#gap.page !== null && this.#gap.page !== before) this.#closeCard(startOf(this.#gap.page));
      this.#take(row);
    }
    this.#closeCard(Infinity);
  }

  #take(row: NameRow): void {
    switch (row.kind) {
      case "text":
        this.#pending.push(row);
        return;
      case "label":
        this.#takeLabel(row);
        break;
      case "total":
        this.#takeTotal(row);
        this.#group = null;
        break;
      case "heading":
        this.#closeCard(row.at);
        this.#openSection(sectionWordsOf(row.text));
        this.headings.push(row.at);
        break;
    }
    this.#since = row.end;
  }

  #takeTotal(row: TotalNameRow): void {
    const sumsAt = this.#sumsAt(row);
    this.#closeCard(sumsAt);
    this.totals.push({ row, sumsAt, section: sectionWordsOf(row.text), cardsBefore: this.cards.length });
  }

  /** Where a total's sums begin: beside its label, or up to a line above it where none stand there. */
  #sumsAt({ at, end }: TotalNameRow): ListPosition {
    const sums = (from: ListPosition): readonly PlacedSegment[] =>
      (["eur", "rsd"] as const).flatMap((column) => this.#text.between(column, from, end));
    if (sums(at - 2 * SAME_ROW).length > 0) return at;
    const above = sums(Math.max(this.#since, at - FARTHEST_SUM)).filter(
      (sum) => at - positionOf(sum) < ABOVE_LABEL * sum.size,
    );
    return Math.min(at, ...above.map(positionOf));
  }

  /** "II. ИНДИРЕКТНЕ ОБАВЕЗЕ" is followed by "1. Унутрашњи дуг", which keeps the liability; not the other way round. */
  #openSection({ liability, market }: SectionWords): void {
    if (liability !== null) this.#gap.close();
    this.#section = {
      liability: liability ?? this.#section.liability,
      market: market ?? (liability === null ? this.#section.market : null),
    };
    this.begun.push(this.#section);
    this.#group = null;
  }

  #takeLabel(label: LabelRow): void {
    if (this.#card === null || !this.#continues(this.#card, label)) this.#openCard(label);
    this.#card?.labels.push(label);
  }

  /** A card lists each condition once, in any order; "Извршне стопе" and "Купонска стопа" are both its rate. */
  #continues(card: FoundCard, label: LabelRow): boolean {
    const last = card.labels.at(-1);
    if (!last) return true;
    if (this.#pendingNumber(label.at) !== null) return false;
    if (label.condition === "rate" && last.condition === "rate") return true;
    const isNew =
      label.condition === "other" || card.labels.every(({ condition }) => condition !== label.condition);
    return isNew && this.#pending.every((line) => this.#isBesideTerms(line));
  }

  /** What has a value beside it, above any label of its own, goes on with the card above: the rows of a rate's table. */
  #isBesideTerms(line: TextRow): boolean {
    return this.#text.between("terms", line.at - 2 * SAME_ROW, line.at).length > 0;
  }

  #pendingNumber(until: ListPosition): PlacedSegment | null {
    const numbers = this.#text.between("number", this.#since, until);
    return numbers.findLast((segment) => CARD_NUMBER.test(segment.text)) ?? null;
  }

  #openCard(label: LabelRow): void {
    const number = this.#pendingNumber(label.at);
    const { names, titles } = this.#splitPending(number, label, label.at);
    const [firstTitle] = titles;
    const isTitled = firstTitle !== undefined && this.#opensGroup(number);
    if (isTitled) {
      this.#group = titles.map((title) => title.text).join(" ");
      this.headings.push(...titles.map(({ at }) => at));
    } else this.leftOver.push(...titles);
    if (firstTitle) this.cuts.push(firstTitle.at);
    const start = Math.min(
      label.at,
      ...names.map((name) => name.at),
      ...(number ? [positionOf(number)] : []),
    );
    const headless = number === null && names.length === 0 && this.cards.length === 0;
    const placed = { section: this.#section, group: this.#group, start, headless };
    this.#card = { ...placed, number, names, labels: [], unread: this.#gap.page };
    this.cards.push(this.#card);
    if (firstTitle && !isTitled) this.below.add(this.#card);
    this.cuts.push(start);
    this.#pending = [];
  }

  /** Titles of groups stand at the head of a list, below a total, or above a number that begins anew: "2.1". */
  #opensGroup(number: PlacedSegment | null): boolean {
    return this.#card === null || number === null || FIRST_OF_GROUP.test(number.text);
  }

  #closeCard(at: ListPosition): void {
    const { titles } = this.#splitPending(null, null, at);
    for (const one of titles) this.leftOver.push(one);
    // What belongs to no card is no part of the last one's cells either.
    this.cuts.push(Math.min(at, titles[0]?.at ?? at));
    this.#card = null;
    this.#pending = [];
  }

  /**
   * Tells the pending lines apart: prose of the last cell, a group's title, the name of the card that begins.
   * @param until where they end
   */
  #splitPending(
    number: PlacedSegment | null,
    label: LabelRow | null,
    until: ListPosition,
  ): { readonly names: TextRow[]; readonly titles: TextRow[] } {
    const lines = this.#pending;
    const nameStart = number && label ? this.#nameStart(number, label) : null;
    const firstName = label ? this.#firstNameLine(lines, nameStart) : lines.length;
    const firstNameAt = lines[firstName]?.at ?? until;
    // Lines of the name column beside which the last card's conditions still go on are that cell's own prose.
    const prose = this.#card
      ? this.#text.between("terms", this.#since, firstNameAt - 2 * SAME_ROW).at(-1)
      : undefined;
    const proseEnd = prose ? positionOf(prose) + SAME_ROW : -Infinity;
    return {
      names: lines.slice(firstName),
      titles: lines.slice(0, firstName).filter((line) => line.at > proseEnd),
    };
  }

  /**
   * The higher of the row number and the balances: either may be set lower than the card's first line. Where balances
   * stand beside the number, those above it are of a title.
   */
  #nameStart(number: PlacedSegment, label: LabelRow): ListPosition {
    const at = positionOf(number);
    const reach = Math.max(this.#since, at - CENTRED_WITHIN * number.size);
    const sumsFrom = (from: ListPosition): readonly PlacedSegment[] =>
      (["eur", "rsd"] as const).flatMap((column) => this.#text.between(column, from, at));
    const beside = sumsFrom(at - 2 * SAME_ROW);
    const sums = beside.length > 0 ? beside : sumsFrom(reach);
    return Math.min(at, label.at, ...sums.map(positionOf));
  }

  /**
   * Index of the first line that belongs to a card's name; the number of lines when none does.
   * @param start where the name begins by row number and balances; null: it is the block of lines before the label
   */
  #firstNameLine(lines: readonly TextRow[], start: ListPosition | null): number {
    let first = start === null ? lines.length - 1 : lines.findIndex((line) => line.at >= start - SAME_ROW);
    if (first < 0) first = lines.length;
    const own = lines[first];
    const isBeside = start !== null && own !== undefined && Math.abs(own.at - start) < SAME_ROW;
    if (isBeside && this.#namesBeginAtNumbers) return first;
    for (; first > 0; first -= 1) {
      const above = lines[first - 1];
      const below = lines[first];
      if (!above || !below || !inOneCell(above.at, below.at, below.size) || this.#isBesideTerms(above)) break;
    }
    return first;
  }
}

/**
 * Whether row numbers stand beside the first lines of names: hardly any has a line of its cell above it. Where more of
 * them stand in the middle of a name of several lines than beside its first, they are set in the middle of their cells.
 */
function numbersAreAtTop(text: PlacedText, rows: readonly NameRow[]): boolean {
  const count = { atTop: 0, below: 0, firstOfSeveral: 0, inMiddle: 0 };
  const hasNumber = (from: ListPosition, to: ListPosition): boolean =>
    text.between("number", from, to).some(({ text: number }) => CARD_NUMBER.test(number));
  rows.forEach((row, index) => {
    if (row.kind !== "text") return;
    const isOneCell = (one: NameRow | undefined, other: NameRow | undefined): boolean =>
      one?.kind === "text" && other?.kind === "text" && inOneCell(one.end, other.at, row.size);
    const [above, next] = [rows[index - 1], rows[index + 1]];
    const [goesOn, hasAbove] = [isOneCell(row, next), isOneCell(above, row)];
    if (next && goesOn && hasNumber(row.at, next.at - 2 * SAME_ROW)) count.inMiddle += 1;
    if (!hasNumber(row.at - 2 * SAME_ROW, row.at)) return;
    count[hasAbove ? "below" : "atTop"] += 1;
    if (goesOn) count[hasAbove ? "inMiddle" : "firstOfSeveral"] += 1;
  });
  return (
    count.atTop > 0 && count.atTop >= MOST_AT_TOP * count.below && count.firstOfSeveral >= count.inMiddle
  );
}
