import { isoText } from "../../../src/calendar/day.ts";
import type { FitCandidate } from "../../../src/loan/fit/candidates.ts";
import { datingOf } from "../../../src/loan/fit/balanceFit.ts";
import { fitSchedules } from "../../../src/loan/fit/fitSchedules.ts";
import { readFacts } from "../../../src/loan/fit/readFacts.ts";
import { KINDS, publishedLoan, type Kind, type PublishedLoan } from "./randomLoans.ts";

export interface Score {
  loans: number;
  /** The true schedule stands first: its dates, and its total within what rounding leaves open. */
  first: number;
  /** It stands first or later. */
  among: number;
  /** Its total is the true one to the minor unit. */
  toTheCent: number;
  decided: number;
  /** Of the decided ones, those whose dates or total to the minor unit are others. */
  decidedOff: number;
  likely: number;
  likelyWrong: number;
  /** Undated balances: the true number of instalments left is the likeliest. */
  datedRight: number;
  datingDecided: number;
}

export interface Judged {
  readonly scores: ReadonlyMap<Kind, Score>;
  /** Said to be decided, and wrong: there must be none. */
  readonly wrong: readonly string[];
}

/** Fits so many random loans, each kind in turn. */
export function judgeFits(loans: number, seed: number): Judged {
  const scores = new Map<Kind, Score>();
  const wrong: string[] = [];
  for (let index = 0; index < loans; index += 1) {
    const loan = publishedLoan(KINDS[index % KINDS.length] as Kind, seed + index * 7919);
    const score = scores.get(loan.kind) ?? emptyScore();
    scores.set(loan.kind, score);
    const { candidates, verdict } = fitSchedules(readFacts(loan.facts, {}));
    const [best] = candidates;
    const isFirst = best !== undefined && isTrue(best, loan);
    const sayWrong = (what: string): void =>
      void wrong.push(
        `${what}: ${loan.kind}, true ${loan.dates.length} x, total ${loan.total}: ${JSON.stringify(loan.facts)}`,
      );
    const isSaid = (confidence: string): boolean => verdict?.confidence === confidence;
    const isExact = isFirst && best.total.minor === loan.total;
    const counted: Partial<Record<keyof Score, boolean>> = {
      loans: true,
      first: isFirst,
      among: candidates.some((one) => isTrue(one, loan)),
      toTheCent: isExact,
      decided: isSaid("decided"),
      decidedOff: isSaid("decided") && !isExact,
      likely: isSaid("likely"),
      likelyWrong: isSaid("likely") && !isFirst,
    };
    for (const [name, holds] of Object.entries(counted)) score[name as keyof Score] += Number(holds);
    if (isSaid("decided") && !isExact) sayWrong("schedule");
    const balance = best?.balances[0];
    if (loan.undatedLeft === null || !isFirst || !balance) continue;
    const isRight = balance.readings[0]?.instalmentsLeft === loan.undatedLeft;
    const isDecided = datingOf(balance) === "decided";
    score.datedRight += Number(isRight);
    score.datingDecided += Number(isDecided);
    if (isDecided && !isRight) sayWrong("day of the balance");
  }
  return { scores, wrong };
}

function isTrue({ structure, least, most }: FitCandidate, { dates, total }: PublishedLoan): boolean {
  return structure.dates.map(isoText).join() === dates.join() && least.minor <= total && total <= most.minor;
}

function emptyScore(): Score {
  return {
    loans: 0,
    first: 0,
    among: 0,
    toTheCent: 0,
    decided: 0,
    decidedOff: 0,
    likely: 0,
    likelyWrong: 0,
    datedRight: 0,
    datingDecided: 0,
  };
}
