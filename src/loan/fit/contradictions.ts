import { addDays, day } from "../../calendar/day.ts";
import { candidatesOf, eachCandidate, type FitCandidate } from "./candidates.ts";
import { factPaths, withoutFact, type FitFacts } from "./facts.ts";

export interface Contradiction {
  /** Facts that cannot hold together; each of them is needed for the contradiction. */
  readonly facts: readonly string[];
  /** What would follow without one of them; null where the rest says too little for a schedule. */
  readonly without: readonly { readonly fact: string; readonly best: FitCandidate | null }[];
}

/** Whether a schedule agrees with the facts, or too little is known to say that none does. */
export function isPossible(facts: FitFacts): boolean {
  if (lacksRate(facts)) return true;
  if (lacksDates(facts)) return isPossible(withoutDates(facts));
  return eachCandidate(facts).next().done !== true;
}

export function lacksDates({ firstPrincipal, lastPrincipal }: FitFacts): boolean {
  return firstPrincipal === null && lastPrincipal === null;
}

/**
 * What the facts say whatever the dates: as if repayment began on some day, no principal of a year and no balance being
 * more than the total. Each stands for a day of its own, the smallest for the first, so that none falls.
 */
function withoutDates(facts: FitFacts): FitFacts {
  const firstPrincipal = day("2000-01-01");
  const sums = [...facts.balances, ...facts.yearlyInstalments]
    .filter(({ printed }) => printed.amount.currency === facts.currency)
    .sort((a, b) => (a.printed.amount.minor < b.printed.amount.minor ? -1 : 1));
  return {
    ...facts,
    firstPrincipal,
    firstInterest: null,
    yearlyInstalments: [],
    balances: sums.map(({ path, printed }, index) => ({
      path,
      printed,
      asOf: addDays(firstPrincipal, index - sums.length),
    })),
  };
}

/** Equal payments cannot be worked out without a rate. */
export function lacksRate({ repayment, ratePercent }: FitFacts): boolean {
  return repayment === "annuity" && ratePercent === null;
}

/**
 * The smallest set of contradicting facts that dropping them one at a time finds: in the order of the form, and in the
 * other; the smaller one.
 * @param facts that no schedule agrees with
 */
export function contradictionIn(facts: FitFacts): Contradiction {
  const paths = factPaths(facts);
  const sets = [paths, [...paths].reverse()].map((order) => needed(facts, order));
  const smallest = sets.reduce((a, b) => (b.length < a.length ? b : a));
  const inOrder = paths.filter((path) => smallest.includes(path));
  return {
    facts: inOrder,
    without: inOrder.map((fact) => ({
      fact,
      best: bestOf(withoutFact(facts, fact)),
    })),
  };
}

function needed(facts: FitFacts, order: readonly string[]): string[] {
  let left = facts;
  return order.filter((path) => {
    const fewer = withoutFact(left, path);
    if (isPossible(fewer)) return true;
    left = fewer;
    return false;
  });
}

function bestOf(facts: FitFacts): FitCandidate | null {
  if (lacksDates(facts) || lacksRate(facts)) return null;
  return candidatesOf(facts).candidates[0] ?? null;
}
