import { zero, type Money } from "../../money/money.ts";
import { divideRounded } from "../../money/rounding.ts";
import { buildSchedule } from "../buildSchedule.ts";
import type { LoanTerms } from "../terms.ts";
import type { FitFacts } from "./facts.ts";
import { termsOf } from "./fittedTerms.ts";
import type { Structure } from "./structures.ts";

/** How a total is repaid over the dates of a structure. */
export interface Repaid {
  readonly count: number;
  /** What becomes of what equal division leaves over. */
  readonly remainder: LoanTerms["remainder"];
  /** Principal repaid on the first so many dates, in minor units, of a total in minor units. */
  readonly after: (total: bigint, dates: number) => bigint;
  /** Whether `after` is quick enough to try thousands of totals. */
  readonly isQuick: boolean;
}

/**
 * By the way of repayment: equal instalments, each total / number rounded half up, the last taking the rest, or each
 * the difference of two balances that are rounded; one sum; or, where the facts say annuity, as the engine works it out
 * from the rate and the day count of the terms.
 */
export function repaidOf(
  facts: FitFacts,
  structure: Structure,
  remainder: LoanTerms["remainder"] = "last",
): Repaid {
  const count = structure.dates.length;
  if (facts.repayment === "annuity" && facts.ratePercent !== null) return byEngine(facts, structure, count);
  const after = remainder === "last" ? equalAfter : registerAfter;
  return { count, remainder, isQuick: true, after: (total, dates) => after(total, count, dates) };
}

function equalAfter(total: bigint, count: number, dates: number): bigint {
  if (dates >= count) return total;
  return BigInt(dates) * divideRounded(total, BigInt(count), "half-up");
}

function registerAfter(total: bigint, count: number, dates: number): bigint {
  const left = BigInt(Math.max(0, count - dates));
  return total - divideRounded(total * left, BigInt(count), "half-up");
}

function byEngine(facts: FitFacts, structure: Structure, count: number): Repaid {
  const known = new Map<bigint, readonly bigint[]>();
  const sums = (total: bigint): readonly bigint[] => {
    const made = known.get(total);
    if (made) return made;
    const amount: Money = { ...zero(facts.currency), minor: total };
    const { rows } = buildSchedule(termsOf({ ...facts, facility: null }, structure, amount));
    let sum = 0n;
    const list = [0n];
    for (const { due, principal } of rows) {
      if (due < (structure.dates[0] ?? due)) continue;
      sum += principal.minor;
      list.push(sum);
    }
    known.set(total, list);
    return list;
  };
  return { count, remainder: "last", isQuick: false, after: (total, dates) => sums(total)[dates] ?? total };
}
