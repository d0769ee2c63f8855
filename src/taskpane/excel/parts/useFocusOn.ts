import { useEffect, useRef, type RefObject } from "react";

/** What has had the focus: shown again later, it does not take it once more. */
const told = new WeakSet<object>();

/** Moves the focus to an element when what it tells of is there for the first time. */
export function useFocusOn<T extends HTMLElement>(of: object): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    if (told.has(of)) return;
    told.add(of);
    element.current?.focus();
  }, [of]);
  return element;
}
