import type { PageArea } from "../budgetLine.ts";
import type { PagePart } from "../source.ts";
import type { PlacedSegment } from "./columns.ts";
import type { Condition } from "./labelWords.ts";
import type { ListPosition } from "./rows.ts";
import type { SectionWords } from "./sections.ts";

/** A condition of a card: its label and the lines of its cell. */
export interface RawCondition {
  readonly condition: Condition;
  readonly label: string;
  readonly lines: readonly string[];
}

/** A card as it stands on the page: text in its cells, nothing interpreted. */
export interface RawCard {
  readonly section: SectionWords;
  readonly group: string | null;
  /** As printed; null where no number was found. */
  readonly number: string | null;
  readonly nameLines: readonly string[];
  readonly conditions: readonly RawCondition[];
  /** Whether values stand beside other labels than their own, to which they were given by order and kind. */
  readonly shifted: boolean;
  /** Whether a line stands above its name that is neither its own nor a group's title. */
  readonly belowLine: boolean;
  readonly eurLines: readonly string[];
  readonly rsdLines: readonly string[];
  /** Where the card begins. */
  readonly page: number;
  readonly at: ListPosition;
  /** Where it stands on that page. */
  readonly area: PageArea;
  /** Where it goes on, on the page after; null where it ends on that page. */
  readonly goesOn: PagePart | null;
  /** Every line of the card in reading order. */
  readonly lines: readonly string[];
  /** Whether its beginning stands on a page that is not in the file. */
  readonly headless: boolean;
  /** A page before it that was not read, on which its headings or its beginning may stand; null for none. */
  readonly unread: number | null;
}

/** A total as it stands on the page. */
export interface RawTotal {
  readonly section: SectionWords;
  readonly number: string | null;
  readonly label: string;
  readonly eurLines: readonly string[];
  readonly rsdLines: readonly string[];
  readonly page: number;
  readonly at: ListPosition;
  /** How many cards stand before it. */
  readonly cardsBefore: number;
}

/** The debt list of a document as it stands on its pages. */
export interface RawList {
  readonly cards: readonly RawCard[];
  readonly totals: readonly RawTotal[];
  /** Text within the list that belongs to no card, total or heading. */
  readonly unread: readonly PlacedSegment[];
  /** Sections whose heading was seen, so that all their cards are in the file. */
  readonly begun: readonly SectionWords[];
}
