import { Table20Regular } from "@fluentui/react-icons/svg/table";
import { Way } from "../../parts/Way.tsx";
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
    <>
      <Way
        icon={<Table20Regular />}
        label={say("excel:readSelection")}
        disabled={disabled}
        onClick={() => void session.readCells("selection")}
      />
      <Way
        icon={<Table20Regular />}
        label={say("excel:readSheet")}
        disabled={disabled}
        onClick={() => void session.readCells("sheet")}
      />
      <p className="under way-hint">{say("excel:cellsHint")}</p>
    </>
  );
}
