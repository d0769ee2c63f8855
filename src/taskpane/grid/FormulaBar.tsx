import { useState } from "react";
import { useTranslator } from "../TranslatorContext.ts";

interface FormulaBarProps {
  readonly address: string;
  readonly text: string;
  readonly onGo: (address: string) => void;
  readonly onEdit: () => void;
}

/** The selected cell's address, which can be typed, and what the cell holds. */
export function FormulaBar({ address, text, onGo, onEdit }: FormulaBarProps) {
  const { say } = useTranslator();
  const [to, setTo] = useState(address);
  return (
    <div className="formula-bar">
      <input
        className="name-box"
        aria-label={say("grid:address")}
        value={to}
        onChange={(event) => {
          setTo(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") onGo(to);
        }}
      />
      <button
        type="button"
        className="formula-text"
        onClick={onEdit}
        aria-label={say("grid:content", { text })}
      >
        {text}
      </button>
    </div>
  );
}
