import type { Check } from "../../checks/check.ts";
import type { CheckId } from "../../checks/checkId.ts";
import { toleranceOf, type CheckResult, type Tolerances } from "../../checks/runChecks.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { compareDecimals } from "../../money/decimal.ts";
import { nextTask } from "../../steps.ts";
import type { PaneChecks } from "../chain.ts";

/** What each check found last, and of which dossier. */
export type KnownResults = Map<CheckId, { readonly dossier: Dossier; readonly result: CheckResult }>;

interface Running {
  /** Filled with what is found; what is known already is not looked for again. */
  readonly known: KnownResults;
  readonly signal: AbortSignal;
  readonly onDone: (done: number) => void;
  /** A check that failed: the others go on. */
  readonly onFault: (check: Check, error: unknown) => void;
}

/**
 * Runs the checks one by one, each in a task of its own, so that the page answers between two of them.
 * @throws AbortError when something else is to be checked meanwhile
 */
export async function runInParts(
  { all, run }: PaneChecks,
  dossier: Dossier,
  tolerances: Tolerances,
  { known, signal, onDone, onFault }: Running,
): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  for (const [index, check] of all.entries()) {
    const before = known.get(check.id);
    if (before?.dossier === dossier && isBy(before.result, toleranceOf(check, tolerances))) {
      results.push(before.result);
      continue;
    }
    await nextTask();
    signal.throwIfAborted();
    try {
      const result = run(check, dossier, tolerances);
      known.set(check.id, { dossier, result });
      results.push(result);
    } catch (error) {
      onFault(check, error);
    }
    onDone(index + 1);
  }
  return results;
}

function isBy({ tolerance }: CheckResult, wanted: CheckResult["tolerance"]): boolean {
  return compareDecimals(tolerance, wanted) === 0;
}
