import { useLayoutEffect, useRef, type RefObject } from "react";
import { shownHeading } from "../../headings.ts";

/** For a part that comes and goes: if the focus is in it when it goes, the heading of what is shown gets it, not the top of the page. */
export function useReturnedFocus<T extends HTMLElement>(): RefObject<T | null> {
  const part = useRef<T>(null);
  useLayoutEffect(() => {
    const element = part.current;
    return () => {
      if (element?.contains(document.activeElement)) shownHeading()?.focus();
    };
  }, []);
  return part;
}
