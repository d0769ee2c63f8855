import {
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useRef,
  type DOMAttributes,
  type FocusEvent,
  type RefObject,
} from "react";
import { IMPORT_NOTICES, shownHeading } from "./headings.ts";
import type { PaneState } from "./state/paneState.ts";

/**
 * Where the pane's first view gives way to another, by itself too (what the browser has kept is there), the focus that
 * was in it goes along: else it would be at the top of the page.
 * @returns what hears where the focus is, for the element that holds the views
 */
export function useFocusOfFirstView(
  isFirst: boolean,
  isReading: boolean,
): Pick<DOMAttributes<HTMLElement>, "onFocus" | "onBlur"> {
  const isIn = useRef(false);
  useLayoutEffect(() => {
    if (isIn.current && document.activeElement === document.body) shownHeading()?.focus();
  }, [isFirst, isReading]);
  return {
    onFocus: ({ currentTarget, target }: FocusEvent<HTMLElement>) => {
      // Dialogues are heard too, and stand elsewhere.
      isIn.current = currentTarget.contains(target);
    },
    // Not heard of what React takes away.
    onBlur: () => {
      isIn.current = false;
    },
  };
}

/** After a reading, once it is drawn, the focus goes to what came of it: the problem, or else the heading of what is shown. */
export function useFocusAfterReading(state: PaneState): void {
  const drawn = useDeferredValue(state);
  // A short reading may be over before anything of it is drawn.
  const isDue = useRef(false);
  useEffect(() => {
    if (state.reading !== null) isDue.current = true;
    if (!isDue.current || state.reading !== null || drawn !== state) return;
    isDue.current = false;
    const failed = state.importNotices.some((notice) => notice.kind === "problem");
    const goal = (failed ? document.getElementById(IMPORT_NOTICES) : null) ?? shownHeading();
    goal?.focus();
  }, [state, drawn]);
}

/** What lies over a tab takes the focus when it comes, and gives it back when it goes. */
export function useFocusOver({ view: { over } }: PaneState): RefObject<HTMLElement | null> {
  const body = useRef<HTMLElement>(null);
  const was = useRef(over);
  const left = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const before = was.current;
    was.current = over;
    if (before === over) return;
    if (before === null) left.current = document.activeElement;
    if (body.current) body.current.scrollTop = 0;
    if (over?.kind === "cell" || (over?.kind === "loan" && over.due !== null)) return;
    // The checks lead the focus between a finding and its row.
    if (over?.kind === "finding" || (before?.kind === "finding" && over === null)) return;
    const back = left.current;
    const isThere = over === null && back instanceof HTMLElement && back.isConnected;
    (isThere && !back.closest("[hidden]") ? back : shownHeading())?.focus();
  }, [over]);
  return body;
}
