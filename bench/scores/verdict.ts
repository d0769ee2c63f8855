/** What an engine makes of one published case. */
export interface Verdict {
  readonly verdict: "right" | "wrong" | "cannot";
  /** The first difference, or what the engine has no means for; empty when it is right. */
  readonly why: string;
}

/** An engine's verdicts on the cases of one file, by the id of the case. */
export type Verdicts = ReadonlyMap<string, Verdict>;

export const RIGHT: Verdict = { verdict: "right", why: "" };
export const wrong = (why: string): Verdict => ({ verdict: "wrong", why });
export const cannot = (why: string): Verdict => ({ verdict: "cannot", why });

/** Right where the figure is within the source's tolerance; a figure that is no number is wrong. */
export function near(found: number, expected: number, tolerance: number): Verdict {
  return Math.abs(found - expected) <= tolerance ? RIGHT : wrong(`${found}, expected ${expected}`);
}

/** The verdict of a computation; an error in it is a wrong answer too. */
export function judged(compute: () => Verdict): Verdict {
  try {
    return compute();
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}
