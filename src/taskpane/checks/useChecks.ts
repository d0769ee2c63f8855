import { useEffect, useRef, useState } from "react";
import { type CheckResult, type Tolerances, toleranceOf } from "../../checks/runChecks.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { message } from "../../messages/message.ts";
import type { Chain, PaneChecks } from "../chain.ts";
import { isAbort, noticeOf, type Notice } from "../say/notice.ts";
import type { Check } from "../../checks/check.ts";
import type { CheckId } from "../../checks/checkId.ts";
import { compareDecimals } from "../../money/decimal.ts";
import { nextTask } from "../../steps.ts";

/** What the checks have found so far. */
interface PaneFindings {
  /** Of a whole run; those of the one before while the next is under way. Null before the first is done. */
  readonly results: readonly CheckResult[] | null;
  /** How many checks of a run are done; null while none is under way. */
  readonly running: { readonly done: number } | null;
  readonly failed: readonly Notice[];
}

const AT_FIRST: PaneFindings = { results: null, running: { done: 0 }, failed: [] };

/** Checks the dossier after the page has drawn it, and again whenever it or a tolerance is another one. */
export function useChecks(
  chain: Pick<Chain, "checks">,
  dossier: Dossier,
  tolerances: Tolerances,
): PaneFindings {
  const [found, setFound] = useState(AT_FIRST);
  const known = useRef<KnownResults>(new Map());
  useEffect(() => {
    const control = new AbortController();
    const { signal } = control;
    const put = (change: (before: PaneFindings) => PaneFindings): void => {
      if (!signal.aborted) setFound(change);
    };
    const failed: Notice[] = [];
    const work = async (): Promise<void> => {
      const checks = await chain.checks();
      const results = await runInParts(checks, dossier, tolerances, {
        known: known.current,
        signal,
        onDone: (done) => {
          put((before) => ({ ...before, running: { done } }));
        },
        onFault: (check, error) => {
          // The browser's console has the whole of it; the user hears which check is missing.
          noticeOf(error);
          failed.push(problem(message("paneChecks:checkFailed", { check: check.name })));
        },
      });
      put(() => ({ results, running: null, failed }));
    };
    work().catch((error: unknown) => {
      if (!isAbort(error)) put((before) => ({ ...before, running: null, failed: [noticeOf(error)] }));
    });
    return () => {
      control.abort();
    };
  }, [chain, dossier, tolerances]);
  return found;
}

function problem(text: Notice["text"]): Notice {
  return { kind: "problem", text, place: null };
}

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
