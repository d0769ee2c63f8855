import { useEffect, useRef, type RefObject } from "react";

/** Moves the focus to an element when it appears, and again when what it tells of is another. */
export function useFocusOn<T extends HTMLElement>(of: unknown): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    element.current?.focus();
  }, [of]);
  return element;
}
