import { shownHeading } from "../headings.ts";

/** The keyboard goes to the cells, or to the plain table in their place. */
export function focusGrid(): void {
  document
    .querySelector<HTMLElement>(".bench-grid [role=grid], .bench-grid .twin")
    ?.focus({ preventScroll: true });
}

/** The keyboard goes to the pane: to the heading of what it shows, or to itself. */
export function focusPane(): void {
  (shownHeading() ?? document.querySelector<HTMLElement>(".bench-pane"))?.focus();
}
