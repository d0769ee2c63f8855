import type { Message } from "../messages/message.ts";

/** Where an imported value was read. */
export interface Source {
  readonly document: string;
  readonly page: number;
  /** Row number as printed ("6.5"). */
  readonly row: string;
  /** The card's text as printed, lines joined by " | ". */
  readonly text: string;
  /** For what was read from cells: sheet and cell ("Sheet1!B7"); table and cell in a text document ("T3!B7"). */
  readonly cell?: string;
  /** Where it stands on a page of a PDF; the first part of what runs over a page break. */
  readonly area?: PageArea;
  /** The second part of a card that runs over a page break. */
  readonly goesOn?: PagePart;
}

/** Where something stands on a page of a PDF. */
export interface PagePart {
  readonly page: number;
  readonly area: PageArea;
}

/** A rectangle on a page, in whole points (1/72 inch) from the page's left and top edge, rounded outwards. */
export interface PageArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How a card was recognised as a loan of a known creditor. */
export interface LoanMatch {
  /** "certain": the name is a known form of it; "likely": it resembles one closely. */
  readonly confidence: "certain" | "likely";
  readonly reasons: readonly Message[];
}
