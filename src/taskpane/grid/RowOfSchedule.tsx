import { useMemo } from "react";
import { excelSerial } from "../../calendar/day.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Chain } from "../chain.ts";
import { useGo } from "../GoContext.ts";
import { RowReasons } from "../loan/RowReasons.tsx";
import { attempt } from "../state/outcome.ts";
import { useTranslator } from "../TranslatorContext.ts";
import type { SelectedProps } from "./CellFacts.tsx";
import { dueInRow, loanOfSheet } from "./scheduleRows.ts";

/** Where the cell stands in a loan's schedule: the engine's own reasons for the row. */
export function RowOfSchedule({
  book,
  sheet,
  selection,
  chain,
  dossier,
}: SelectedProps & { readonly chain: Chain; readonly dossier: Dossier }) {
  const { say } = useTranslator();
  const go = useGo();
  const id = loanOfSheet(sheet);
  const terms = dossier.loans.find((loan) => loan.terms.id === id)?.terms ?? null;
  const schedule = useMemo(() => (terms ? attempt(() => chain.buildSchedule(terms)) : null), [chain, terms]);
  const due = dueInRow(book, sheet, selection.row);
  const row = schedule?.ok ? schedule.value.rows.find((one) => excelSerial(one.due) === due) : undefined;
  if (!terms || !row) return null;
  return (
    <>
      <p>{say("grid:cellRow")}</p>
      <RowReasons
        row={row}
        explain={(one) => chain.explainRow(terms, one)}
        inputs={(one) => chain.rowInputs(terms, one)}
      />
      <button
        type="button"
        className="tool"
        onClick={() => {
          go({ over: { kind: "loan", loan: terms.id, due: row.due } });
        }}
      >
        {say("grid:showRow")}
      </button>
    </>
  );
}
