// The loans that every engine in bench/ gets: each with its own dates, amount and rate, the same in every run.
import { addDays, day, isoText, partsOf, type Day } from "../src/calendar/day.ts";
import type { HolidayCalendarId } from "../src/calendar/holidayCalendar.ts";
import { addMonths } from "../src/calendar/months.ts";
import type { LoanTerms } from "../src/loan/terms.ts";
import { readTerms } from "../src/loan/termsJson.ts";
import { decimalText } from "../src/money/decimal.ts";

export const INSTALMENTS = 30;
export const MONTHS = 6;
export const CALENDARS: readonly HolidayCalendarId[] = ["CN", "GB", "TARGET2", "RS"];

/** A loan drawn at once and repaid in 30 half-yearly instalments of equal principal; interest by ACT/360. */
export interface BenchLoan {
  readonly drawn: Day;
  /** Whole cents. */
  readonly cents: number;
  /** Percent a year in thousandths: 2375 for 2.375 %. */
  readonly thousandths: number;
}

/** Mulberry32, a small generator of numbers from 0 up to 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const SEED = 20100714;

/** So many loans, drawn in 2009 and 2010 so that all due dates lie in years that all calendars know. */
export function benchLoans(count: number): BenchLoan[] {
  const random = generator(SEED);
  const whole = (below: number): number => Math.floor(random() * below);
  const first = day("2009-07-01");
  return Array.from({ length: count }, () => ({
    drawn: addDays(first, whole(365)),
    cents: 1_000_000_000 + whole(99_000_000_000),
    thousandths: 1500 + whole(2500),
  }));
}

const inUnits = (whole: number, decimals: number): string =>
  decimalText({ digits: BigInt(whole), scale: decimals });

/** The loan as terms for Otplata. */
export function termsOf({ drawn, cents, thousandths }: BenchLoan): LoanTerms {
  const first = isoText(addMonths(drawn, MONTHS));
  const json = {
    id: "bench",
    currency: "USD",
    drawdowns: [{ date: isoText(drawn), amount: inUnits(cents, 2) }],
    rate: { kind: "fixed", percent: inUnits(thousandths, 3) },
    dayCount: "ACT/360",
    firstInterest: first,
    firstPrincipal: first,
    lastPrincipal: isoText(addMonths(drawn, MONTHS * INSTALMENTS)),
    monthsBetween: MONTHS,
    repayment: { kind: "equal-principal" },
    businessDays: { calendars: CALENDARS, convention: "following", interest: "unadjusted" },
    rounding: "half-up",
    remainder: "last",
  };
  return readTerms(json, {});
}

/** The loans as lines "year month day cents rate", for engines that are other programs. */
export function loanLines(loans: readonly BenchLoan[]): string {
  const line = ({ drawn, cents, thousandths }: BenchLoan): string => {
    const { year, month, dayOfMonth } = partsOf(drawn);
    return `${year} ${month} ${dayOfMonth} ${cents} ${thousandths}`;
  };
  return `${loans.map(line).join("\n")}\n`;
}

/** The day as "year month day". */
export const dayLine = (of: Day): string => isoText(of).replace(/-0?/g, " ");
