import { addDays, dayOf, isoText, partsOf, type Day } from "../../../src/calendar/day.ts";

/** Loans whose schedule is known, and what would be published of them. Written apart from what it tests. */
export interface PublishedLoan {
  readonly kind: Kind;
  /** As in a file of facts. */
  readonly facts: Record<string, unknown>;
  readonly dates: readonly string[];
  readonly months: number;
  /** In minor units. */
  readonly total: bigint;
  /** Instalments left on the day of the balance whose day the facts keep to themselves; null without one. */
  readonly undatedLeft: number | null;
}

/** What is published. Those of DECIDING tell the schedule, but for what rounding leaves open. */
export const KINDS = [
  "card",
  "card and balance",
  "card and undated balance",
  "number instead of the last date",
  "number instead of the first date",
  "own balance",
  "card without the step",
  "facility instead of the last date",
  "balance instead of the last date",
  "facility and balance alone",
] as const;
export type Kind = (typeof KINDS)[number];
export const DECIDING: readonly Kind[] = KINDS.slice(0, 6);

/** Whole numbers below a limit, always the same from the same seed (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** A currency's rate for one euro, day by day: a random walk of some 8 % a year, as EUR/CNY and EUR/USD. */
function ratesFrom(random: (below: number) => number, start: number, days: number): number[] {
  const rates = [start];
  for (let index = 1; index < days; index += 1) {
    // The sum of twelve even draws, less six, has a standard deviation of one.
    let draw = -6;
    for (let die = 0; die < 12; die += 1) draw += random(1_000_001) / 1e6;
    rates.push((rates[index - 1] ?? start) * (1 + 0.0042 * draw));
  }
  return rates;
}

const START = dayOf(2008, 1, 1) as Day;
const DAYS = 365 * 30;

export function publishedLoan(kind: Kind, seed: number): PublishedLoan {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const currency = pick(["CNY", "USD"]);
  const months = pick([6, 6, 6, 6, 3, 12]);
  const count = 6 + random(months === 12 ? 12 : 30);
  const firstYear = 2010 + random(6);
  const firstMonth = 1 + random(12);
  const dayOfMonth = 1 + random(28);
  const dates = Array.from({ length: count }, (_, index) => {
    const month = firstMonth - 1 + index * months;
    return dayOf(firstYear + Math.floor(month / 12), 1 + (month % 12), dayOfMonth) as Day;
  });
  const total = pick([
    () => BigInt(10 + random(600)) * 100_000_000n,
    () => BigInt(count) * BigInt(100 + random(20_000)) * 50_000n,
    () => BigInt(1_000_000 + random(100_000_000)) * 600n + BigInt(random(60_000)),
  ])();
  const each = (2n * total + BigInt(count)) / (2n * BigInt(count));
  const paid = (instalments: number): bigint => (instalments === count ? total : each * BigInt(instalments));
  const whole = (minor: bigint): string => String((minor + 50n) / 100n);
  const yearIndex = random(count);
  const { year } = partsOf(dates[yearIndex] as Day);
  const before = dates.filter((date) => partsOf(date).year < year).length;
  const until = dates.filter((date) => partsOf(date).year <= year).length;
  const yearly = { yearlyInstalments: [{ year, amount: whole(paid(until) - paid(before)) }] };
  // A day within repayment, not the last instalment's own period's end.
  const at = random(count - 1);
  const gap = (dates[at + 1] as Day) - (dates[at] as Day);
  const asOf = addDays(dates[at] as Day, 12 + random(gap - 12));
  const left = total - paid(at + 1);
  const walk = ratesFrom(random, currency === "CNY" ? 8 : 1.3, DAYS);
  const rateOn = (day: Day): string => (walk[day - START] ?? 1).toFixed(4);
  const inEuros = BigInt(Math.round(Number(left) / (walk[asOf - START] ?? 1)));
  const rateFact = (day: Day): object => ({ date: isoText(day), pair: `EUR/${currency}`, rate: rateOn(day) });
  // Rates of the year around, every month or only now and then.
  const every = pick([30, 30, 91, 182]);
  const around = Array.from({ length: Math.floor(1500 / every) }, (_, index) =>
    addDays(asOf, -750 + index * every + random(10)),
  ).filter((day) => day >= START && day < START + DAYS);
  const ends = { firstPrincipal: isoText(dates[0] as Day), lastPrincipal: isoText(dates[count - 1] as Day) };
  const step = { monthsBetween: months };
  const { firstPrincipal, lastPrincipal } = ends;
  const facility = { facility: whole(total + (total * BigInt(random(15))) / 1000n + 99n) };
  const dated = {
    balances: [{ amount: whole(inEuros), currency: "EUR", asOf: isoText(asOf) }],
    rates: [rateFact(asOf)],
  };
  const undated = {
    balances: [{ amount: whole(inEuros), currency: "EUR" }],
    rates: around.map(rateFact),
  };
  const published: Readonly<Record<Kind, object>> = {
    card: { ...ends, ...step, ...yearly },
    "card and balance": { ...ends, ...step, ...yearly, ...dated, ...facility },
    "card and undated balance": { ...ends, ...step, ...yearly, ...undated },
    "number instead of the last date": { firstPrincipal, ...step, instalments: count, ...yearly },
    "number instead of the first date": { lastPrincipal, ...step, instalments: count, drawn: cents(total) },
    "own balance": {
      ...ends,
      ...step,
      balances: [{ amount: cents(left), currency, asOf: isoText(asOf) }],
    },
    "card without the step": { ...ends, ...yearly },
    "facility instead of the last date": { firstPrincipal, ...step, ...yearly, ...facility },
    "balance instead of the last date": { firstPrincipal, ...step, ...yearly, ...dated },
    "facility and balance alone": { ...ends, ...step, ...facility, ...dated },
  };
  return {
    kind,
    facts: { currency, ratePercent: pick(["2", "2.5", "3"]), ...published[kind] },
    dates: dates.map(isoText),
    months,
    total,
    undatedLeft: kind === "card and undated balance" ? count - at - 1 : null,
  };
}

function cents(minor: bigint): string {
  const digits = String(minor).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
