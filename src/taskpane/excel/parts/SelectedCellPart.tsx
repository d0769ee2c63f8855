import type { Dossier } from "../../../dossier/dossier.ts";
import type { Chain } from "../../chain.ts";
import { cellText } from "../../grid/sheet/cellText.ts";
import { RowOfSchedule } from "../../loan/RowOfSchedule.tsx";
import { useTranslator } from "../../TranslatorContext.ts";
import type { SeenCell } from "../seenCell.ts";

interface SelectedCellPartProps {
  /** Null for one that is none of ours. */
  readonly cell: SeenCell | null;
  readonly chain: Chain | null;
  /** What the workbook was made from. */
  readonly dossier: Dossier | null;
}

/** The cell that the user has selected in Excel: what it shows, and in a schedule why its row is as it is. */
export function SelectedCellPart({ cell, chain, dossier }: SelectedCellPartProps) {
  const { say, language } = useTranslator();
  if (!cell) {
    return (
      <section aria-label={say("grid:cellHeading")} className="cell-part part">
        <p className="hint">{say("alterations:cellNotOurs")}</p>
      </section>
    );
  }
  const { sheet, cell: address, holds, loan, due } = cell;
  const name = say("excel:cell", { sheet, cell: address });
  const text = cellText(holds.value, holds.numberFormat, language);
  return (
    <section aria-label={say("grid:cellHeading")} className="cell-part part">
      <p aria-live="polite">
        {text === ""
          ? say("grid:cellEmpty", { cell: name })
          : say("grid:cellShows", { cell: name, value: text })}
      </p>
      {holds.formula !== null && (
        <p>
          {say("grid:cellFormula")} <code className="breakable">={holds.formula}</code>
        </p>
      )}
      {chain && dossier && <RowOfSchedule loan={loan} due={due} chain={chain} dossier={dossier} />}
    </section>
  );
}
