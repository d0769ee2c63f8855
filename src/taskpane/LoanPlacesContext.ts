import { createContext } from "react";
import type { Day } from "../calendar/day.ts";

/** Leads from what the pane shows of a loan to where the same stands in the workbook. */
export interface LoanPlaces {
  /** To a row of its schedule, by the due date. */
  readonly showRow: (loan: string, due: Day) => void;
  /** To the input of a term, where it can be changed; null where no cell holds it. */
  readonly toTerm: (loan: string, term: string) => (() => void) | null;
}

/** Null where no workbook that can be shown stands beside the pane. */
export const LoanPlacesContext = createContext<LoanPlaces | null>(null);
