import { useCallback, useEffect, useRef } from "react";
import { tabStorage } from "../browserStorage.ts";
import type { Chain } from "../chain.ts";
import { noticeOf } from "../say/notice.ts";
import { hasUnwrittenWords, isUnwritten, paneInputsOf } from "./paneInputs.ts";
import type { PaneState } from "./paneState.ts";
import type { PaneAction } from "./reducer.ts";
import {
  forgetPaneInputs,
  hasStoredPaneInputs,
  storePaneInputs,
  takeStoredPaneInputs,
} from "./storedPaneInputs.ts";

interface PaneOfPage {
  readonly state: () => PaneState;
  readonly dispatch: (action: PaneAction) => void;
  readonly chain: Chain | null;
  readonly ready: () => Promise<Chain>;
  /** The id of the page's workbook beside which the pane stands; "" for none and for Excel's. */
  readonly workbook: string;
}

/**
 * Keeps what the pane holds and no workbook does for when this page is loaded again, and takes up what was kept. Who leaves
 * a page with words of their own in it, a payment or a rate, is asked first; if the page goes, they are kept all the same,
 * and so they are when the page goes on with another of its workbooks.
 * @returns what keeps all of it now; false where the browser has no room for it
 */
export function useKeptInputs({ state, dispatch, chain, ready, workbook }: PaneOfPage): () => boolean {
  const isKept = useRef(false);
  const known = useRef(chain);
  useEffect(() => {
    known.current = chain;
  }, [chain]);
  const keep = useCallback(() => {
    const now = state();
    isKept.current =
      known.current === null ||
      !isUnwritten(now) ||
      storePaneInputs(paneInputsOf(now), known.current, tabStorage(), workbook);
    return isKept.current;
  }, [state, workbook]);

  useEffect(() => {
    const storage = tabStorage();
    if (!storage || !hasStoredPaneInputs(storage, workbook)) return;
    let isGone = false;
    void ready()
      .then((loaded) => {
        // They stay kept for who comes back to the workbook.
        if (isGone) return;
        const paneInputs = takeStoredPaneInputs(loaded, storage, workbook);
        if (paneInputs) dispatch({ type: "inputsKept", paneInputs });
      })
      .catch((error: unknown) => {
        dispatch({ type: "noticed", notices: [noticeOf(error)] });
      });
    return () => {
      isGone = true;
    };
  }, [ready, dispatch, workbook]);

  useEffect(() => {
    const wouldBeLost = (): boolean => state().saving.kind !== "written" && hasUnwrittenWords(state());
    const onLeaving = (event: BeforeUnloadEvent): void => {
      if (!isKept.current && wouldBeLost()) event.preventDefault();
    };
    const onGone = (): void => {
      if (wouldBeLost()) keep();
    };
    // A page that a browser has held back is shown as it was left.
    const onBack = ({ persisted }: PageTransitionEvent): void => {
      isKept.current = false;
      if (persisted) forgetPaneInputs(tabStorage(), workbook);
    };
    window.addEventListener("beforeunload", onLeaving);
    window.addEventListener("pagehide", onGone);
    window.addEventListener("pageshow", onBack);
    return () => {
      window.removeEventListener("beforeunload", onLeaving);
      window.removeEventListener("pagehide", onGone);
      window.removeEventListener("pageshow", onBack);
      // The page goes on with another of its workbooks.
      if (workbook !== "") onGone();
    };
  }, [state, keep, workbook]);

  return keep;
}
