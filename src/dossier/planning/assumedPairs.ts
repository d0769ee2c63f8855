import type { Currency } from "../../money/currency.ts";
import type { AssumedExchangeRate } from "../userWords.ts";

/** Whether both say the same pair in the same year, whichever way round. */
export function samePairAndYear(
  a: Omit<AssumedExchangeRate, "rate">,
  b: Omit<AssumedExchangeRate, "rate">,
): boolean {
  return a.year === b.year && isPair(a, b.base, b.quote);
}

/** The same text for the same pair in the same year, whichever way round. */
export function pairAndYear({ year, base, quote }: Omit<AssumedExchangeRate, "rate">): string {
  return `${year} ${[base, quote].sort().join("/")}`;
}

/** Whether the rate is between the two currencies, whichever way round. */
export function isPair(
  { base, quote }: Omit<AssumedExchangeRate, "rate">,
  one: Currency,
  other: Currency,
): boolean {
  return (base === one && quote === other) || (base === other && quote === one);
}

/** The user's rates with one more, which takes the place of one of the same pair and year. */
export function withAssumedRate(
  before: readonly AssumedExchangeRate[],
  rate: AssumedExchangeRate,
): readonly AssumedExchangeRate[] {
  const at = before.findIndex((one) => samePairAndYear(one, rate));
  return at === -1 ? [...before, rate] : before.with(at, rate);
}

export function withoutAssumedRate(
  before: readonly AssumedExchangeRate[],
  gone: Omit<AssumedExchangeRate, "rate">,
): readonly AssumedExchangeRate[] {
  return before.filter((one) => !samePairAndYear(one, gone));
}

/** What a user is asked to assume. */
export interface NeededPair {
  readonly year: number;
  readonly base: Currency;
  readonly quote: Currency;
}

/**
 * The pairs that a plan needs: each foreign currency of the loans in dinars, and the euro, in each year. A pair that the
 * user has given in euros instead is not asked for in dinars too.
 */
export function neededPairs(
  years: readonly number[],
  currencies: readonly Currency[],
  assumed: readonly AssumedExchangeRate[],
): NeededPair[] {
  return years.flatMap((year) =>
    currencies
      .filter((currency) => currency !== "RSD")
      .filter(
        (base) => base === "EUR" || !assumed.some((rate) => rate.year === year && isPair(rate, base, "EUR")),
      )
      .map((base): NeededPair => ({ year, base, quote: "RSD" })),
  );
}
