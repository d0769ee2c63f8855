import { message, type Message } from "../../messages/message.ts";
import { candidatesOf, type FitCandidate } from "./candidates.ts";
import { contradictionIn, lacksDates, lacksRate, type Contradiction } from "./contradictions.ts";
import { verdictOf, type Verdict } from "./decide.ts";
import type { FitFacts } from "./facts.ts";

/** What published facts say of a loan's schedule. */
export interface FitResult {
  readonly facts: FitFacts;
  /** Best first, at most LISTED. Empty where the facts contradict each other or say too little. */
  readonly candidates: readonly FitCandidate[];
  /** How many more agree that are not listed. */
  readonly more: number;
  /** Null without candidates. */
  readonly verdict: Verdict | null;
  readonly contradiction: Contradiction | null;
  /** What is missing for any schedule. */
  readonly missing: readonly Message[];
}

/** So many candidates are shown; of more, the facts say too little for anyone to choose. */
const LISTED = 12;

/**
 * All schedules that agree with a few published facts, best first.
 *
 * A schedule repays a total, wholly drawn before the first instalment, in equal instalments (China Exim's form;
 * annuity and one sum only where the facts say so), by due dates. Facts in the loan's currency have to hold exactly,
 * within the rounding of their print; balances in other currencies are weighed by the given rates of exchange. Facts
 * that no schedule agrees with are named instead.
 */
export function fitSchedules(facts: FitFacts): FitResult {
  const none: FitResult = { facts, candidates: [], more: 0, verdict: null, contradiction: null, missing: [] };
  const missing = [
    ...(lacksDates(facts) ? [message("fit:missingDates")] : []),
    ...(lacksRate(facts) ? [message("fit:missingRate")] : []),
  ];
  if (missing.length > 0) return { ...none, missing };
  const { candidates, lacksTotal } = candidatesOf(facts);
  if (candidates.length > 0) {
    return {
      ...none,
      candidates: candidates.slice(0, LISTED),
      more: Math.max(0, candidates.length - LISTED),
      verdict: verdictOf(facts, candidates),
    };
  }
  if (lacksTotal) return { ...none, missing: [message("fit:missingTotal")] };
  return { ...none, contradiction: contradictionIn(facts) };
}
