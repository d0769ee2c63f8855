import { useTranslator } from "../TranslatorContext.ts";

interface DeleteWorkbookProps {
  readonly name: string;
  readonly onDelete: () => void;
  readonly onKeep: () => void;
}

/** Asks a second time whether the workbook is to be deleted from the browser. */
export function DeleteWorkbook({ name, onDelete, onKeep }: DeleteWorkbookProps) {
  const { say } = useTranslator();
  return (
    <div
      role="group"
      className="app-asks"
      aria-label={say("grid:deleteSure", { name })}
      onKeyDown={({ key }) => {
        if (key === "Escape") onKeep();
      }}
    >
      {say("grid:deleteSure", { name })}{" "}
      <button type="button" className="tool" onClick={onDelete}>
        {say("grid:deleteYes")}
      </button>{" "}
      <button type="button" className="tool" autoFocus onClick={onKeep}>
        {say("grid:deleteNo")}
      </button>
    </div>
  );
}
