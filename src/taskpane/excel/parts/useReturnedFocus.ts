import { useLayoutEffect, useRef, type RefObject } from "react";
import { shownHeading } from "../../headings.ts";

/** Where the focus goes when what had it is taken away: not to the top of the page. */
export const WORKBOOK_HEADING = "workbook-heading";

/** For a part that comes and goes: if the focus is in it when it goes, the heading of the workbook gets it, or that of what is shown. */
export function useReturnedFocus<T extends HTMLElement>(): RefObject<T | null> {
  const part = useRef<T>(null);
  useLayoutEffect(() => {
    const element = part.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      (document.getElementById(WORKBOOK_HEADING) ?? shownHeading())?.focus();
    };
  }, []);
  return part;
}
