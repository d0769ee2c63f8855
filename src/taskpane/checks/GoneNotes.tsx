import { Button } from "@fluentui/react-components";
import type { FindingNote } from "../../dossier/userWords.ts";
import { NOTE_STATE_WORDS } from "../../workbook/checks/checkWords.ts";
import { useTranslator } from "../TranslatorContext.ts";

interface GoneNotesProps {
  readonly notes: readonly FindingNote[];
  readonly onForget: (finding: string) => void;
}

/** What the user has said of findings that there are no more: kept until the finding comes again, or it is forgotten. */
export function GoneNotes({ notes, onForget }: GoneNotesProps) {
  const { say } = useTranslator();
  if (notes.length === 0) return null;
  return (
    <details>
      <summary>{say("paneChecks:gone", { count: notes.length })}</summary>
      <p className="hint">{say("paneChecks:goneHint")}</p>
      <ul>
        {notes.map(({ finding, state, text, seen }) => (
          <li key={finding} className="breakable">
            {finding}: {say(NOTE_STATE_WORDS[state])}
            {text !== null && ` – ${text}`} <span className="hint">({seen})</span>{" "}
            <Button
              size="small"
              aria-label={say("paneChecks:forgetOf", { finding })}
              onClick={() => {
                onForget(finding);
              }}
            >
              {say("paneChecks:forget")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
