/** What a button of the ribbon, or a keyboard shortcut, asks the pane to do. The manifest names the same actions. */
export const HOST_COMMANDS = ["import", "recalculate", "check", "summary"] as const;

/**
 * "import": bring in a document. "recalculate": bring the sheets up to date with what the user edited. "check":
 * compare the cells with the engine. "summary": show the sheet Summary.
 */
export type HostCommand = (typeof HOST_COMMANDS)[number];
