import type { ComparedFigure, Finding } from "../finding.ts";

/**
 * The findings of one loan, each difference once: what several laws print alike is one fact, found where it stands
 * first.
 * @param factOf what of a finding's figures makes it the same fact
 */
export function onceForLoan(
  findings: readonly Finding[],
  factOf: (figures: readonly ComparedFigure[]) => string,
): Finding[] {
  const known = new Set<string>();
  return findings.filter(({ outcome, figures }) => {
    if (outcome !== "difference") return true;
    const fact = factOf(figures);
    if (known.has(fact)) return false;
    known.add(fact);
    return true;
  });
}
