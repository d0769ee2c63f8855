import type { OpenSchedule, Position } from "../../loan/schedule.ts";
import { formatDay, formatMoney } from "../../messages/format.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** What is owed on the as-of date: the answer that most readers come for. */
export function PositionFigures({
  position,
  schedule,
}: {
  readonly position: Position;
  readonly schedule: OpenSchedule;
}) {
  const { say, sayMessage, language } = useTranslator();
  const { balance, accruedInterest, instalmentsLeft, unknown, assumed } = position;
  const last = schedule.rows.findLast((row) => row.instalment !== null);
  return (
    <>
      <h4>{say("pane:positionOn", { day: { day: position.date } })}</h4>
      <dl className="figures">
        <div>
          <dt>{say("pane:outstanding")}</dt>
          <dd className="figure">{balance ? formatMoney(balance, language) : "–"}</dd>
        </div>
        <div>
          <dt>{say("pane:accrued")}</dt>
          <dd className="figure">
            {accruedInterest ? formatMoney(accruedInterest, language) : "–"}
            {assumed && <span className="under">{say("outlook:assumedRate")}</span>}
          </dd>
        </div>
        <div>
          <dt>{say("pane:instalmentsLeft")}</dt>
          <dd className="figure">{instalmentsLeft ?? "–"}</dd>
        </div>
        {last && (
          <div>
            <dt>{say("pane:lastDue")}</dt>
            <dd className="figure">{formatDay(last.due, language)}</dd>
          </div>
        )}
      </dl>
      {unknown && <p>{sayMessage(unknown)}</p>}
    </>
  );
}
