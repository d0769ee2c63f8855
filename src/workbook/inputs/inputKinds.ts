import type { Day } from "../../calendar/day.ts";
import type { DayCount } from "../../calendar/dayCount.ts";
import type { HolidayCalendarId } from "../../calendar/holidayCalendar.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Currency } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import { amount, date, fraction, text, whole } from "../layout/values.ts";
import type { InputGuard } from "../layout/declaration.ts";
import type { CellFormat, PlanValue } from "../plan.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { YES_NO_WORDS, yesNoWord } from "../words.ts";
import {
  AMOUNT_GUARD,
  CURRENCY_GUARD,
  DAY_COUNT_GUARD,
  DAY_GUARD,
  dayGuard,
  MONTHS_GUARD,
  PERCENT_GUARD,
  wordsGuard,
} from "./inputGuards.ts";

export type ChoiceWords<K extends string> = Readonly<Record<K, MessageKey>>;

/**
 * Reads the cells of one row by the keys of their columns. Undefined for what is faulty, once the fault is noted; null,
 * where it may be, for an empty cell.
 */
export interface InputReader {
  readonly day: (key: string) => Day | undefined;
  readonly dayOrNone: (key: string) => Day | null | undefined;
  /** An amount above 0. @param currency undefined where it is faulty: then no amount can be read */
  readonly amount: (key: string, currency: Currency | undefined) => Money | undefined;
  /** In percent: 3 for a cell that shows 3 %. */
  readonly percent: (key: string) => Decimal | undefined;
  readonly percentOrNone: (key: string) => Decimal | null | undefined;
  readonly dayCount: (key: string) => DayCount | undefined;
  readonly currency: (key: string) => Currency | undefined;
  readonly calendars: (key: string) => readonly HolidayCalendarId[] | undefined;
  /** A whole number, from 1 on. */
  readonly months: (key: string) => number | undefined;
  readonly choice: <K extends string>(key: string, words: ChoiceWords<K>) => K | undefined;
  readonly yesNo: (key: string) => boolean | undefined;
  readonly textOrNone: (key: string) => string | null | undefined;
}

/** How the cells of a column are written, and what may be typed into them. */
export interface WrittenKind<T> {
  readonly format: CellFormat | ((loan: SheetLoan) => CellFormat);
  readonly value: (value: T, t: Translator) => PlanValue;
  readonly guard?: InputGuard;
}

/** How the cells of a column are written and how they are read back: the one cannot change without the other. */
export interface InputKind<T> extends WrittenKind<T> {
  /** Undefined where the cell is faulty. @param currency of the row's loan */
  readonly read: (row: InputReader, key: string, currency: Currency | undefined) => T | undefined;
}

export const DAY_INPUT: InputKind<Day> = {
  format: "date",
  value: date,
  guard: DAY_GUARD,
  read: (row, key) => row.day(key),
};

export const DAY_OR_NONE_INPUT: InputKind<Day | null> = {
  format: "date",
  value: date,
  guard: DAY_GUARD,
  read: (row, key) => row.dayOrNone(key),
};

/** The day of the rescheduling that a row belongs to; null: the agreement. */
export const RESCHEDULING_INPUT: InputKind<Day | null> = {
  ...DAY_OR_NONE_INPUT,
  guard: dayGuard("workbook:hintOfRescheduling"),
};

/** An amount above 0, in the currency of its loan. */
export const AMOUNT_INPUT: InputKind<Money> = {
  format: ({ format }) => format,
  value: amount,
  guard: AMOUNT_GUARD,
  read: (row, key, currency) => row.amount(key, currency),
};

export const PERCENT_INPUT: InputKind<Decimal> = {
  format: "percent",
  value: fraction,
  guard: PERCENT_GUARD,
  read: (row, key) => row.percent(key),
};

export const PERCENT_OR_NONE_INPUT: InputKind<Decimal | null> = {
  format: "percent",
  value: fraction,
  guard: PERCENT_GUARD,
  read: (row, key) => row.percentOrNone(key),
};

export const DAY_COUNT_INPUT: InputKind<DayCount> = {
  format: "text",
  value: text,
  guard: DAY_COUNT_GUARD,
  read: (row, key) => row.dayCount(key),
};

export const CURRENCY_INPUT: InputKind<Currency> = {
  format: "text",
  value: text,
  guard: CURRENCY_GUARD,
  read: (row, key) => row.currency(key),
};

/** Holiday calendars, one after the other. */
export const CALENDARS_INPUT: InputKind<readonly HolidayCalendarId[]> = {
  format: "text",
  value: (calendars) => text(calendars.join(", ") || null),
  read: (row, key) => row.calendars(key),
};

export const YES_NO_INPUT: InputKind<boolean> = {
  format: "text",
  value: (value, t) => text(t.say(yesNoWord(value))),
  guard: wordsGuard(YES_NO_WORDS),
  read: (row, key) => row.yesNo(key),
};

/** A text that may be empty. */
export const NAME_INPUT: InputKind<string> = {
  format: "text",
  value: (value) => text(value || null),
  read: (row, key) => {
    const read = row.textOrNone(key);
    return read === null ? "" : read;
  },
};

export const TEXT_OR_NONE_INPUT: InputKind<string | null> = {
  format: "text",
  value: text,
  read: (row, key) => row.textOrNone(key),
};

/** One of several things, by the words for them. */
export function choiceInput<K extends string>(words: ChoiceWords<K>): InputKind<K> {
  return {
    format: "text",
    value: (value, t) => {
      const word: MessageKey = words[value];
      return text(t.say(word));
    },
    guard: wordsGuard(words),
    read: (row, key) => row.choice(key, words),
  };
}

/** Months between two payments. */
export const MONTHS_INPUT: InputKind<number> = {
  format: "integer",
  value: whole,
  guard: MONTHS_GUARD,
  read: (row, key) => row.months(key),
};

export const TEXT_WRITTEN: WrittenKind<string> = { format: "text", value: text };
