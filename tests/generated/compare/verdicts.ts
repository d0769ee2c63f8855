/** What became of one field, line or total. The two in capitals must never happen. */
export const VERDICTS = [
  "right",
  "empty, said",
  "wrong, said",
  "missing, said",
  "EMPTY UNSAID",
  "WRONG UNSAID",
  "MISSING UNSAID",
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const SILENT: readonly Verdict[] = ["EMPTY UNSAID", "WRONG UNSAID", "MISSING UNSAID"];

/** A difference between what a document holds and what was read. */
export interface Finding {
  readonly verdict: Verdict;
  /** Kind of line, or "total of" one. */
  readonly kind: string;
  readonly field: string;
  readonly expected: string;
  readonly read: string;
  /** Where: row and name of the line, or a total's label. */
  readonly where: string;
}

export class Tally {
  readonly findings: Finding[] = [];
  readonly counts = new Map<string, Map<Verdict, number>>();

  right(kind: string): void {
    this.#count(kind, "right");
  }

  add(finding: Finding): void {
    this.findings.push(finding);
    this.#count(finding.kind, finding.verdict);
  }

  #count(kind: string, verdict: Verdict): void {
    const counts = this.counts.get(kind) ?? new Map<Verdict, number>();
    this.counts.set(kind, counts);
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
}
