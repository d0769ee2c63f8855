import { CLEAR_BY, JOINED_FROM, type MatchableLine, type MatchCandidate } from "./matching.ts";

/** A line of one document and a loan that it may be. */
export interface MatchPair {
  readonly line: MatchableLine;
  readonly candidate: MatchCandidate;
}

/**
 * Which lines of one document are which loans, each at most one of the other: the surest first. A pair is left open
 * where another line for the same loan, or another loan for the same line, is so near that the two could as well be
 * exchanged.
 */
export function assignSurely(pairs: readonly MatchPair[]): readonly MatchPair[] {
  const sure: MatchPair[] = [];
  let open = pairs.toSorted((a, b) => b.candidate.points - a.candidate.points);
  for (const pair of open) {
    if (pair.candidate.points < JOINED_FROM) break;
    if (!open.includes(pair) || !isClear(pair, open)) continue;
    sure.push(pair);
    open = open.filter((other) => !isSameLine(other, pair) && !isSameLoan(other, pair));
  }
  return sure;
}

function isClear(pair: MatchPair, open: readonly MatchPair[]): boolean {
  return open.every((rival) => {
    if (rival === pair || !(isSameLoan(rival, pair) || isSameLine(rival, pair))) return true;
    const lead = pair.candidate.points - rival.candidate.points;
    const displaced = displacedBy(rival, pair, open);
    if (displaced === null) return lead >= CLEAR_BY;
    // The rival's other half would take the place that is left: two exchanges at once have to be told apart twice.
    return lead + displaced.candidate.points - crossing(pair, rival, displaced, open) >= 2 * CLEAR_BY;
  });
}

/** The best pair of what the rival does not share with the pair: its own line, or its own loan. */
function displacedBy(rival: MatchPair, pair: MatchPair, open: readonly MatchPair[]): MatchPair | null {
  const own = (other: MatchPair): boolean =>
    isSameLoan(rival, pair)
      ? isSameLine(other, rival) && !isSameLoan(other, pair)
      : isSameLoan(other, rival) && !isSameLine(other, pair);
  return open.find(own) ?? null;
}

/** The points of the fourth pair of an exchange; 0 where it is none. */
function crossing(
  pair: MatchPair,
  rival: MatchPair,
  displaced: MatchPair,
  open: readonly MatchPair[],
): number {
  const [line, loan] = isSameLoan(rival, pair)
    ? [pair.line, displaced.candidate.loan]
    : [displaced.line, pair.candidate.loan];
  const fourth = open.find((other) => other.line === line && other.candidate.loan === loan);
  return fourth?.candidate.points ?? 0;
}

function isSameLine(a: MatchPair, b: MatchPair): boolean {
  return a.line === b.line;
}

function isSameLoan(a: MatchPair, b: MatchPair): boolean {
  return a.candidate.loan === b.candidate.loan;
}
