import { checkOf } from "../../checks/catalogue.ts";
import type { FindingNote } from "../../dossier/userWords.ts";
import type { Translator } from "../../messages/translator.ts";
import { NOTE_STATE_WORDS, OUTCOME_WORDS } from "../checkWords.ts";
import { text } from "../layout/values.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { textColumn } from "../lines/documentCells.ts";
import { wordsGuard } from "../inputs/inputGuards.ts";

/** tblGoneNotes: the user's marks of findings that there are no more, to be changed and emptied. */
export function goneNotesTable(t: Translator): TableDeclaration<FindingNote> {
  return {
    name: "tblGoneNotes",
    input: true,
    inputColumns: ["state", "note"],
    keys: ["key"],
    columns: [
      textColumn("check", "checksSheet:colCheck", 18, ({ finding }) => {
        const check = checkOf(finding.split("|", 1)[0] ?? "");
        return check && t.sayMessage(check.name);
      }),
      {
        key: "state",
        header: "checksSheet:colState",
        format: "text",
        look: "input",
        wrapAt: 13,
        guard: wordsGuard(NOTE_STATE_WORDS, "checksSheet:hintState"),
        value: ({ state }) => text(t.say(NOTE_STATE_WORDS[state])),
      },
      { ...textColumn("note", "checksSheet:colNote", 24, ({ text: words }) => words), look: "input" },
      textColumn("key", "checksSheet:colKey", 58, ({ finding }) => finding),
      textColumn("seen", "checksSheet:colFiguresThen", 13, ({ seen }) => figuresThen(seen, t)),
    ],
  };
}

/** A sentence among the figures, kept by its key: it says nothing without the finding. */
const SENTENCE = /^[a-z][A-Za-z]*:/;

/** The outcome and the figures of a note, as figuresOf keeps them, in words. */
function figuresThen(seen: string, t: Translator): string {
  const [outcome = "", ...figures] = seen.split("; ");
  const word = Object.entries(OUTCOME_WORDS).find(([known]) => known === outcome)?.[1];
  const shown = figures.filter((figure) => figure !== "-" && !SENTENCE.test(figure));
  return [word ? t.say(word) : outcome, ...shown].join("; ");
}
