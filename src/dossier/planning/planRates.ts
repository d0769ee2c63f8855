import type { Day } from "../../calendar/day.ts";
import { rateOn } from "../../loan/views/rates.ts";
import type { Currency } from "../../money/currency.ts";
import { divideDecimals, type Decimal } from "../../money/decimal.ts";
import type { ExchangeRate } from "../dossier.ts";
import type { AssumedExchangeRate } from "../userWords.ts";
import { isPair } from "./assumedPairs.ts";

/**
 * What a rate in dinars rests on. "own": the amounts are in dinars already. "assumed": the user's word on the pair.
 * "crossed": the user's word on the currency in euros, times the user's dinars for a euro. "half-assumed": the same,
 * the dinars for a euro being the last known ones. "last-known": the user has assumed nothing. "none": nothing is known.
 */
export type RateBasis = "own" | "assumed" | "crossed" | "half-assumed" | "last-known" | "none";

/** An exact rate: units of the target for one unit of the currency. Both numbers above 0. */
export interface ExactRate {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The rates of one currency in one year of a plan. */
export interface PlanRate {
  readonly year: number;
  readonly currency: Currency;
  readonly basis: RateBasis;
  /** What the user assumes for the currency in dinars and in euros, either way round; null for nothing. */
  readonly assumed: AssumedExchangeRate | null;
  readonly assumedEur: AssumedExchangeRate | null;
  /** The last rate in dinars known on the day of the plan, either way round; null where there is none. */
  readonly lastKnown: ExchangeRate | null;
  readonly toRsd: ExactRate | null;
  readonly toEur: ExactRate | null;
}

/** What the rates of a plan are found in. */
export interface KnownRates {
  readonly assumed: readonly AssumedExchangeRate[];
  readonly dated: readonly ExchangeRate[];
  /** The plan is made on this day: later rates are not known. */
  readonly asOf: Day;
}

const ONE: ExactRate = { numerator: 1n, denominator: 1n };
const DECIMALS = 6;

/**
 * The rates of a currency in a year. The dinar is the bridge: what is worth so many dinars is worth as many euros as
 * that year's dinars for a euro say, unless the user has assumed the currency in euros. The user's word always goes
 * before a known rate, a direct one before a crossed one.
 */
export function planRate(year: number, currency: Currency, known: KnownRates): PlanRate {
  const euro = dinarsOf(year, "EUR", known);
  const inEur = currency === "EUR" || currency === "RSD" ? null : assumedFor(year, currency, "EUR", known);
  const own = { year, currency, assumed: null, assumedEur: null, lastKnown: null };
  if (currency === "RSD") return { ...own, basis: "own", toRsd: ONE, toEur: euro.rate && inverse(euro.rate) };
  const direct = dinarsOf(year, currency, known);
  const found = { ...own, assumed: direct.assumed, assumedEur: inEur, lastKnown: direct.lastKnown };
  if (currency === "EUR") return { ...found, basis: basisOf(direct), toRsd: direct.rate, toEur: ONE };
  const euros = inEur && exactRate(inEur, currency);
  if (direct.assumed === null && euros && euro.rate) {
    const basis = euro.assumed ? "crossed" : "half-assumed";
    return { ...found, basis, toRsd: product(euros, euro.rate), toEur: euros };
  }
  const overDinars = direct.rate && euro.rate && product(direct.rate, inverse(euro.rate));
  return { ...found, basis: basisOf(direct), toRsd: direct.rate, toEur: euros ?? overDinars };
}

/** The rate for reading, rounded half up to six decimals; amounts are converted by the exact one. */
export function readableRate({ numerator, denominator }: ExactRate): Decimal {
  return divideDecimals(
    { digits: numerator, scale: 0 },
    { digits: denominator, scale: 0 },
    DECIMALS,
    "half-up",
  );
}

/** Units of the other currency of the pair for one of this one. @param currency one of the pair's two */
export function exactRate(
  { base, rate }: { readonly base: Currency; readonly rate: Decimal },
  currency: Currency,
): ExactRate {
  const forBase = { numerator: rate.digits, denominator: 10n ** BigInt(rate.scale) };
  return base === currency ? forBase : inverse(forBase);
}

interface InDinars {
  readonly assumed: AssumedExchangeRate | null;
  readonly lastKnown: ExchangeRate | null;
  readonly rate: ExactRate | null;
}

/** Dinars for one unit, without crossing. */
function dinarsOf(year: number, currency: Currency, known: KnownRates): InDinars {
  const assumed = assumedFor(year, currency, "RSD", known);
  const lastKnown = rateOn(known.dated, currency, "RSD", known.asOf);
  const used = assumed ?? lastKnown;
  return { assumed, lastKnown, rate: used && exactRate(used, currency) };
}

function assumedFor(
  year: number,
  one: Currency,
  other: Currency,
  { assumed }: KnownRates,
): AssumedExchangeRate | null {
  return assumed.find((rate) => rate.year === year && isPair(rate, one, other)) ?? null;
}

function basisOf({ assumed, lastKnown }: InDinars): RateBasis {
  return assumed ? "assumed" : lastKnown ? "last-known" : "none";
}

function inverse({ numerator, denominator }: ExactRate): ExactRate {
  return { numerator: denominator, denominator: numerator };
}

function product(a: ExactRate, b: ExactRate): ExactRate {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}
