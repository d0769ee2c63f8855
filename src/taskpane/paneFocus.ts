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

/** The pane's last line, with what can be done next. */
const FOOT = ".pane-foot";

/**
 * Where what had the focus is taken away by itself (the browser has read what it kept, the foot tells of work in place of
 * the button that began it), the focus goes to what is there now: else it would be at the top of the page.
 * @returns what hears where the focus is, for the element that holds the pane
 */
export function useFocusReturned(): Pick<DOMAttributes<HTMLElement>, "onFocus" | "onBlur"> {
  const held = useRef<{ readonly by: Element; readonly isInFoot: boolean } | null>(null);
  useLayoutEffect(() => {
    const { current: last } = held;
    if (!last || last.by.isConnected || document.activeElement !== document.body) return;
    (last.isInFoot ? document.querySelector<HTMLElement>(FOOT) : shownHeading())?.focus();
  });
  return {
    onFocus: ({ currentTarget, target }: FocusEvent<HTMLElement>) => {
      // Dialogues are heard too, stand elsewhere, and give the focus back by themselves.
      const isInPane = currentTarget.contains(target);
      held.current = isInPane ? { by: target, isInFoot: target.closest(FOOT) !== null } : null;
    },
    // Not heard of what React takes away.
    onBlur: () => {
      held.current = null;
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
