import { createContext, useContext } from "react";
import type { PaneView } from "./state/paneView.ts";

/** Leads to another place of the pane. What is left out of it stays: back is `{ over: null }`. */
type Go = (to: Partial<PaneView>) => void;

export const GoContext = createContext<Go>(() => undefined);

export function useGo(): Go {
  return useContext(GoContext);
}
