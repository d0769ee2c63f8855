import type { NoteState } from "../../dossier/userWords.ts";
import { MADE_FOR_WORDS, NOTE_STATE_WORDS } from "../checks/checkWords.ts";
import type { RowReader } from "./rowReader.ts";

/** What the user says of a finding in its row. */
export interface NoteWords {
  readonly state: NoteState;
  readonly text: string | null;
  /** Whether it was confirmed for the figures as they are now. */
  readonly isConfirmed: boolean;
}

/**
 * The state and note of a row; null where it says neither; undefined where it is faulty.
 * @param hasMadeFor whether the row also says which figures the note was made for
 */
export function noteWords(row: RowReader, hasMadeFor: boolean): NoteWords | null | undefined {
  const state = row.choiceOrNone("state", NOTE_STATE_WORDS);
  const text = row.textOrNone("note");
  const madeFor = hasMadeFor ? row.choiceOrNone("madeFor", MADE_FOR_WORDS) : null;
  if (state === undefined || text === undefined || madeFor === undefined) return undefined;
  if (state !== null) return { state, text, isConfirmed: madeFor === "these" };
  return text === null ? null : row.findings.fault(row.at("state"), "inputs:noteWithoutState");
}
