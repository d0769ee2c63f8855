import { Button } from "@fluentui/react-components";
import { useTranslator } from "../../TranslatorContext.ts";
import type { WorkbookSession } from "../workbookSession.ts";

/** Cells of the open workbook as a document. */
export function CellsIn({
  session,
  disabled,
}: {
  readonly session: WorkbookSession;
  readonly disabled: boolean;
}) {
  const { say } = useTranslator();
  return (
    <div className="cells-in">
      <p className="hint">{say("excel:cellsHint")}</p>
      <div className="buttons">
        <Button disabledFocusable={disabled} onClick={() => void session.readCells("selection")}>
          {say("excel:readSelection")}
        </Button>
        <Button disabledFocusable={disabled} onClick={() => void session.readCells("sheet")}>
          {say("excel:readSheet")}
        </Button>
      </div>
    </div>
  );
}
