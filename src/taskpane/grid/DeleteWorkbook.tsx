import { useState } from "react";
import { useTranslator } from "../TranslatorContext.ts";

interface DeleteWorkbookProps {
  readonly name: string;
  readonly onDelete: () => void;
}

/** Deletes the workbook from the browser, once the user has said it a second time. */
export function DeleteWorkbook({ name, onDelete }: DeleteWorkbookProps) {
  const { say } = useTranslator();
  const [isSure, setSure] = useState(false);
  if (!isSure) {
    return (
      <button
        type="button"
        className="tool"
        onClick={() => {
          setSure(true);
        }}
      >
        {say("grid:deleteFile")}
      </button>
    );
  }
  return (
    <span role="group" aria-label={say("grid:deleteSure", { name })}>
      {say("grid:deleteSure", { name })}{" "}
      <button type="button" className="tool" onClick={onDelete}>
        {say("grid:deleteYes")}
      </button>{" "}
      <button
        type="button"
        className="tool"
        autoFocus
        onClick={() => {
          setSure(false);
        }}
      >
        {say("grid:deleteNo")}
      </button>
    </span>
  );
}
