import type { CellNote } from "../../../workbook/userContent.ts";
import { useTranslator } from "../../TranslatorContext.ts";

/** What someone has written on a cell, and who, where that is known. */
export function CellNoteText({ note: { author, text } }: { readonly note: CellNote }) {
  const { say } = useTranslator();
  return (
    <div className="cell-note">
      <strong>{author === "" ? say("grid:note") : say("grid:noteBy", { author })}</strong>
      <p className="breakable">{text}</p>
    </div>
  );
}
