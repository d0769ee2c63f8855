import type { MessageKey } from "../../messages/translator.ts";
import { NOTE_STATE_WORDS } from "../../workbook/checks/checkWords.ts";
import type { Marked } from "./findingFilter.ts";

/** The word of what a user has said of a finding. */
export const MARKED_WORDS: Readonly<Record<Marked, MessageKey>> = {
  ...NOTE_STATE_WORDS,
  none: "paneChecks:noDecision",
  outdated: "paneChecks:forOtherFigures",
};
