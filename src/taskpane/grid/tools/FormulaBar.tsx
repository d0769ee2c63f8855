import { useState } from "react";
import { useTranslator } from "../../TranslatorContext.ts";
import { Icon } from "../../parts/Icon.tsx";

interface FormulaBarProps {
  readonly address: string;
  readonly text: string;
  /** @returns whether there is such a place */
  readonly onGo: (address: string) => boolean;
  /** The text is about to be edited here. */
  readonly onEdit: () => void;
  readonly onText: (text: string) => void;
  readonly onDone: (then: "down" | "up" | "right" | "left" | "stay") => void;
  readonly onCancel: () => void;
}

/** The selected cell's address, which can be typed, and what the cell holds, which can be edited: as in the cell itself. */
export function FormulaBar({ address, text, onGo, onEdit, onText, onDone, onCancel }: FormulaBarProps) {
  const { say } = useTranslator();
  const [to, setTo] = useState(address);
  const [isNowhere, setNowhere] = useState(false);
  return (
    <div className="formula-bar">
      <input
        className="name-box"
        aria-label={say("grid:address")}
        aria-invalid={isNowhere}
        spellCheck={false}
        autoComplete="off"
        value={to}
        onChange={(event) => {
          setTo(event.target.value);
          setNowhere(false);
        }}
        onFocus={(event) => {
          event.target.select();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") setNowhere(!onGo(to));
          if (event.key !== "Escape") return;
          setTo(address);
          setNowhere(false);
        }}
      />
      <Icon name="formula" />
      <input
        className="formula-text"
        aria-label={say("grid:content")}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onFocus={onEdit}
        onChange={(event) => {
          onText(event.target.value);
        }}
        onBlur={() => {
          onDone("stay");
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") {
            event.preventDefault();
            onDone(event.shiftKey ? "up" : "down");
          } else if (event.key === "Escape") {
            event.preventDefault();
            onCancel();
          }
        }}
      />
    </div>
  );
}
