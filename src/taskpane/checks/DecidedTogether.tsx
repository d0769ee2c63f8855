import { useEffect, useRef } from "react";
import { Button } from "@fluentui/react-components";
import type { FindingNote, NoteState } from "../../dossier/userWords.ts";
import { message } from "../../messages/message.ts";
import { NOTE_STATE_WORDS } from "../../workbook/checkWords.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** A decision that was made of several findings at once, with what was said of each before. */
export interface DecisionTogether {
  readonly state: NoteState;
  readonly notes: readonly { readonly before: FindingNote | null; readonly after: FindingNote }[];
}

/** What taking a decision back restores: each finding of which the user has said nothing else meanwhile. */
export function takenBack(
  { notes }: DecisionTogether,
  now: readonly FindingNote[],
): readonly (readonly [finding: string, note: FindingNote | null])[] {
  const said = new Map(now.map((note) => [note.finding, note]));
  return notes.flatMap(({ before, after }) => {
    const note = said.get(after.finding);
    const isSame = note?.state === after.state && note.text === after.text && note.seen === after.seen;
    return isSame ? [[after.finding, before] as const] : [];
  });
}

interface DecidedTogetherProps {
  readonly together: DecisionTogether;
  readonly onTakeBack: () => void;
  readonly onClose: () => void;
}

/** Says what was decided, and takes it back. Takes the focus, since what it came of is gone. */
export function DecidedTogether({ together: { state, notes }, onTakeBack, onClose }: DecidedTogetherProps) {
  const { say } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [notes]);
  return (
    <div ref={box} className="notice decided-together" tabIndex={-1}>
      <p>
        {say("paneChecks:decidedTogether", { count: notes.length, state: message(NOTE_STATE_WORDS[state]) })}
      </p>
      <div className="buttons">
        <Button size="small" onClick={onTakeBack}>
          {say("paneChecks:takeBack")}
        </Button>
        <Button appearance="subtle" size="small" onClick={onClose}>
          {say("importing:close")}
        </Button>
      </div>
    </div>
  );
}
