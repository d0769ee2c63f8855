import { useLayoutEffect, useState, type RefObject } from "react";

/** The width of an element in CSS pixels, kept true as it changes; 0 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  return useMeasured(element, 0, widthOf);
}

/**
 * What an element needs that scrolls by itself where it holds something wider, by keyboard too; kept true as either
 * changes. Null where nothing sticks out.
 */
export function useScrollRegion(element: RefObject<HTMLElement | null>, label: string) {
  return useMeasured(element, false, sticksOut) ? { tabIndex: 0, role: "region", "aria-label": label } : null;
}

const widthOf = (node: HTMLElement): number => node.clientWidth;
const sticksOut = (node: HTMLElement): boolean => node.scrollWidth > node.clientWidth;

function useMeasured<T>(
  element: RefObject<HTMLElement | null>,
  unknown: T,
  measure: (node: HTMLElement) => T,
): T {
  const [measured, setMeasured] = useState(unknown);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node || typeof ResizeObserver === "undefined") return;
    // Called once at the beginning too, before anything is painted.
    const observer = new ResizeObserver(() => {
      setMeasured(measure(node));
    });
    for (const observed of [node, ...node.children]) observer.observe(observed);
    return () => {
      observer.disconnect();
    };
  }, [element, measure]);
  return measured;
}
