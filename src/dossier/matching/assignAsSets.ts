import { compareDecimals, type Decimal } from "../../money/decimal.ts";
import type { MatchPair } from "./assign.ts";
import { JOINED_FROM, type MatchableLine } from "./matching.ts";

/** A pair with what is owed in the line and in the newest line of the loan, in euros. */
export interface OwedPair extends MatchPair {
  readonly owedInLine: Decimal | null;
  readonly owedOfLoan: Decimal | null;
}

/** Balances that have fallen alike do so within half a percent; twins whose balances are nearer than two are not told apart. */
const ALIKE_PER_MILLE = 5n;
const APART_PER_MILLE = 20n;

/**
 * Loans of one creditor that names, dates and rates cannot tell apart, as a set: loans with one plan are repaid in one
 * proportion, so the line that owes most is the loan that owed most, and so on, where every balance has changed in the
 * same proportion. Sets of which a line or a loan is missing stay open.
 * @param pairs those that are left open
 */
export function assignAsSets(pairs: readonly OwedPair[]): readonly MatchPair[] {
  const likely = pairs.filter(({ candidate }) => candidate.points >= JOINED_FROM);
  const seen = new Set<MatchableLine>();
  return likely.flatMap((pair) => {
    if (seen.has(pair.line)) return [];
    const set = reachedFrom(pair, likely);
    for (const { line } of set) seen.add(line);
    return isComplete(set) ? inProportion(set) : [];
  });
}

/** All pairs that share a line or a loan with the pair, or with one that does. */
function reachedFrom(pair: OwedPair, all: readonly OwedPair[]): readonly OwedPair[] {
  const lines = new Set([pair.line]);
  const loans = new Set([pair.candidate.loan]);
  for (let size = 0; size < lines.size + loans.size;) {
    size = lines.size + loans.size;
    for (const { line, candidate } of all) {
      if (!lines.has(line) && !loans.has(candidate.loan)) continue;
      lines.add(line);
      loans.add(candidate.loan);
    }
  }
  return all.filter(({ line }) => lines.has(line));
}

/** As many lines as loans, two at least, and each line may be each loan. */
function isComplete(set: readonly OwedPair[]): boolean {
  const lines = new Set(set.map(({ line }) => line)).size;
  const loans = new Set(set.map(({ candidate }) => candidate.loan)).size;
  return lines === loans && lines > 1 && set.length === lines * loans;
}

function inProportion(set: readonly OwedPair[]): readonly MatchPair[] {
  const lines = ranked(set.map(({ line, owedInLine }) => [line, owedInLine] as const));
  const loans = ranked(set.map(({ candidate, owedOfLoan }) => [candidate.loan, owedOfLoan] as const));
  const [firstLine, firstLoan] = [lines?.[0], loans?.[0]];
  if (!lines || !loans || !firstLine || !firstLoan) return [];
  const chosen = lines.flatMap(([line, owed], at) => {
    const [loan, before] = loans[at] ?? [];
    const pair = set.find((one) => one.line === line && one.candidate.loan === loan);
    const isAlike =
      before !== undefined && nearer(owed * firstLoan[1], firstLine[1] * before, ALIKE_PER_MILLE);
    return pair && isAlike ? [pair] : [];
  });
  return chosen.length === lines.length ? chosen : [];
}

/** By what is owed, most first, in one scale; null where a balance is missing, is nought, or is too near to the next. */
function ranked<T>(owed: readonly (readonly [T, Decimal | null])[]): (readonly [T, bigint])[] | null {
  const each = new Map<T, bigint>();
  const scale = Math.max(...owed.map(([, balance]) => balance?.scale ?? 0));
  for (const [of, balance] of owed) {
    if (!balance || compareDecimals(balance, { digits: 0n, scale: 0 }) <= 0) return null;
    each.set(of, balance.digits * 10n ** BigInt(scale - balance.scale));
  }
  const order = [...each].toSorted(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0));
  return order.some(([, balance], at) => at > 0 && nearer(balance, order[at - 1]?.[1] ?? 0n, APART_PER_MILLE))
    ? null
    : order;
}

function nearer(a: bigint, b: bigint, perMille: bigint): boolean {
  const apart = a > b ? a - b : b - a;
  return apart * 1000n <= perMille * (a > b ? a : b);
}
