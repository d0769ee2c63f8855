import { useState } from "react";
import { Button, Field, Select } from "@fluentui/react-components";
import { figuresOf } from "../../checks/note.ts";
import { NOTE_STATES, type FindingNote } from "../../dossier/userWords.ts";
import type { FindingRow } from "../../workbook/checks/findingRows.ts";
import { NOTE_STATE_WORDS } from "../../workbook/checks/checkWords.ts";
import { useTranslator } from "../TranslatorContext.ts";

interface NoteFormProps {
  readonly row: FindingRow;
  /** Id of the sentence that the decision is about. */
  readonly about: string;
  readonly onNote: (note: FindingNote | null) => void;
}

/**
 * What the user decides of a finding, and why. Each letter is kept at once: nothing typed is lost, whatever happens to
 * the pane. A text alone changes nothing of whose figures the decision was made for; choosing a state does.
 */
export function NoteForm({ row: { finding, note, isOutdated }, about, onNote }: NoteFormProps) {
  const { say } = useTranslator();
  // Taken back and chosen again, a decision has its text again.
  const [lastText, setLastText] = useState(note?.text ?? null);
  const seen = figuresOf(finding);
  return (
    <div className="note-form">
      <Field label={say("paneChecks:decision")} className="note-state">
        <Select
          value={note?.state ?? ""}
          aria-describedby={about}
          onChange={(_event, { value }) => {
            const state = NOTE_STATES.find((one) => one === value);
            setLastText(note?.text ?? lastText);
            onNote(state ? { finding: finding.key, state, text: note?.text ?? lastText, seen } : null);
          }}
        >
          <option value="">{say("paneChecks:noDecision")}</option>
          {NOTE_STATES.map((state) => (
            <option key={state} value={state}>
              {say(NOTE_STATE_WORDS[state])}
            </option>
          ))}
        </Select>
      </Field>
      {note && (
        <label className="note-text">
          {say("checksSheet:colNote")}
          <textarea
            rows={2}
            value={note.text ?? ""}
            onChange={({ target }) => {
              onNote({ ...note, text: target.value === "" ? null : target.value });
            }}
          />
        </label>
      )}
      {note && isOutdated && (
        <div className="notice note-outdated">
          <p>{say("paneChecks:outdated", { then: note.seen, now: seen })}</p>
          <Button
            size="small"
            onClick={() => {
              onNote({ ...note, seen });
            }}
          >
            {say("paneChecks:holdsStill")}
          </Button>
        </div>
      )}
    </div>
  );
}
