import { message } from "../../messages/message.ts";
import {
  addDecimals,
  compareDecimals,
  multiplyDecimals,
  normalized,
  type Decimal,
} from "../../money/decimal.ts";
import type { LineFacts } from "./lineFacts.ts";
import type { MatchReason } from "./matching.ts";

/** What two balances say: points for or against, and the sentence. */
interface Continuity {
  readonly points: number;
  readonly reason: MatchReason;
}

const SAME = 8;
const BY_INSTALMENTS = 10;
const RISEN = -10;
/** More half-yearly instalments than this between two laws prove nothing. */
const MOST_STEPS = 12n;

/**
 * Whether one line's balance can have become the other's: the same to the unit; or lower by a whole number of
 * half-yearly instalments, for a loan in euros or dinars, whose balance no rate of exchange moves. A balance that has
 * risen by more than a half after repayment began speaks against. Null where balances say nothing.
 */
export function balanceContinuity(one: LineFacts, other: LineFacts): Continuity | null {
  if (one.asOf !== null && one.asOf === other.asOf) return null;
  const currency = one.currency ?? other.currency;
  const inEuros = pairOf(one.balanceEur, other.balanceEur);
  const own = currency === "RSD" ? pairOf(one.balanceRsd, other.balanceRsd) : inEuros;
  if (own === null) return null;
  const [a, b] = own;
  if (compareDecimals(a, b) === 0) {
    return a.digits === 0n
      ? null
      : { points: SAME, reason: { speaks: "for", message: message("matching:balanceSame") } };
  }
  const steps = currency === "EUR" || currency === "RSD" ? stepsBetween(a, b, one, other) : null;
  if (steps !== null) {
    const reason = message("matching:balanceByInstalments", { count: steps });
    return { points: BY_INSTALMENTS, reason: { speaks: "for", message: reason } };
  }
  return hasRisen(one, other)
    ? { points: RISEN, reason: { speaks: "against", message: message("matching:balanceRisen") } }
    : null;
}

function pairOf(a: Decimal | null, b: Decimal | null): readonly [Decimal, Decimal] | null {
  return a && b && [a, b];
}

/** How many half-yearly instalments lie between two balances, to the unit; null where it is no whole number. */
function stepsBetween(a: Decimal, b: Decimal, one: LineFacts, other: LineFacts): number | null {
  const difference = absolute(addDecimals(a, negative(b)));
  for (const yearly of [one.instalment, other.instalment]) {
    if (!yearly) continue;
    for (let steps = 1n; steps <= MOST_STEPS; steps += 1n) {
      const due = { digits: yearly.digits * steps * 5n, scale: yearly.scale + 1 };
      // Each printed figure is rounded to a whole unit by itself.
      const off = absolute(addDecimals(difference, negative(due)));
      if (compareDecimals(off, { digits: 1n + steps, scale: 0 }) <= 0) return Number(steps);
    }
  }
  return null;
}

/** Whether the balance of the later day is more than a half above that of the earlier one, which was in repayment. */
function hasRisen(one: LineFacts, other: LineFacts): boolean {
  if (one.asOf === null || other.asOf === null) return false;
  const [early, late] = one.asOf < other.asOf ? [one, other] : [other, one];
  if (!early.balanceEur || !late.balanceEur || early.balanceEur.digits === 0n) return false;
  if (early.firstPrincipal === null || early.asOf === null || early.firstPrincipal > early.asOf) return false;
  const half = multiplyDecimals(early.balanceEur, { digits: 15n, scale: 1 });
  return compareDecimals(late.balanceEur, normalized(half)) > 0;
}

function negative(value: Decimal): Decimal {
  return { digits: -value.digits, scale: value.scale };
}

function absolute(value: Decimal): Decimal {
  return value.digits < 0n ? negative(value) : value;
}
