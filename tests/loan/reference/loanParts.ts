import type { Day } from "../../../src/calendar/day.ts";
import type { BusinessDays, Fee, InterestRate, LoanTerms } from "../../../src/loan/terms.ts";
import { CURRENCIES } from "../../../src/money/currency.ts";
import type { Decimal } from "../../../src/money/decimal.ts";
import type { Money } from "../../../src/money/money.ts";
import { once, pick, type Draw } from "./draw.ts";
import { later } from "./loanDates.ts";

export const someCurrency = (draw: Draw): LoanTerms["currency"] =>
  once(draw, 3)
    ? pick(draw, ...(CURRENCIES as [LoanTerms["currency"]]))
    : pick(draw, "CNY", "USD", "JPY", "KWD");

/** 1 to about 10^13 minor units, of any length; tiny ones seldom. */
export function someAmount(draw: Draw): bigint {
  const digits = once(draw, 12) ? 1 + draw(4) : 5 + draw(9);
  const most = 10n ** BigInt(digits);
  return 1n + ((BigInt(draw(2 ** 31)) * 2n ** 31n + BigInt(draw(2 ** 31))) % most);
}

/** Some of a sum: at least 1, at most all of it. @param sum more than 0 */
export function someOf(draw: Draw, sum: bigint): bigint {
  const part = (sum * BigInt(draw(1000))) / 1000n;
  return once(draw, 20) ? sum : part > 0n ? part : 1n;
}

function somePercent(draw: Draw, least: number, most: number): Decimal {
  const scale = draw(7);
  const unit = 10 ** scale;
  return { digits: BigInt(least * unit + draw((most - least) * unit + 1)), scale };
}

/** Fixings on days on which periods start, not on all of them; the first at the start. */
export function someFixings(
  draw: Draw,
  starts: readonly Day[],
): Extract<InterestRate, { kind: "floating" }>["fixings"] {
  return [...new Set(starts)]
    .filter((_, index) => index === 0 || !once(draw, 4))
    .map((from) => ({ from, percent: somePercent(draw, -1, 6) }));
}

export function someRate(draw: Draw, starts: readonly Day[]): InterestRate {
  if (!once(draw, 3)) return { kind: "fixed", percent: somePercent(draw, 0, pick(draw, 4, 15)) };
  return {
    kind: "floating",
    index: "EURIBOR6M",
    marginPercent: somePercent(draw, 0, 3),
    floorPercent: once(draw, 2) ? somePercent(draw, 0, 1) : null,
    fixings: someFixings(draw, starts),
  };
}

export function someBusinessDays(draw: Draw, around: readonly Day[]): BusinessDays {
  const convention = pick<BusinessDays["convention"]>(
    draw,
    "none",
    "following",
    "following",
    "modified-following",
    "preceding",
  );
  const calendars = (["CN", "RS", "GB", "TARGET2"] as const).filter(() => once(draw, 2));
  const interest = pick<BusinessDays["interest"]>(draw, "unadjusted", "adjusted");
  if (!once(draw, 5) || around.length === 0) return { calendars, convention, interest };
  const near = (shift: number): Day => later(around[draw(around.length)] as Day, shift);
  const holidays = [near(0), near(1)].map((date) => ({ date, name: "own" }));
  const workingDays = [near(0), near(2)].map((date) => ({ date, name: "own" }));
  const free = new Set(holidays.map(({ date }) => date));
  return {
    calendars,
    convention,
    interest,
    holidays: unique(holidays),
    workingDays: unique(workingDays.filter(({ date }) => !free.has(date))),
  };
}

function unique<T extends { readonly date: Day }>(list: readonly T[]): T[] {
  return list.filter((one, index) => list.findIndex(({ date }) => date === one.date) === index);
}

export function someFees(
  draw: Draw,
  amount: (minor: bigint) => Money,
  from: Day,
  withFacility: boolean,
): Fee[] {
  const fees: Fee[] = [];
  const day = (): Day => later(from, draw(900) - 400);
  if (withFacility && once(draw, 2)) {
    fees.push({ kind: "management", percent: somePercent(draw, 0, 2), on: "facility", date: day() });
  }
  if (withFacility && once(draw, 2)) {
    const dayCount = pick<LoanTerms["dayCount"]>(draw, ...DAY_COUNTS);
    fees.push({ kind: "commitment", percent: somePercent(draw, 0, 2), on: "undrawn", from: day(), dayCount });
  }
  if (once(draw, 4)) {
    const premium =
      withFacility && once(draw, 2)
        ? ({ kind: "percent", percent: somePercent(draw, 0, 8), on: "facility" } as const)
        : ({ kind: "amount", amount: amount(someAmount(draw)) } as const);
    fees.push({ kind: "insurance", premium, date: day() });
  }
  if (once(draw, 4)) {
    fees.push({
      kind: "agency",
      amount: amount(someAmount(draw)),
      from: day(),
      monthsBetween: pick(draw, 12, 6, 1),
    });
  }
  return fees;
}

export const DAY_COUNTS = Object.keys({
  "ACT/360": true,
  "ACT/365F": true,
  "ACT/ACT ISDA": true,
  "ACT/ACT ICMA": true,
  "30/360": true,
  "30E/360": true,
  "30E/360 ISDA": true,
} satisfies Record<LoanTerms["dayCount"], true>) as [LoanTerms["dayCount"], ...LoanTerms["dayCount"][]];
