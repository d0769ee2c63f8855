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
}

/**
 * Keeps what the pane holds and no workbook does for when this page is loaded again, and takes up what was kept. Who leaves
 * a page with words of their own in it, a payment or a rate, is asked first; if the page goes, they are kept all the same.
 * @returns what keeps all of it now; false where the browser has no room for it
 */
export function useKeptInputs({ state, dispatch, chain, ready }: PaneOfPage): () => boolean {
  const isKept = useRef(false);
  const keep = useCallback(() => {
    const now = state();
    isKept.current =
      chain === null || !isUnwritten(now) || storePaneInputs(paneInputsOf(now), chain, tabStorage());
    return isKept.current;
  }, [state, chain]);

  useEffect(() => {
    const storage = tabStorage();
    if (!storage || !hasStoredPaneInputs(storage)) return;
    void ready()
      .then((loaded) => {
        const paneInputs = takeStoredPaneInputs(loaded, storage);
        if (paneInputs) dispatch({ type: "inputsKept", paneInputs });
      })
      .catch((error: unknown) => {
        dispatch({ type: "noticed", notices: [noticeOf(error)] });
      });
  }, [ready, dispatch]);

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
      if (persisted) forgetPaneInputs(tabStorage());
    };
    window.addEventListener("beforeunload", onLeaving);
    window.addEventListener("pagehide", onGone);
    window.addEventListener("pageshow", onBack);
    return () => {
      window.removeEventListener("beforeunload", onLeaving);
      window.removeEventListener("pagehide", onGone);
      window.removeEventListener("pageshow", onBack);
    };
  }, [state, keep]);

  return keep;
}
