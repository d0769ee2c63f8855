import { useEffect, useId, useRef } from "react";
import type { GridValidation } from "../../../writers/gridWorkbook.ts";
import { useTranslator } from "../../TranslatorContext.ts";

interface CellEditorProps {
  readonly label: string;
  readonly text: string;
  readonly validation: GridValidation | null;
  readonly isRefused: boolean;
  /** Whether it takes the keyboard: not while the line above the cells has it. */
  readonly isHere: boolean;
  readonly onText: (text: string) => void;
  /** @param then where the selection goes: a step down or to the right */
  readonly onDone: (then: "down" | "up" | "right" | "left" | "stay") => void;
  readonly onCancel: () => void;
}

/** A cell while it is edited. Enter and Tab take the text, Escape leaves the cell as it was. */
export function CellEditor(props: CellEditorProps) {
  const { label, text, validation, isRefused, isHere, onText, onDone, onCancel } = props;
  const { say } = useTranslator();
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const hint = useId();
  useEffect(() => {
    if (isHere) input.current?.focus();
  }, [isHere]);
  const values = validation?.rule.kind === "list" ? validation.rule.values : [];
  return (
    <>
      <input
        ref={input}
        className="cell-editor"
        aria-label={say("grid:editing", { cell: label })}
        aria-invalid={isRefused}
        {...(validation ? { "aria-describedby": hint } : {})}
        {...(values.length > 0 ? { list } : {})}
        value={text}
        autoComplete="off"
        spellCheck={false}
        size={Math.max(8, text.length + 1)}
        onChange={(event) => {
          onText(event.target.value);
        }}
        onBlur={() => {
          onDone("stay");
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") {
            event.preventDefault();
            onDone(event.shiftKey ? "up" : "down");
          } else if (event.key === "Tab") {
            event.preventDefault();
            onDone(event.shiftKey ? "left" : "right");
          } else if (event.key === "Escape") {
            event.preventDefault();
            onCancel();
          }
        }}
      />
      {values.length > 0 && (
        <datalist id={list}>
          {values.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
      {validation && (
        <p id={hint} className="cell-hint">
          <b>{validation.title}</b> {validation.text}
        </p>
      )}
    </>
  );
}
