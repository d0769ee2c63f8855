import { useLayoutEffect, useState, type RefObject } from "react";

/** The width of an element in CSS pixels, kept true as it changes; 0 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node || typeof ResizeObserver === "undefined") return;
    // Called once at the beginning too, before anything is painted.
    const observer = new ResizeObserver(() => {
      setWidth(node.clientWidth);
    });
    observer.observe(node);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return width;
}
