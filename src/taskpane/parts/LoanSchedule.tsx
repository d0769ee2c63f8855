import { lazy, Suspense, useMemo, type ReactNode, useContext } from "react";
import { Button } from "@fluentui/react-components";
import type { Day } from "../../calendar/day.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import type { Chain } from "../chain.ts";
import { balanceSteps, highestBalance } from "../chart/balanceSteps.ts";
import { attempt } from "../state/outcome.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { ShowRowContext } from "../ShowRowContext.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { NoticeLine } from "./Notices.tsx";
import { Beginning } from "./Beginning.tsx";
import { PositionFigures } from "./PositionFigures.tsx";
import { loanAnchor } from "./scheduleAnchor.ts";
import { ScheduleTable } from "./ScheduleTable.tsx";
import { TermsList } from "./TermsList.tsx";

const BalanceChart = lazy(() => import("../chart/BalanceChart.tsx"));

interface LoanScheduleProps {
  readonly terms: LoanTerms;
  readonly asOf: Day;
  readonly chain: Chain;
  readonly onSaveTerms: PaneModel["saveTerms"];
  /** Asked for other schedules that agree with what is published. */
  readonly onFit: () => void;
  /** What stands below the terms. */
  readonly children?: ReactNode;
}

/** A loan: what is owed on the day, the balance over time, the schedule, the terms. */
export function LoanSchedule({ terms, asOf, chain, onSaveTerms, onFit, children }: LoanScheduleProps) {
  const { say, sayMessage } = useTranslator();
  const showRow = useContext(ShowRowContext);
  const outcome = useMemo(
    () =>
      attempt(() => {
        const schedule = chain.buildSchedule(terms);
        return { schedule, position: chain.positionAt(terms, schedule, asOf) };
      }),
    [chain, terms, asOf],
  );
  if (!outcome.ok) {
    return (
      <article className="card">
        <h3>{terms.name}</h3>
        <p>{say("pane:scheduleFailed")}</p>
        <NoticeLine notice={outcome.notice} />
      </article>
    );
  }
  const { schedule, position } = outcome.value;
  const steps = balanceSteps(schedule);
  const highest = highestBalance(steps);
  const last = schedule.rows.at(-1);
  const text =
    highest && last && position.balance
      ? say("pane:chartText", {
          loan: terms.name,
          highest,
          balance: position.balance,
          day: { day: position.date },
          closing: last.closing,
          last: { day: last.due },
        })
      : "";
  return (
    <article className="card" {...loanAnchor(terms.id)}>
      <h3 tabIndex={-1}>{terms.name}</h3>
      <Beginning terms={terms} />
      <PositionFigures position={position} schedule={schedule} />
      {schedule.openInterest && (
        <p className="notice notice-news">
          {position.unknown?.key !== schedule.openInterest.key && `${sayMessage(schedule.openInterest)} `}
          {say("outlook:openHint", { sheet: say("workbook:sheetLoans") })}
        </p>
      )}
      {highest && (
        <>
          <h4>{say("pane:chartHeading")}</h4>
          <div className="chart">
            <Suspense fallback={null}>
              <BalanceChart steps={steps} highest={highest} asOf={asOf} text={text} />
            </Suspense>
          </div>
        </>
      )}
      <ScheduleTable
        name={terms.name}
        schedule={schedule}
        asOf={asOf}
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
      <TermsList terms={terms} />
      {children}
      <Button
        className="offer"
        size="small"
        aria-label={say("pane:saveTermsOf", { loan: terms.name })}
        onClick={() => {
          onSaveTerms(terms.id, chain.termsToJson(terms, sayMessage));
        }}
      >
        {say("pane:saveTerms")}
      </Button>{" "}
      <Button
        className="offer"
        size="small"
        aria-label={say("paneFit:openOf", { loan: terms.name })}
        onClick={onFit}
      >
        {say("paneFit:open")}
      </Button>
    </article>
  );
}
