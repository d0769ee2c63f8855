import { isInSyllables, joinedSyllables, withLostSpaces } from "../../text/brokenWords.ts";
import type { TextRun } from "../document.ts";

/** A page's text with known words whole: put apart where they ran together, joined where a page has only syllables. */
export function withWholeWords(runs: readonly TextRun[]): {
  readonly runs: readonly TextRun[];
  readonly syllables: boolean;
} {
  const syllables = isInSyllables(runs.map(({ text }) => text).join(" "));
  const whole = (text: string): string => withLostSpaces(syllables ? joinedSyllables(text) : text);
  return { runs: runs.map((run) => ({ ...run, text: whole(run.text) })), syllables };
}
