import type { Severity, Tolerance } from "../checks/check.ts";
import type { Outcome, Subject } from "../checks/finding.ts";
import type { NoteState } from "../dossier/userWords.ts";
import type { MessageKey } from "../messages/message.ts";

/** What choices of the sheet of checks are called in cells. A reader of a workbook finds the choice by the word. */
export const NOTE_STATE_WORDS: Readonly<Record<NoteState, MessageKey>> = {
  accepted: "checksSheet:wordAccepted",
  "to-be-asked": "checksSheet:wordToBeAsked",
  error: "checksSheet:wordIsError",
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, MessageKey>> = {
  difference: "checksSheet:wordDifference",
  "not-checkable": "checksSheet:wordNotCheckable",
  pass: "checksSheet:wordPass",
};

export const SEVERITY_WORDS: Readonly<Record<Severity, MessageKey>> = {
  error: "checksSheet:wordError",
  question: "checksSheet:wordQuestion",
};

/** Whose figures a mark was made for: "other" is said by the program, "these" by the user, who has looked again. */
type MadeFor = "other" | "these";

export const MADE_FOR_WORDS: Readonly<Record<MadeFor, MessageKey>> = {
  other: "checksSheet:wordOtherFigures",
  these: "checksSheet:wordTheseFigures",
};

export const SUBJECT_WORDS: Readonly<Record<Subject["kind"], MessageKey>> = {
  loan: "checksSheet:wordLoan",
  document: "checksSheet:wordDocument",
  dossier: "checksSheet:wordDossier",
};

export const UNIT_WORDS: Readonly<Record<Tolerance["unit"], MessageKey>> = {
  units: "checksSheet:unitUnits",
  percent: "checksSheet:unitPercent",
  days: "checksSheet:unitDays",
};
