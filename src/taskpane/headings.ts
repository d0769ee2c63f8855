/** The heading of a view, which gets the focus when it comes up: a class, since several views may be there. */
export const VIEW_HEADING = "view-heading";
/** Where problems of a reading are told. */
export const IMPORT_NOTICES = "import-notices";
/** The button that chooses files: where the ribbon's Import leads. */
export const CHOOSE_FILES = "choose-files";

/** The heading of what the pane shows now. */
export function shownHeading(): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>(`.${VIEW_HEADING}`)];
  return all.find((one) => !one.closest("[hidden]")) ?? null;
}
