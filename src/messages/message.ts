import type { Day } from "../calendar/day.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";
import type en from "./texts/en/index.ts";
import type laterEn from "./texts/en/later.ts";

type FirstTexts = typeof en;
type LaterTexts = typeof laterEn;
type Texts = {
  [N in keyof FirstTexts | keyof LaterTexts]: (N extends keyof FirstTexts ? FirstTexts[N] : unknown) &
    (N extends keyof LaterTexts ? LaterTexts[N] : unknown);
};
type WithoutPlural<K> = K extends `${infer Stem}_${"one" | "few" | "other"}` ? Stem : K;

/** Every sentence there is: "namespace:name", without plural endings. */
export type MessageKey = {
  [N in keyof Texts]: `${N}:${WithoutPlural<keyof Texts[N] & string>}`;
}[keyof Texts];

/** Keys that begin so: those of a namespace ("errors:"), or some of it ("errors:terms"). */
export type KeyOf<Beginning extends string> = Extract<MessageKey, `${Beginning}${string}`>;

/** The English sentence of a key; of one with plural forms the form for many. */
type Sentence<K extends MessageKey> = K extends `${infer N extends keyof Texts}:${infer Name}`
  ? Name extends keyof Texts[N]
    ? Texts[N][Name]
    : `${Name}_other` extends keyof Texts[N]
      ? Texts[N][`${Name}_other`]
      : never
  : never;
/** What stands in braces in it: "day" of "on {{day}}", "count" of "{{count, number}} cells". */
type Mentioned<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? (Name extends `${infer Plain}, ${string}` ? Plain : Name) | Mentioned<Rest>
  : never;
/**
 * The values that a sentence mentions, or one of several sentences; others may stand beside them.
 * @typeParam Given names of those that are known already
 */
export type Values<K extends MessageKey, Given extends string = never> = K extends MessageKey
  ? [Exclude<Mentioned<Sentence<K>>, Given>] extends [never]
    ? [params?: Message["params"] | undefined]
    : [params: Message["params"] & Readonly<Record<Exclude<Mentioned<Sentence<K>>, Given>, MessageParam>>]
  : never;

/**
 * Something to be said to a user, not yet in any language: the key of a sentence and the values it mentions.
 * The rooms that compute make messages; messages/translator puts them into words and formats the values.
 */
export interface Message {
  /** "namespace:name", for example "errors:emptyFile". */
  readonly key: string;
  readonly params: Readonly<Record<string, MessageParam>>;
}

/** Puts a message into words of one language. */
export type SayMessage = (message: Message) => string;

/** A value within a message. A number under the name "count" chooses the plural form. */
export type MessageParam =
  | string
  | number
  | Money
  | DayParam
  | PercentParam
  | DecimalParam
  | RateIndexParam
  | Message;
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

export function message<K extends MessageKey>(key: K, ...[params = {}]: Values<K>): Message {
  return { key, params };
}

/** A message whose values depend on what is known: that all are there that its sentence mentions, a test must show. */
export function messageWith(key: MessageKey, params: Message["params"]): Message {
  return { key, params };
}

/** Sentences one after the other; null for none. */
export function inSequence(sentences: readonly Message[]): Message | null {
  const [first = null, ...rest] = sentences;
  return rest.reduce(
    (before, next) => before && message("pane:twoSentences", { first: before, second: next }),
    first,
  );
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
    key: KeyOf<"errors:">,
    params: Message["params"] = {},
    place: Place = {},
    options?: ErrorOptions,
  ) {
    super(key, options);
    this.name = "Problem";
    this.problem = { key, params };
    this.place = place;
  }
}
