import type { CardColumn, PlacedSegment } from "./columns.ts";
import { areaOf } from "../../documents/segments.ts";
import type { PagePart } from "../source.ts";
import { pairValues } from "./pairValues.ts";
import { PlacedText, SAME_ROW } from "./placedText.ts";
import type { RawCard, RawCondition, RawList, RawTotal } from "./rawCard.ts";
import { nameRowsOf, pageOf, positionOf, type LabelRow, type ListPosition } from "./rows.ts";
import { Walk, type FoundCard, type FoundTotal } from "./walk.ts";

/** Half a row above a line: what stands on the line is below it. */
const ABOVE = 2 * SAME_ROW;

/**
 * Cuts the text of a debt list into cards and totals. Nothing is dropped: what fits nowhere is given back as unread.
 * @param unread numbers of pages of which nothing was read
 */
export function collectCards(segments: readonly PlacedSegment[], unread: readonly number[] = []): RawList {
  const text = new PlacedText(segments);
  const walk = new Walk(text, nameRowsOf(text.segments), unread);
  const cutter = new Cutter(text, walk);
  const cards = walk.cards.map((card) => cutter.card(card));
  const totals = walk.totals.map((total) => cutter.total(total));
  return { cards, totals, unread: cutter.unread(), begun: walk.begun };
}

/** What of a card stands on the page after the one on which it begins. */
function partAfter(first: number, segments: readonly PlacedSegment[]): PagePart | null {
  const page = segments.find((segment) => segment.page > first)?.page;
  return page === undefined
    ? null
    : { page, area: areaOf(segments.filter((segment) => segment.page === page)) };
}

/** Cuts each card's cells out of the other columns, and keeps count of what was used. */
class Cutter {
  readonly #text: PlacedText;
  readonly #walk: Walk;
  readonly #used = new Set<PlacedSegment>();

  constructor(text: PlacedText, walk: Walk) {
    this.#text = text;
    this.#walk = walk;
  }

  card(card: FoundCard): RawCard {
    const from = card.start - ABOVE;
    const end = (this.#walk.cuts.find((cut) => cut > card.start) ?? Infinity) - ABOVE;
    if (card.number) this.#used.add(card.number);
    const segments = this.#text.between("any", from, end);
    const { values, shifted } = pairValues(card.labels, this.#take("terms", from, end));
    return {
      section: card.section,
      group: card.group,
      number: card.number?.text ?? null,
      nameLines: card.names.map((line) => line.text),
      conditions: card.labels.map((label, index) =>
        this.#condition(card, index, label, values[index] ?? [], end),
      ),
      shifted,
      belowLine: this.#walk.below.has(card),
      eurLines: this.#cell("eur", from, end),
      rsdLines: this.#cell("rsd", from, end),
      page: pageOf(card.start),
      at: card.start,
      area: areaOf(segments.filter((segment) => segment.page === pageOf(card.start))),
      goesOn: partAfter(pageOf(card.start), segments),
      lines: segments.map((segment) => segment.text),
      headless: card.headless,
      unread: card.unread,
    };
  }

  #condition(
    card: FoundCard,
    index: number,
    label: LabelRow,
    value: readonly PlacedSegment[],
    end: ListPosition,
  ): RawCondition {
    const next = card.labels[index + 1];
    const to = next ? next.at - ABOVE : end;
    // A rate may be a small table of its own: then both columns' lines are its text, the label's included.
    const isTable = label.condition === "rate" && this.#text.between("name", label.end, to).length > 0;
    return {
      condition: label.condition,
      label: label.text,
      lines: isTable ? this.#bothColumns(label.at - ABOVE, to) : value.map(({ text }) => text),
    };
  }

  #bothColumns(from: ListPosition, to: ListPosition): string[] {
    return this.#text
      .between("any", from, to)
      .filter((segment) => segment.column === "name" || segment.column === "terms")
      .map((segment) => segment.text);
  }

  #cell(column: CardColumn, from: ListPosition, to: ListPosition): string[] {
    return this.#take(column, from, to).map(({ text }) => text);
  }

  /** What stands between two places of a column, which counts as used. */
  #take(column: CardColumn, from: ListPosition, to: ListPosition): readonly PlacedSegment[] {
    const found = this.#text.between(column, from, to);
    for (const segment of found) this.#used.add(segment);
    return found;
  }

  total({ row, sumsAt, section, cardsBefore }: FoundTotal): RawTotal {
    const from = sumsAt - ABOVE;
    return {
      section,
      number: this.#cell("number", from, row.end)[0] ?? null,
      label: row.text,
      eurLines: this.#cell("eur", from, row.end),
      rsdLines: this.#cell("rsd", from, row.end),
      page: pageOf(row.at),
      at: row.at,
      cardsBefore,
    };
  }

  /** What no card, total or heading took. */
  unread(): PlacedSegment[] {
    // "2." before "Спољни дуг", and "6." before "Кина", stands in the column of row numbers.
    for (const at of this.#walk.headings) this.#cell("number", at - ABOVE, at);
    const leftOver = this.#walk.leftOver.map((line) => line.at);
    return this.#text.segments.filter((segment) => {
      if (segment.column !== "name") return !this.#used.has(segment);
      return leftOver.some((at) => Math.abs(at - positionOf(segment)) < SAME_ROW);
    });
  }
}
