import { useLayoutEffect, useState, type RefObject } from "react";

/** Whether what an element holds is wider than the element, kept true as either changes. */
export function useSticksOut(element: RefObject<HTMLElement | null>): boolean {
  const [sticksOut, setSticksOut] = useState(false);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => {
      setSticksOut(node.scrollWidth > node.clientWidth);
    });
    for (const observed of [node, ...node.children]) observer.observe(observed);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return sticksOut;
}
