import type { Severity } from "../../checks/check.ts";
import type { MessageKey } from "../../messages/message.ts";
import { NOTE_STATE_WORDS } from "../../workbook/checkWords.ts";
import type { Marked } from "./findingFilter.ts";

/** The word of what a user has said of a finding. */
export const MARKED_WORDS: Readonly<Record<Marked, MessageKey>> = {
  ...NOTE_STATE_WORDS,
  none: "paneChecks:noDecision",
  outdated: "paneChecks:forOtherFigures",
};

/** What kind of difference a check finds. "Error" is a decision of the user's, so the pane has other words. */
export const DIFFERENCE_WORDS: Readonly<Record<Severity, MessageKey>> = {
  error: "paneChecks:kindContradiction",
  question: "paneChecks:kindToExplain",
};
