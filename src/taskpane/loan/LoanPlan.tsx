import { useContext, useEffect } from "react";
import type { Day } from "../../calendar/day.ts";
import type { OpenSchedule } from "../../loan/schedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import type { Chain } from "../chain.ts";
import { ShowRowContext } from "../ShowRowContext.ts";
import { ScheduleTable } from "./ScheduleTable.tsx";

interface LoanPlanProps {
  readonly terms: LoanTerms;
  readonly schedule: OpenSchedule;
  readonly asOf: Day;
  /** The row that is asked for, by its due date; null for none. */
  readonly due: Day | null;
  readonly chain: Chain;
}

/** A loan's schedule, each row with the reasons for it. */
export function LoanPlan({ terms, schedule, asOf, due, chain }: LoanPlanProps) {
  const showRow = useContext(ShowRowContext);
  useEffect(() => {
    if (due !== null) document.querySelector<HTMLElement>(`.schedule [data-due="${due}"] button`)?.focus();
  }, [due]);
  return (
    <ScheduleTable
      name={terms.name}
      schedule={schedule}
      asOf={asOf}
      wanted={due}
      explain={(row) => chain.explainRow(terms, row)}
      inputs={(row) => chain.rowInputs(terms, row)}
      show={
        showRow
          ? (row) => {
              showRow(terms.id, row.due);
            }
          : undefined
      }
    />
  );
}
