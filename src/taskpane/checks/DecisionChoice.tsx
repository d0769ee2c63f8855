import type { RefObject } from "react";
import { NOTE_STATES, type NoteState } from "../../dossier/userWords.ts";
import { NOTE_STATE_WORDS } from "../../workbook/checkWords.ts";
import { Segments } from "../parts/Segments.tsx";
import { useTranslator } from "../TranslatorContext.ts";

interface DecisionChoiceProps {
  /** Null: none yet. */
  readonly value: NoteState | null;
  readonly onChoose: (state: NoteState) => void;
  /** What the decision is about, by its id. */
  readonly about?: string;
  readonly ref?: RefObject<HTMLFieldSetElement | null>;
}

/** What can be decided of a finding, side by side; none of them is chosen in advance. */
export function DecisionChoice({ value, onChoose, about, ref }: DecisionChoiceProps) {
  const { say } = useTranslator();
  return (
    <fieldset ref={ref} className="decision" aria-describedby={about}>
      <legend>{say("paneChecks:decision")}</legend>
      <Segments
        items={NOTE_STATES.map((state) => ({ value: state, word: say(NOTE_STATE_WORDS[state]) }))}
        chosen={value}
        onChoose={onChoose}
      />
    </fieldset>
  );
}

/** The decision of a digit that is pressed alone: 1 for the first that can be chosen; null for any other key. */
export function decisionOfKey({
  key,
  altKey,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey">): NoteState | null {
  if (altKey || ctrlKey || metaKey) return null;
  return NOTE_STATES.find((_state, index) => key === String(index + 1)) ?? null;
}
