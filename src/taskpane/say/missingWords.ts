import type { Message, MessageKey } from "../../messages/message.ts";

/** What a sentence of the engine says is missing, in a few words; for data that contradict each other there are none. */
const WORDS: Readonly<Record<string, MessageKey>> = {
  "explain:missingFirstPrincipal": "pane:lacksFirstPrincipal",
  "explain:missingLastPrincipal": "pane:lacksLastPrincipal",
  "explain:missingRate": "pane:lacksRate",
  "explain:missingFixings": "pane:lacksFixings",
  "explain:missingInstalment": "pane:lacksInstalment",
  "explain:missingInstalmentGone": "pane:lacksInstalment",
  "explain:missingInstalmentBeforeRepayment": "pane:lacksInstalment",
  "explain:missingInstalmentZero": "pane:lacksInstalment",
  "explain:missingMonthsBetween": "pane:lacksMonthsBetween",
  "explain:missingDayCount": "pane:lacksDayCount",
  "explain:missingDrawdownDate": "pane:lacksDrawdownDate",
  "outlook:notInList": "pane:lacksMention",
  "outlook:inListBefore": "pane:lacksMention",
  "outlook:listUndated": "pane:lacksListDay",
};

/** What is missing for a schedule: what a few words tell, and the sentences that no few words can stand for. */
interface MissingWords {
  readonly words: readonly Message[];
  readonly inWords: readonly Message[];
  readonly sentences: readonly Message[];
}

export function missingWords(missing: readonly Message[]): MissingWords {
  const inWords = missing.filter(({ key }) => key in WORDS);
  return {
    words: inWords.flatMap(({ key, params }) => {
      const words = WORDS[key];
      return words === undefined ? [] : [{ key: words, params }];
    }),
    inWords,
    sentences: missing.filter(({ key }) => !(key in WORDS)),
  };
}
