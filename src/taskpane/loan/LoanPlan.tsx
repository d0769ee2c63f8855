import { useContext, useEffect, useMemo } from "react";
import type { Day } from "../../calendar/day.ts";
import type { Dossier, Payment } from "../../dossier/dossier.ts";
import { recordedRows, type RecordedRow } from "../../loan/payments/recordedRows.ts";
import type { OpenSchedule } from "../../loan/schedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Chain } from "../chain.ts";
import { LoanPlacesContext } from "../contexts.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { RowPayments } from "./RowPayments.tsx";
import { ScheduleTable } from "./ScheduleTable.tsx";

interface LoanPlanProps {
  readonly terms: LoanTerms;
  readonly schedule: OpenSchedule;
  /** What was paid, and the rates of exchange of those days. */
  readonly dossier: Pick<Dossier, "payments" | "rates" | "settings">;
  readonly model: Pick<PaneModel, "state" | "dispatch">;
  /** The row that is asked for, by its due date; null for none. */
  readonly due: Day | null;
  readonly chain: Chain;
}

/** A loan's schedule, each row with the reasons for it and with what was paid on it. */
export function LoanPlan({ terms, schedule, dossier, model, due, chain }: LoanPlanProps) {
  const translator = useTranslator();
  const { payments, rates, settings } = dossier;
  const places = useContext(LoanPlacesContext);
  useEffect(() => {
    if (due !== null) document.querySelector<HTMLElement>(`.schedule [data-due="${due}"] button`)?.focus();
  }, [due]);
  const recorded = useMemo(
    () => new Map(recordedRows(terms, schedule, payments, rates).map((one) => [one.row, one])),
    [terms, schedule, payments, rates],
  );
  const next = schedule.rows.find((row) => row.due > settings.asOf && recorded.has(row));
  return (
    <ScheduleTable
      name={terms.name}
      schedule={schedule}
      asOf={settings.asOf}
      begins={terms.openingBalance?.date}
      wanted={due}
      explain={(row) => chain.explainRow(terms, row)}
      inputs={(row) => chain.rowInputs(terms, row)}
      paid={(row) => paidWords(recorded.get(row), translator)}
      payments={(row) => {
        const of = recorded.get(row);
        return (
          of && (
            <RowPayments
              of={of}
              terms={terms}
              payments={payments}
              // What is not due yet was not paid yet, but for the next payment, which may be made ahead.
              isDue={row.payment <= Math.max(settings.asOf, model.state.today) || row === next}
              dispatch={model.dispatch}
            />
          )
        );
      }}
      show={
        places
          ? (row) => {
              places.showRow(terms.id, row.due);
            }
          : undefined
      }
    />
  );
}

function paidWords(of: RecordedRow<Payment> | undefined, { say }: Translator): string | null {
  if (!of || of.payments.length === 0) return null;
  const count = of.payments.length;
  if (of.paidInFull !== null) return say("payments:paidOn", { day: { day: of.paidInFull } });
  // Of interest that is not known nobody can say whether all of it was paid.
  return say(of.due.interest === null ? "payments:noted" : "payments:partly", { count });
}
