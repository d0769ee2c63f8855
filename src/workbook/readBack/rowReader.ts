import type { Day } from "../../calendar/day.ts";
import type { DayCount } from "../../calendar/dayCount.ts";
import type { HolidayCalendarId } from "../../calendar/holidayCalendar.ts";
import { MOST_MONTHS } from "../../loan/termsChecks/fail.ts";
import type { Language } from "../../messages/language.ts";
import type { KeyOf } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import type { ChoiceWords, InputReader } from "../inputs/inputKinds.ts";
import { YES_NO_WORDS } from "../words.ts";
import { readCalendars, readChoice, readCurrency, readDayCount } from "./cells/readChoice.ts";
import { readDay } from "./cells/readDay.ts";
import { readMoney, readPercent, readWhole } from "./cells/readNumber.ts";
import { readCellText } from "./cells/readCellText.ts";
import { required, type CellFindings, type EditedCell, type Read } from "./findings.ts";
import type { InputRow } from "./inputTable.ts";

/**
 * Reads the cells of one row by the keys of their columns. What is faulty is noted, and read as undefined. The plain
 * readers want something to be there; those that end in "OrNone" read an empty cell as null.
 */
export class RowReader implements InputReader {
  readonly at: InputRow;
  readonly findings: CellFindings;
  readonly #language: Language;

  constructor(at: InputRow, language: Language, findings: CellFindings) {
    this.at = at;
    this.#language = language;
    this.findings = findings;
  }

  need<T>(
    key: string,
    read: (cell: EditedCell) => Read<T>,
    expected: KeyOf<"inputs:expected">,
  ): T | undefined {
    const cell = this.at(key);
    return required(read(cell), cell, this.findings, expected);
  }

  day(key: string): Day | undefined {
    return this.need(key, (cell) => readDay(cell, this.findings), "inputs:expectedDate");
  }

  dayOrNone(key: string): Read<Day> {
    return readDay(this.at(key), this.findings);
  }

  /** An amount above 0. @param currency undefined where it is faulty: then no amount can be read */
  amount(key: string, currency: Currency | undefined): Money | undefined {
    const read = (cell: EditedCell): Read<Money> => currency && readMoney(cell, currency, this.findings);
    const amount = this.need(key, read, "inputs:expectedAmount");
    return amount && this.#positive(key, amount);
  }

  amountOrNone(key: string, currency: Currency | undefined): Read<Money> {
    const amount = currency && readMoney(this.at(key), currency, this.findings);
    return amount ? this.#positive(key, amount) : amount;
  }

  percent(key: string): Decimal | undefined {
    return this.need(key, (cell) => readPercent(cell, this.findings), "inputs:expectedPercent");
  }

  percentOrNone(key: string): Read<Decimal> {
    return readPercent(this.at(key), this.findings);
  }

  /** A whole number of months between two payments. */
  months(key: string): number | undefined {
    return this.need(key, (cell) => readWhole(cell, 1, MOST_MONTHS, this.findings), "inputs:expectedMonths");
  }

  dayCount(key: string): DayCount | undefined {
    return this.need(key, (cell) => readDayCount(cell, this.findings), "inputs:expectedDayCount");
  }

  currency(key: string): Currency | undefined {
    return this.need(key, (cell) => readCurrency(cell, this.findings), "inputs:expectedCurrency");
  }

  /** None in an empty cell. */
  calendars(key: string): readonly HolidayCalendarId[] | undefined {
    return readCalendars(this.at(key), this.findings);
  }

  choice<K extends string>(key: string, words: ChoiceWords<K>): K | undefined {
    const read = (cell: EditedCell): Read<K> => readChoice(cell, words, this.#language, this.findings);
    return this.need(key, read, "inputs:expectedChoice");
  }

  choiceOrNone<K extends string>(key: string, words: ChoiceWords<K>): Read<K> {
    return readChoice(this.at(key), words, this.#language, this.findings);
  }

  yesNo(key: string): boolean | undefined {
    const word = this.choice(key, YES_NO_WORDS);
    return word && word === "yes";
  }

  text(key: string, expected: KeyOf<"inputs:expected"> = "inputs:expectedText"): string | undefined {
    return this.need(key, (cell) => readCellText(cell, this.findings), expected);
  }

  textOrNone(key: string): Read<string> {
    return readCellText(this.at(key), this.findings);
  }

  /** Notes a fault where the cell holds anything. @returns whether it is empty, as it must be */
  mustBeEmpty(
    key: string,
    fault: KeyOf<"inputs:">,
    params: Parameters<CellFindings["fault"]>[2] = {},
  ): boolean {
    const text = readCellText(this.at(key), this.findings);
    if (text !== null && text !== undefined) this.findings.fault(this.at(key), fault, params);
    return text === null;
  }

  #positive(key: string, amount: Money): Money | undefined {
    return amount.minor > 0n
      ? amount
      : this.findings.fault(this.at(key), "inputs:notPositive", { found: amount });
  }
}

/** The values, or undefined where one of them is faulty. */
export function complete<T extends object>(values: { readonly [K in keyof T]: T[K] | undefined }):
  | T
  | undefined {
  return Object.values(values).includes(undefined) ? undefined : (values as T);
}
