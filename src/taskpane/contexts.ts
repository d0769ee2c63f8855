import { createContext, useContext } from "react";
import type { Day } from "../calendar/day.ts";
import type { OfferedFile } from "./state/offered.ts";
import type { PaneView } from "./state/paneView.ts";

/** Leads to another place of the pane. What is left out of it stays: back is `{ over: null }`. */
type Go = (to: Partial<PaneView>) => void;

export const GoContext = createContext<Go>(() => undefined);

export function useGo(): Go {
  return useContext(GoContext);
}

/** Opens the picker of files, or of a folder. */
export type ChooseFiles = (what: "files" | "folder") => void;

export const ChooseFilesContext = createContext<ChooseFiles>(() => undefined);

/** Keeps what the pane holds until the page is loaded again. Answers false where it cannot be kept. */
export const KeepPaneInputsContext = createContext<() => boolean>(() => true);

/** Leads from what the pane shows of a loan to where the same stands in the workbook. */
export interface LoanPlaces {
  /** To a row of its schedule, by the due date. */
  readonly showRow: (loan: string, due: Day) => void;
  /** To the input of a term, where it can be changed; null where no cell holds it. */
  readonly toTerm: (loan: string, term: string) => (() => void) | null;
}

/** Null where no workbook that can be shown stands beside the pane. */
export const LoanPlacesContext = createContext<LoanPlaces | null>(null);

/** Opens a workbook of the program's as the page's own; null where none can stand beside the pane, or another program holds it. */
export const OpenWorkbookContext = createContext<((file: OfferedFile) => void) | null>(null);
