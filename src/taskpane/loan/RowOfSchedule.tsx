import { useMemo } from "react";
import { excelSerial } from "../../calendar/day.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Chain } from "../chain.ts";
import { useGo } from "../contexts.ts";
import { attempt } from "../state/outcome.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { RowReasons } from "./RowReasons.tsx";

interface RowOfScheduleProps {
  /** The loan's id, and what stands in the column of due dates: a serial number. */
  readonly loan: string | null;
  readonly due: unknown;
  readonly chain: Chain;
  readonly dossier: Dossier;
}

/** Where a cell stands in a loan's schedule: the engine's own reasons for the row. */
export function RowOfSchedule({ loan, due, chain, dossier }: RowOfScheduleProps) {
  const { say } = useTranslator();
  const go = useGo();
  const terms = dossier.loans.find((one) => one.terms.id === loan)?.terms ?? null;
  const schedule = useMemo(() => (terms ? attempt(() => chain.buildSchedule(terms)) : null), [chain, terms]);
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
