import { Link } from "@fluentui/react-components";
import { useTranslator } from "../../TranslatorContext.ts";
import type { WorkbookSession } from "../workbookSession.ts";

/** A cell by its address; pressed, it is selected in the workbook. */
export function CellLink({
  session,
  sheet,
  cell,
  address = cell,
}: {
  readonly session: WorkbookSession;
  readonly sheet: string;
  readonly cell: string;
  /** Cells that it stands for, of which it is the first. */
  readonly address?: string;
}) {
  const { say } = useTranslator();
  return (
    <Link
      as="button"
      inline
      className="breakable"
      aria-label={say("excel:selectCell", { sheet, cell: address })}
      onClick={() => void session.select(sheet, cell)}
    >
      {say("excel:cell", { sheet, cell: address })}
    </Link>
  );
}
