import type { DebtCard } from "../../budget/budgetLine.ts";
import { factsOf, isPlausible } from "../../budget/rates/currencyFacts.ts";
import { minorDigits, type Currency } from "../../money/currency.ts";
import {
  compareDecimals,
  decimal,
  divideDecimals,
  multiplyDecimals,
  powerOfTen,
  type Decimal,
} from "../../money/decimal.ts";
import { balanceRange } from "./cardBalance.ts";
import type { ListRate } from "./listRate.ts";
import { rateDecimals } from "./listRate.ts";

/** Balances of loans that are drawn and not yet repaid are often round: whole hundred thousands. */
const ROUND = 100_000n;
const ROUNDER = 1_000_000n;
/** Fewer cards prove no rate. */
const FEWEST = 3;
/** No law lists more loans in one currency; of more the smaller ones are looked at, since each is held against each. */
const MOST_CARDS = 200;
/** The plausible rates are those within this factor of the usual one. */
const FACTOR = decimal("2.5");

/**
 * The one rate at which at least three balances in dinars are whole hundred thousands of a currency, more of them than
 * at any other rate: one such balance comes about by chance once in ten million times.
 * @param cards whose loans are in the currency
 */
export function rateByRoundSums(currency: Currency, cards: readonly DebtCard[]): ListRate | null {
  const owed = cards
    .flatMap((card) =>
      card.balanceRsd && card.balanceRsd.digits > 0n ? [{ card, rsd: card.balanceRsd }] : [],
    )
    .toSorted((a, b) => compareDecimals(a.rsd, b.rsd))
    .slice(0, MOST_CARDS);
  const smallest = owed.slice(0, Math.max(0, owed.length - FEWEST + 1));
  const found = new Map<bigint, Found>();
  for (const { rsd } of smallest) {
    for (const rate of ratesOfRoundSums(currency, rsd)) {
      if (found.has(rate.digits)) continue;
      const round = owed.filter((one) => isRound(currency, one.rsd, rate, ROUND));
      const rounder = round.filter((one) => isRound(currency, one.rsd, rate, ROUNDER));
      found.set(rate.digits, { cards: round.map(({ card }) => card), rounder: rounder.length });
    }
  }
  const [best, second] = [...found].sort(([, a], [, b]) => compareFound(b, a));
  if (!best || best[1].cards.length < FEWEST || (second && compareFound(best[1], second[1]) === 0))
    return null;
  const rsd = { digits: best[0], scale: rateDecimals(currency) };
  return { currency, rsd, provenBy: best[1].cards, by: "round-sums" };
}

interface Found {
  readonly cards: readonly DebtCard[];
  /** How many of them are even rounder. */
  readonly rounder: number;
}

/** Dinars that are round at one rate can be so at a simple fraction of it: the rate with the rounder sums is meant. */
function compareFound(a: Found, b: Found): number {
  return a.cards.length - b.cards.length || a.rounder - b.rounder;
}

/** A larger debt would leave too many rates to try. */
const MOST_TRIED = 2_000n;

/** The plausible rates at which the dinars are a round sum. */
function ratesOfRoundSums(currency: Currency, rsd: Decimal): Decimal[] {
  const usual = decimal(factsOf(currency)?.usual ?? "1");
  const atMost = multiplyDecimals(usual, FACTOR);
  const least = divideDecimals(
    rsd,
    multiplyDecimals(atMost, { digits: ROUND, scale: 0 }),
    0,
    "half-up",
  ).digits;
  const rates: Decimal[] = [];
  for (let times = least > 0n ? least : 1n; times <= least + MOST_TRIED; times += 1n) {
    const rate = divideDecimals(rsd, { digits: times * ROUND, scale: 0 }, rateDecimals(currency), "half-up");
    if (!isPlausible(currency, rate, 1)) {
      if (compareDecimals(rate, usual) < 0) break;
      continue;
    }
    if (isRound(currency, rsd, rate, ROUND)) rates.push(rate);
  }
  return rates;
}

function isRound(currency: Currency, rsd: Decimal, rate: Decimal, units: bigint): boolean {
  const { least, most } = balanceRange(rsd, rate, currency);
  const step = units * powerOfTen(minorDigits(currency));
  return (most / step) * step >= least;
}
