import type { GridWorkbook } from "../../../writers/gridWorkbook.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import type { TypedOver } from "./typedOver.ts";

interface TypedOverBarProps {
  readonly book: GridWorkbook;
  readonly over: TypedOver | null;
  readonly onDone: () => void;
}

/** Says that something of the program's was typed over, and takes it back; gone as soon as something else is edited. */
export function TypedOverBar({ book, over, onDone }: TypedOverBarProps) {
  const { say } = useTranslator();
  if (!over || over.content !== book.content()) return null;
  const { sheet, cell, count, kind } = over;
  return (
    <div className="grid-bar typed-over" role="status">
      <span>
        {say(kind === "formula" ? "gridTools:overFormula" : "gridTools:overText", { sheet, cell, count })}
      </span>
      <button
        type="button"
        className="tool"
        onClick={() => {
          book.undo();
          onDone();
        }}
      >
        {say("views:undo")}
      </button>
      <button type="button" className="tool" onClick={onDone}>
        {say("gridTools:leaveSo")}
      </button>
    </div>
  );
}
