import { powerOfTen, type Decimal } from "../../money/decimal.ts";
import type { PlannedLoan } from "../otherLines.ts";

/** A quotient of whole numbers, its divisor above zero. */
interface Quotient {
  readonly over: bigint;
  readonly under: bigint;
}

/** Between what two values something lies. */
interface Bounds {
  readonly low: Quotient;
  readonly high: Quotient;
}

/** Published rates of exchange have four decimals; a rate with more is one of two such by each other. */
const RATE_DECIMALS = 4;

/**
 * Whether a total in dinars is that of its loans converted together, where each loan's own dinars were rounded: one
 * rate for each currency gives every loan's dinars and the total, each to the whole dinar. A rate of four decimals or
 * fewer that does so is taken as exact, so that a total one dinar off is none of these.
 */
export function isConvertedTogether(printed: Decimal, loans: readonly PlannedLoan[]): boolean {
  if (printed.scale > 0) return false;
  let low: Quotient = { over: 0n, under: 1n };
  let high = low;
  for (const [currency, own] of byCurrency(loans)) {
    const sum =
      currency === null
        ? own.map(({ dinars }) => ({ low: fractionOf(dinars), high: fractionOf(dinars) }))
        : converted(own);
    if (sum === null) return false;
    for (const one of sum) {
      low = add(low, one.low);
      high = add(high, one.high);
    }
  }
  const half: Quotient = { over: 1n, under: 2n };
  const total = fractionOf(printed);
  return compare(low, add(total, half)) < 0 && compare(high, add(total, { ...half, over: -1n })) >= 0;
}

interface Conversion {
  readonly dinars: Decimal;
  readonly amount: Decimal;
}

/** Loans of one foreign currency by it; all others, whose dinars are taken as printed, under null. */
function byCurrency(loans: readonly PlannedLoan[]): Map<string | null, Conversion[]> {
  const found = new Map<string | null, Conversion[]>();
  for (const { amountRsd: dinars, amounts } of loans) {
    if (!dinars) continue;
    const [only, ...others] = amounts;
    const isForeign =
      only?.currency && only.currency !== "RSD" && others.length === 0 && only.amount.digits > 0n;
    const key = isForeign ? only.currency : null;
    found.set(key, [...(found.get(key) ?? []), { dinars, amount: only?.amount ?? dinars }]);
  }
  return found;
}

/** What each loan comes to before it is rounded; null where no one rate gives the dinars of all. */
function converted(own: readonly Conversion[]): Bounds[] | null {
  let low: Quotient | null = null;
  let high: Quotient | null = null;
  for (const { dinars, amount } of own) {
    if (dinars.scale > 0) return null;
    const at = (half: bigint): Quotient => ({
      over: (2n * dinars.digits + half) * powerOfTen(amount.scale),
      under: 2n * amount.digits,
    });
    if (low === null || compare(at(-1n), low) > 0) low = at(-1n);
    if (high === null || compare(at(1n), high) < 0) high = at(1n);
  }
  if (!low || !high || compare(low, high) >= 0) return null;
  const rate = shortRate(low, high);
  const bounds = rate ? { low: rate, high: rate } : { low, high };
  return own.map(({ amount }) => ({
    low: multiply(bounds.low, fractionOf(amount)),
    high: multiply(bounds.high, fractionOf(amount)),
  }));
}

/** The rate of the fewest decimals between two, if four are enough. */
function shortRate(low: Quotient, high: Quotient): Quotient | null {
  for (let decimals = 0; decimals <= RATE_DECIMALS; decimals += 1) {
    const under = powerOfTen(decimals);
    // Rounded up: the lower bound itself rounds up to the printed dinars.
    const over = (low.over * under + low.under - 1n) / low.under;
    if (compare({ over, under }, high) < 0) return { over, under };
  }
  return null;
}

function fractionOf({ digits, scale }: Decimal): Quotient {
  return { over: digits, under: powerOfTen(scale) };
}

function add(a: Quotient, b: Quotient): Quotient {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

function multiply(a: Quotient, b: Quotient): Quotient {
  return { over: a.over * b.over, under: a.under * b.under };
}

function compare(a: Quotient, b: Quotient): bigint {
  return a.over * b.under - b.over * a.under;
}
