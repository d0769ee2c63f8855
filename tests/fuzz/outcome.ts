/** What became of a damaged file. */
export const OUTCOMES = [
  "refused",
  "same",
  "warned",
  "other document",
  "wrong",
  "crash",
  "hang",
  "memory",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Those that are a defect of the program. */
export const DEFECTS: readonly Outcome[] = ["wrong", "crash", "hang", "memory"];

export interface Verdict {
  readonly outcome: Outcome;
  /** The problem's key, what was read wrong, or the error with its place. */
  readonly detail: string;
}

export interface FuzzResult extends Verdict {
  readonly seed: number;
  readonly format: string;
  readonly file: string;
  readonly how: string;
  readonly milliseconds: number;
}
