import { partsOf } from "../../calendar/day.ts";
import { dayOfMonth, isMonthEnd } from "../../calendar/months.ts";
import { message, type Message } from "../../messages/message.ts";
import { money } from "../../money/money.ts";
import type { FitCandidate } from "./candidates.ts";
import type { FitFacts } from "./facts.ts";

type Confidence = "decided" | "likely" | "undecided";

export interface Verdict {
  readonly confidence: Confidence;
  readonly reasons: readonly Message[];
  readonly deciding: DecidingFact | null;
}

/** The one further fact that would tell the candidates apart, or tell the amounts to the cent. */
interface DecidingFact {
  /** Name of the fact in a file of facts. */
  readonly fact: string;
  /** For "yearlyInstalments": which year's. */
  readonly year: number | null;
  readonly sentence: Message;
}

const LEAST_SURE: readonly Confidence[] = ["undecided", "likely", "decided"];

/** Candidates whose cost differs by no more are held equally likely. */
const TIE = 1;

/**
 * How sure the first candidate is. Decided: no other schedule of equal instalments agrees with the facts, the step of
 * months was given, and the total is told to the minor unit, or so round that it is hardly chance.
 * @param candidates best first, at least one
 */
export function verdictOf(facts: FitFacts, candidates: readonly FitCandidate[]): Verdict {
  const [best] = candidates;
  if (!best) throw new RangeError("verdictOf: no candidate");
  const ties = candidates.filter(({ cost }) => cost <= best.cost + TIE);
  const isExact = best.least.minor === best.most.minor;
  const reasons: Message[] = [];
  const doubts: Confidence[] = ["decided"];
  const lower = (to: Confidence): void => void doubts.push(to);
  const span = { least: best.least, most: best.most };
  if (best.basis === "ceiling") {
    lower("undecided");
    reasons.push(message("fit:reasonCeiling", span));
  } else if (best.basis === "estimated") {
    lower(best.total.minor === facts.facility?.minor ? "likely" : "undecided");
    reasons.push(message("fit:reasonEstimated", span));
  } else if (!isExact) {
    if (!best.isRound) lower("likely");
    reasons.push(
      message(best.isRound ? "fit:reasonRound" : "fit:reasonPrint", { ...span, total: best.total }),
    );
  }
  if (ties.length > 1) {
    lower("undecided");
    reasons.unshift(message("fit:reasonTie", { count: ties.length }));
  } else if (candidates.length > 1) {
    lower("likely");
    reasons.unshift(message("fit:reasonOthers", { count: candidates.length - 1 }));
  } else {
    reasons.unshift(message("fit:reasonOnly"));
  }
  if (facts.monthsBetween === null && best.structure.dates.length > 1) {
    lower("likely");
    reasons.push(message("fit:reasonStep", { months: best.structure.months }));
  }
  if (mayBeMonthEnds(facts, best)) {
    lower("likely");
    reasons.push(message("fit:reasonMonthEnd"));
  }
  reasons.push(...assumed(facts, best));
  const confidence = LEAST_SURE.find((one) => doubts.includes(one)) ?? "undecided";
  const asked = ties.length > 1 ? ties : candidates;
  const deciding = confidence === "decided" ? null : (tellingApart(facts, asked) ?? tellingRest(facts, best));
  return { confidence, reasons, deciding };
}

/** What the facts do not state and the schedule takes. */
function assumed({ repayment, ratePercent }: FitFacts, { repaid }: FitCandidate): Message[] {
  return [
    ...(repaid.remainder === "balance" ? [message("fit:reasonRegister")] : []),
    ...(repayment === null ? [message("fit:reasonEqual")] : []),
    ...(ratePercent === null ? [message("fit:sourceNoRate")] : []),
  ];
}

/** With one date alone, and that the last of a month of fewer than 31 days, the others may be month ends as well. */
function mayBeMonthEnds({ firstPrincipal, lastPrincipal }: FitFacts, { repaid }: FitCandidate): boolean {
  if (repaid.count === 1 || (firstPrincipal !== null && lastPrincipal !== null)) return false;
  const date = firstPrincipal ?? lastPrincipal;
  return date !== null && isMonthEnd(date) && dayOfMonth(date) < 31;
}

/** The fact whose value differs most among the candidates; of equal ones, the one that a budget law prints. */
function tellingApart(facts: FitFacts, candidates: readonly FitCandidate[]): DecidingFact | null {
  if (candidates.length < 2) return null;
  const questions: { readonly fact: DecidingFact; readonly answer: (one: FitCandidate) => string }[] = [
    ...yearsOf(candidates).map((year) => ({
      fact: {
        fact: "yearlyInstalments",
        year,
        sentence: message("fit:decidingYear", { year: String(year) }),
      },
      answer: (one: FitCandidate) => inYear(one, year),
    })),
    asked("firstPrincipal", ({ terms }) => String(terms.firstPrincipal)),
    asked("lastPrincipal", ({ terms }) => String(terms.lastPrincipal)),
    asked("drawn", ({ total }) => String(total.minor)),
    asked("instalments", ({ repaid }) => String(repaid.count)),
    asked("monthsBetween", ({ structure }) => String(structure.months)),
  ];
  const known = new Set(facts.yearlyInstalments.map(({ year }) => year));
  let best: { readonly fact: DecidingFact; readonly answers: number } | null = null;
  for (const { fact, answer } of questions) {
    const isKnown = fact.year === null ? facts[fact.fact as "drawn"] !== null : known.has(fact.year);
    const answers = new Set(candidates.map(answer)).size;
    if (!isKnown && answers > (best?.answers ?? 1)) best = { fact, answers };
  }
  return best?.fact ?? null;
}

function asked(
  fact: "firstPrincipal" | "lastPrincipal" | "drawn" | "instalments" | "monthsBetween",
  answer: (one: FitCandidate) => string,
): { readonly fact: DecidingFact; readonly answer: (one: FitCandidate) => string } {
  return { fact: { fact, year: null, sentence: message(`fit:deciding-${fact}`) }, answer };
}

function tellingRest(facts: FitFacts, candidate: FitCandidate): DecidingFact {
  const { basis, terms } = candidate;
  if (basis === "fixed" && mayBeMonthEnds(facts, candidate)) {
    const fact = facts.firstPrincipal === null ? "firstPrincipal" : "lastPrincipal";
    return { fact, year: null, sentence: message(`fit:deciding-${fact}`) };
  }
  if (basis === "fixed") return { fact: "drawn", year: null, sentence: message("fit:deciding-drawn") };
  const { year } = partsOf(terms.firstPrincipal);
  return { fact: "yearlyInstalments", year, sentence: message("fit:decidingYear", { year: String(year) }) };
}

function yearsOf(candidates: readonly FitCandidate[]): number[] {
  const all = candidates.flatMap(({ structure }) => structure.dates.map((date) => partsOf(date).year));
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Principal of the year as a law would print it, in whole units. */
function inYear({ structure, repaid, total }: FitCandidate, year: number): string {
  const before = structure.dates.filter((date) => partsOf(date).year < year).length;
  const until = structure.dates.filter((date) => partsOf(date).year <= year).length;
  const sum = repaid.after(total.minor, until) - repaid.after(total.minor, before);
  return String(money(sum, total.currency).minor / 100n);
}
