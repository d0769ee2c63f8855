import type { Dossier } from "../../dossier/dossier.ts";
import type { GridWorkbook } from "../../writers/gridWorkbook.ts";
import type { Chain } from "../chain.ts";
import { RowOfSchedule } from "../loan/RowOfSchedule.tsx";
import { useTranslator } from "../TranslatorContext.ts";
import { CellFacts } from "./CellFacts.tsx";
import { dueInRow, loanOfSheet } from "../excel/loanCells.ts";
import { useGrid } from "./useGrid.ts";

interface CellPartProps {
  readonly book: GridWorkbook;
  readonly chain: Chain | null;
  /** What the workbook was made from. */
  readonly dossier: Dossier | null;
}

/** The selected cell: what it shows, what it is calculated from, and in a schedule why its row is as it is. */
export function CellPart({ book, chain, dossier }: CellPartProps) {
  const { say, language } = useTranslator();
  const { sheets, selection } = useGrid(book);
  const sheet = sheets.find(({ id }) => id === selection?.sheetId);
  return (
    <section aria-label={say("grid:cellHeading")} className="cell-part part">
      {selection && sheet ? (
        <>
          <CellFacts book={book} sheet={sheet} selection={selection} language={language} />
          {chain && dossier && (
            <RowOfSchedule
              loan={loanOfSheet(sheet)}
              due={dueInRow(book, sheet, selection.row)}
              chain={chain}
              dossier={dossier}
            />
          )}
          <button
            type="button"
            className="tool"
            onClick={() => {
              document.querySelector<HTMLElement>("[role=grid]")?.focus({ preventScroll: true });
            }}
          >
            {say("grid:toGrid")}
          </button>
        </>
      ) : (
        <p className="hint">{say("grid:cellNone")}</p>
      )}
    </section>
  );
}
