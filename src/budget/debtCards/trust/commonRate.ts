import { message, type Message } from "../../../messages/message.ts";
import {
  addDecimals,
  compareDecimals,
  decimal,
  divideDecimals,
  multiplyDecimals,
  rescaled,
  type Decimal,
} from "../../../money/decimal.ts";
import { inWholeUnits } from "../../../text/units.ts";
import type { BalanceUnits, DebtCard } from "../../budgetLine.ts";
import { WHOLE_UNITS } from "../listUnit.ts";

/** The central bank prints its rates with four decimals. */
const RATE_DECIMALS = 4;
/** Rates of this many of the largest debts are tried. */
const TRIED = 25;
/** Fewer cards prove no rate. */
const FEWEST = 3;
const HALF = decimal("0.5");
const ONE = decimal("1");

type Balances = Pick<DebtCard, "balanceEur" | "balanceRsd">;

interface Pair {
  readonly eur: Decimal;
  readonly rsd: Decimal;
}

function pairOf({ balanceEur: eur, balanceRsd: rsd }: Balances): Pair | null {
  return eur && rsd && eur.digits > 0n && rsd.digits > 0n ? { eur, rsd } : null;
}

/**
 * The dinars for a euro that stand behind the balances of a debt list: its day's middle rate, with four decimals, by
 * which more than half of its cards agree. Null where there is no such rate, or fewer than three cards have both.
 */
export function commonRate(cards: readonly Balances[], units: BalanceUnits = WHOLE_UNITS): Decimal | null {
  const pairs = cards.flatMap((card) => pairOf(card) ?? []);
  if (pairs.length < FEWEST) return null;
  const largest = pairs.toSorted((a, b) => compareDecimals(b.eur, a.eur)).slice(0, TRIED);
  for (const { eur, rsd } of largest) {
    const rate = divideDecimals(rsd, eur, RATE_DECIMALS, "half-up");
    const agreeing = pairs.filter((pair) => agrees(pair, rate, units)).length;
    if (2 * agreeing > pairs.length && agreeing >= FEWEST) return rate;
  }
  return null;
}

/** A euro has never been less than one dinar, nor more than a thousand. */
const LEAST = decimal("1");
const MOST = decimal("1000");

/** Whether balances in euros stand under dinars, and dinars under euros: in every card that has both. */
export function areBalancesSwapped(cards: readonly Balances[]): boolean {
  const pairs = cards.flatMap((card) => pairOf(card) ?? []);
  return pairs.length >= FEWEST && pairs.every(({ eur, rsd }) => compareDecimals(eur, rsd) > 0);
}

/** A rate of exchange that never was stands behind every card: columns are mixed up, or one counts in other units. */
export function unlikelyRate(cards: readonly Balances[]): Message[] {
  const rates = cards
    .flatMap((card) => pairOf(card) ?? [])
    .map(({ eur, rsd }) => divideDecimals(rsd, eur, RATE_DECIMALS, "half-up"));
  const [rate] = rates;
  const isUnlikely = (one: Decimal): boolean =>
    compareDecimals(one, LEAST) < 0 || compareDecimals(one, MOST) > 0;
  return rate && rates.length >= FEWEST && rates.every(isUnlikely)
    ? [message("budget:rateUnlikely", { rate: { decimal: rate } })]
    : [];
}

const negated = (value: Decimal): Decimal => ({ ...value, digits: -value.digits });

/**
 * Whether dinars are euros at the rate, both rounded to the units that are printed: off by half a euro's dinars and a
 * dinar at most, or by as many thousands.
 */
function agrees({ eur, rsd }: Pair, rate: Decimal, units: BalanceUnits): boolean {
  const off = addDecimals(rsd, negated(multiplyDecimals(eur, rate)));
  const half = multiplyDecimals(HALF, rate);
  const most = addDecimals(inWholeUnits(half, units.eur), inWholeUnits(ONE, units.rsd));
  return compareDecimals(off, most) <= 0 && compareDecimals(negated(off), most) <= 0;
}

/** Two asterisks mark a loan that is swapped: its balances follow the swap, whose rate has more decimals. */
const SWAPPED = /\*\*\s*$/u;

/** A card whose two balances are not one sum at the list's rate: one of them is misread, misprinted or of another day. */
export function balanceDoubts(
  card: Balances & Pick<DebtCard, "name">,
  rate: Decimal | null,
  units: BalanceUnits = WHOLE_UNITS,
): Message[] {
  const pair = pairOf(card);
  if (rate === null || pair === null || agrees(pair, rate, units)) return [];
  const own = divideDecimals(pair.rsd, pair.eur, RATE_DECIMALS, "half-up");
  if (compareDecimals(own, rate) === 0) {
    const off = addDecimals(pair.rsd, negated(multiplyDecimals(pair.eur, rate)));
    const dinars = rescaled(off.digits < 0n ? negated(off) : off, 0, "half-up");
    return SWAPPED.test(card.name) ? [] : [message("tables:balancesOff", { dinars: { decimal: dinars } })];
  }
  return [message("budget:balancesDisagree", { own: { decimal: own }, rate: { decimal: rate } })];
}
