import type { Day } from "../calendar/day.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";

/**
 * Something to be said to a user, not yet in any language: the key of a sentence and the values it mentions.
 * The rooms that compute make messages; messages/translator puts them into words and formats the values.
 */
export interface Message {
  /** "namespace:name", for example "errors:emptyFile". */
  readonly key: string;
  readonly params: Readonly<Record<string, MessageParam>>;
}

/** A value within a message. A number under the name "count" chooses the plural form. */
export type MessageParam =
  string | number | Money | DayParam | PercentParam | DecimalParam | RateIndexParam | Message;
export interface DayParam {
  readonly day: Day;
}
export interface PercentParam {
  readonly percent: Decimal;
}
/** Id of a reference rate ("LIBOR6M_USD"). */
export interface RateIndexParam {
  readonly rateIndex: string;
}
export interface DecimalParam {
  readonly decimal: Decimal;
}

export function message(key: string, params: Message["params"] = {}): Message {
  return { key, params };
}

/** Where something stands: any of these may be absent, none is ever invented. */
export interface Place {
  readonly document?: string;
  readonly page?: number;
  readonly row?: string;
  /** Path into a JSON file, or sheet and cell of a workbook. */
  readonly cell?: string;
}

/**
 * An error that a user can understand and act on. Thrown by any room; a shell shows `problem` in the user's
 * language, with the place. Its key is in the namespace "errors"; the sentence says what happened and what to do.
 */
export class Problem extends Error {
  readonly problem: Message;
  readonly place: Place;

  constructor(
    key: `errors:${string}`,
    params: Message["params"] = {},
    place: Place = {},
    options?: ErrorOptions,
  ) {
    super(key, options);
    this.name = "Problem";
    this.problem = message(key, params);
    this.place = place;
  }
}
