import { useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { NoteState } from "../../dossier/userWords.ts";
import type { FindingRow } from "../../workbook/checks/findingRows.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { DecisionChoice } from "./DecisionChoice.tsx";

interface DecideTogetherProps {
  /** Those that the decision will be of. */
  readonly rows: readonly FindingRow[];
  /** What opens it. */
  readonly words: string;
  /** Its name to those who hear it, where the words alone do not tell which they are. */
  readonly label?: string;
  readonly onDecide: (rows: readonly FindingRow[], state: NoteState, reason: string | null) => void;
}

/** One decision with one reason for findings that are alike. What was decided of some before is said, and replaced. */
export function DecideTogether({ rows, words, label, onDecide }: DecideTogetherProps) {
  const { say } = useTranslator();
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<NoteState | null>(null);
  const [reason, setReason] = useState("");
  const opener = useRef<HTMLButtonElement>(null);
  const before = rows.filter(({ note }) => note !== null).length;
  const close = (): void => {
    setOpen(false);
    setState(null);
    setReason("");
  };
  return (
    <div className="together-part">
      <button
        ref={opener}
        type="button"
        className="see"
        aria-expanded={open}
        aria-label={label}
        onClick={() => {
          if (open) close();
          else setOpen(true);
        }}
      >
        {words}
      </button>
      {open && (
        <form
          className="decide-together"
          onSubmit={(event) => {
            event.preventDefault();
            if (state === null) return;
            close();
            onDecide(rows, state, reason === "" ? null : reason);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            close();
            opener.current?.focus();
          }}
        >
          <DecisionChoice value={state} onChoose={setState} />
          {before > 0 && <p className="hint">{say("paneChecks:replaces", { count: before })}</p>}
          <label className="reason">
            {say("paneChecks:reason")}
            <textarea
              rows={2}
              value={reason}
              onChange={({ target }) => {
                setReason(target.value);
              }}
            />
          </label>
          <div className="buttons">
            <Button type="submit" size="small" disabledFocusable={state === null}>
              {say("paneChecks:applyTo", { count: rows.length })}
            </Button>
            <Button
              appearance="subtle"
              size="small"
              onClick={() => {
                close();
                opener.current?.focus();
              }}
            >
              {say("pane:cancel")}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
