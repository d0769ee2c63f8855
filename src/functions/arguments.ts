import { dayOfExcelSerial, type Day } from "../calendar/day.ts";
import { HOLIDAY_CALENDARS, type HolidayCalendarId } from "../calendar/holidayCalendar.ts";
import type { Decimal } from "../money/decimal.ts";
import { moneyOfDecimal, type Money } from "../money/money.ts";
import { ArgumentFault } from "./argumentFault.ts";
import { CELL_CURRENCY, decimalOfNumber } from "./cellNumbers.ts";

/** Whether a worksheet function's argument was left out, or is an empty cell. */
export function isOmitted(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

/** A number as an exact decimal. @throws ArgumentFault for anything but a number, numbers as text included */
export function numberArgument(value: unknown, name: string): Decimal {
  if (isOmitted(value)) throw new ArgumentFault("functions:missing", { name });
  const number = typeof value === "number" ? decimalOfNumber(value) : null;
  if (number === null) throw new ArgumentFault("functions:notNumber", { name, found: shownArgument(value) });
  return number;
}

/** As numberArgument, for one that may be left out. */
export function optionalNumber(value: unknown, name: string, otherwise: Decimal): Decimal {
  return isOmitted(value) ? otherwise : numberArgument(value, name);
}

/** An amount of at most two decimals, in no particular currency. @throws ArgumentFault for a finer or negative one */
export function amountArgument(value: unknown, name: string): Money {
  const number = numberArgument(value, name);
  const amount = moneyOfDecimal(number, CELL_CURRENCY);
  if (amount === null)
    throw new ArgumentFault("functions:amountTooFine", {
      name,
      found: shownArgument(value),
      function: "ROUND",
    });
  if (amount.minor < 0n) throw new ArgumentFault("functions:negative", { name, found: shownArgument(value) });
  return amount;
}

/** A whole number within the bounds, both included. */
export function wholeArgument(value: unknown, name: string, bounds: readonly [number, number]): number {
  const [least, most] = bounds;
  numberArgument(value, name);
  const number = value as number;
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new ArgumentFault("functions:notWhole", { name, found: shownArgument(value), least, most });
}

/** A day from Excel's serial number of a date without a time. */
export function dayArgument(value: unknown, name: string): Day {
  if (isOmitted(value)) throw new ArgumentFault("functions:missing", { name });
  const day = typeof value === "number" ? dayOfExcelSerial(value) : null;
  if (day === null) throw new ArgumentFault("functions:notDay", { name, found: shownArgument(value) });
  return day;
}

/** One of a list of names, in any case of letters. */
export function choiceArgument<T extends string>(
  value: unknown,
  name: string,
  choices: readonly T[],
  otherwise: T,
): T {
  if (isOmitted(value)) return otherwise;
  const text = typeof value === "string" ? value.trim().toLowerCase() : null;
  const choice = choices.find((known) => known.toLowerCase() === text);
  if (choice !== undefined) return choice;
  throw new ArgumentFault("functions:notOneOf", {
    name,
    found: shownArgument(value),
    list: choices.join(", "),
  });
}

/** Names of calendars: "CN", "CN, RS", "CN+GB". None where it was left out. */
export function calendarsArgument(value: unknown, name: string): HolidayCalendarId[] {
  if (isOmitted(value)) return [];
  const names = typeof value === "string" ? value.split(/[\s,;+]+/u).filter((part) => part !== "") : [];
  const calendars = names.map((part) => HOLIDAY_CALENDARS.find((known) => known === part.toUpperCase()));
  const known = calendars.filter((id) => id !== undefined);
  if (known.length > 0 && known.length === calendars.length) return [...new Set(known)];
  const list = HOLIDAY_CALENDARS.join(", ");
  throw new ArgumentFault("functions:notCalendars", { name, found: shownArgument(value), list });
}

/** What a function was given, for its sentence; the beginning of it where it is long. */
export function shownArgument(value: unknown): string {
  const text =
    typeof value === "string" ? value : ((JSON.stringify(value) as string | undefined) ?? String(value));
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
