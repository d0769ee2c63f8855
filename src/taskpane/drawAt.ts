import { startTransition, type ReactNode } from "react";
import { createRoot } from "react-dom/client";

/** Draws at a place of the page, in tasks that let the user in between. */
export function drawAt(place: Element): (node: ReactNode) => void {
  const root = createRoot(place);
  return (node) => {
    startTransition(() => {
      root.render(node);
    });
  };
}
