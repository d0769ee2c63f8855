import { useState } from "react";
import { useTranslator } from "../../TranslatorContext.ts";

interface FindBarProps {
  /** @returns whether it was found */
  readonly onFind: (text: string, by: 1 | -1) => boolean;
  readonly onClose: () => void;
}

/** Finds a text in the workbook: Enter goes to the next cell with it, Shift+Enter to the one before, Escape closes. */
export function FindBar({ onFind, onClose }: FindBarProps) {
  const { say } = useTranslator();
  const [text, setText] = useState("");
  const [isMissing, setMissing] = useState(false);
  const find = (by: 1 | -1): void => {
    setMissing(text.trim() !== "" && !onFind(text, by));
  };
  return (
    <form
      role="search"
      className="grid-bar"
      onSubmit={(event) => {
        event.preventDefault();
        find(1);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        if (event.key !== "Enter" || !event.shiftKey) return;
        event.preventDefault();
        find(-1);
      }}
    >
      <label>
        {say("gridTools:findText")}{" "}
        <input
          className="tool grid-find"
          type="search"
          value={text}
          autoFocus
          aria-invalid={isMissing}
          onChange={(event) => {
            setText(event.target.value);
            setMissing(false);
          }}
        />
      </label>
      <button type="submit" className="tool">
        {say("gridTools:findNext")}
      </button>
      <button
        type="button"
        className="tool"
        onClick={() => {
          find(-1);
        }}
      >
        {say("gridTools:findBefore")}
      </button>
      <button type="button" className="tool" onClick={onClose}>
        {say("views:close")}
      </button>
      <span role="status">{isMissing && say("gridTools:notFound", { text })}</span>
    </form>
  );
}

interface SizeBarProps {
  readonly label: string;
  readonly limits: string;
  /** The least is 1. */
  readonly most: number;
  readonly size: number;
  readonly onSize: (size: number) => void;
  readonly onClose: () => void;
}

/** The width of the chosen columns, in characters, or the height of the chosen rows, in points. */
export function SizeBar({ label, limits, most, size, onSize, onClose }: SizeBarProps) {
  const { say } = useTranslator();
  const [text, setText] = useState(String(size));
  const number = /^\d{1,3}$/u.test(text.trim()) ? Number(text) : 0;
  const isLegal = number >= 1 && number <= most;
  return (
    <form
      className="grid-bar"
      onSubmit={(event) => {
        event.preventDefault();
        if (isLegal) onSize(number);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <label>
        {label}{" "}
        <input
          className="tool grid-number"
          inputMode="numeric"
          value={text}
          autoFocus
          aria-invalid={!isLegal}
          aria-describedby="size-limits"
          onFocus={(event) => {
            event.target.select();
          }}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </label>
      <span id="size-limits" className="hint">
        {limits}
      </span>
      <button type="submit" className="tool" aria-disabled={!isLegal}>
        {say("gridTools:sizeSet")}
      </button>
      <button type="button" className="tool" onClick={onClose}>
        {say("views:close")}
      </button>
    </form>
  );
}
