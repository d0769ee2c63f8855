import type { Day } from "../../calendar/day.ts";

/** The places of the pane, in the order of their tabs. */
export const PANE_TABS = ["overview", "checks", "budget", "documents"] as const;
export type PaneTab = (typeof PANE_TABS)[number];

/** The parts of a loan, in the order of their tabs. */
export const LOAN_PARTS = ["plan", "terms", "history", "whatIf"] as const;
export type LoanPart = (typeof LOAN_PARTS)[number];

/** What stands over the tab that was chosen, until the user goes back. */
export type Over =
  /** A loan by its key; with a due date, that row of its schedule; without a part, its schedule. */
  | { readonly kind: "loan"; readonly loan: string; readonly due: Day | null; readonly part?: LoanPart }
  /** A finding of the checks by its key: in their place, or beside their list where there is room. */
  | { readonly kind: "finding"; readonly finding: string }
  /** How the open workbook stands, and what is about to be written into it. */
  | { readonly kind: "changes" }
  /** What the terms mean, and the way to the walk-throughs. */
  | { readonly kind: "help" }
  /** Why the selected cell is as it is. */
  | { readonly kind: "cell" };

/** What the pane shows. */
export interface PaneView {
  readonly tab: PaneTab;
  readonly over: Over | null;
}

export const FIRST_VIEW: PaneView = { tab: "overview", over: null };
