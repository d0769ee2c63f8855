import type { Currency } from "../money/currency.ts";
import type { Decimal } from "../money/decimal.ts";

/** What a user has decided of a finding. */
export const NOTE_STATES = ["accepted", "to-be-asked", "error"] as const;
export type NoteState = (typeof NOTE_STATES)[number];

/** A user's word on a finding of a check, kept by the finding's key. */
export interface FindingNote {
  /** Key of the finding. */
  readonly finding: string;
  readonly state: NoteState;
  readonly text: string | null;
  /** The figures as they were when the note was made, as one text. */
  readonly seen: string;
}

/** How near is near enough for a check, where the user has set it. */
export interface SetTolerance {
  /** The check's name. */
  readonly check: string;
  /** In the check's own unit, 0 or more. */
  readonly value: Decimal;
}

/** A rate of exchange that the user assumes for payments of a year to come: `rate` units of `quote` for one of `base`. */
export interface AssumedExchangeRate {
  readonly year: number;
  readonly base: Currency;
  readonly quote: Currency;
  readonly rate: Decimal;
}
