import { BUSINESS_DAY_CONVENTIONS, shiftToBusinessDay } from "../calendar/businessDays.ts";
import { DAY_COUNTS, yearFraction, type DayCount, type Fraction } from "../calendar/dayCount.ts";
import { excelSerial, type Day } from "../calendar/day.ts";
import { money } from "../money/money.ts";
import { divideRounded } from "../money/rounding.ts";
import { amountArgument, calendarsArgument, choiceArgument, dayArgument } from "./arguments.ts";
import { numberArgument } from "./arguments.ts";
import { ArgumentFault } from "./argumentFault.ts";
import { cellAmount, CELL_CURRENCY } from "./cellNumbers.ts";

/** Interest on a balance from one day up to another: balance x part of the year x percent / 100, half up to 0.01. */
export function interest(given: readonly unknown[]): number {
  const balance = amountArgument(given[0], "balance");
  const percent = numberArgument(given[1], "ratePercent");
  const part = partOfYear(given, 2);
  const minor = divideRounded(
    balance.minor * part.numerator * percent.digits,
    part.denominator * 100n * 10n ** BigInt(percent.scale),
    "half-up",
  );
  return cellAmount(money(minor, CELL_CURRENCY));
}

/** The part of a year between two days, as the number nearest to the exact quotient. */
export function yearFrac(given: readonly unknown[]): number {
  const { numerator, denominator } = partOfYear(given, 0);
  return Number(numerator) / Number(denominator);
}

/** The day moved to a business day. Without calendars Saturdays and Sundays are passed over. */
export function dueDate(given: readonly unknown[]): number {
  const date = dayArgument(given[0], "date");
  const calendars = calendarsArgument(given[1], "calendars");
  const convention = choiceArgument(given[2], "convention", BUSINESS_DAY_CONVENTIONS, "following");
  const shifted = shiftToBusinessDay(date, { calendars, convention });
  if (shifted.unknown.length > 0) {
    const params = { calendars: shifted.unknown.join(", "), date: { day: date } };
    throw new ArgumentFault("functions:holidaysUnknown", params, "unknown");
  }
  return excelSerial(shifted.day);
}

/** From three arguments on: the first day, the last, the day count. */
function partOfYear(given: readonly unknown[], at: number): Fraction {
  const from: Day = dayArgument(given[at], "from");
  const to: Day = dayArgument(given[at + 1], "to");
  const dayCount: DayCount = choiceArgument(given[at + 2], "dayCount", DAY_COUNTS, "ACT/360");
  if (to < from) {
    throw new ArgumentFault("functions:before", {
      later: "to",
      to: { day: to },
      earlier: "from",
      from: { day: from },
    });
  }
  if (dayCount === "ACT/ACT ICMA")
    throw new ArgumentFault("functions:icmaNeedsLoan", {
      name: "dayCount",
      found: dayCount,
      function: "SCHEDULE",
    });
  return yearFraction(dayCount, from, to);
}
