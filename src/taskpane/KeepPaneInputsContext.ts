import { createContext } from "react";

/** Keeps what the pane holds until the page is loaded again. Answers false where it cannot be kept. */
export const KeepPaneInputsContext = createContext<() => boolean>(() => true);
