import { useId, useState } from "react";
import type { Day } from "../../calendar/day.ts";
import type { ScheduleRow } from "../../loan/schedule.ts";
import { formatDay } from "../../messages/format.ts";
import type { Message } from "../../messages/message.ts";
import { attempt } from "../state/outcome.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { NoticeLine } from "./Notices.tsx";
import type { ScheduleColumn } from "./scheduleColumns.tsx";

interface ScheduleLineProps {
  readonly row: ScheduleRow;
  readonly columns: readonly ScheduleColumn[];
  /** Whether it is the first one due after the as-of date. */
  readonly isNext: boolean;
  readonly asOf: Day;
  readonly explain: (row: ScheduleRow) => readonly Message[];
}

/** A row of the schedule; its date unfolds the words that explain it. */
export function ScheduleLine({ row, columns, isNext, asOf, explain }: ScheduleLineProps) {
  const translator = useTranslator();
  const { say, language } = translator;
  const [open, setOpen] = useState(false);
  const id = useId();
  const showsPayment = columns.some((column) => column.key === "payment");
  return (
    <>
      <tr className={row.due <= asOf ? "past" : "future"}>
        <th scope="row">
          <button
            type="button"
            className="unfold"
            aria-expanded={open}
            aria-controls={id}
            aria-label={say("pane:explain", { day: { day: row.due } })}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {formatDay(row.due, language)}
          </button>
          {row.payment !== row.due && !showsPayment && (
            <span className="under">{say("pane:paidOn", { day: { day: row.payment } })}</span>
          )}
          {isNext && <span className="under next">{say("pane:next")}</span>}
          {row.warnings.length > 0 && <span className="under">{say("pane:rowNote")}</span>}
          {row.projected && <span className="under">{say("pane:projected")}</span>}
        </th>
        {columns.map(({ key, kind, cell }) => (
          <td key={key} className={kind}>
            {cell(row, translator)}
          </td>
        ))}
      </tr>
      <tr id={id} hidden={!open} className="explanation">
        <td colSpan={columns.length + 1}>{open && <Explanation row={row} explain={explain} />}</td>
      </tr>
    </>
  );
}

function Explanation({ row, explain }: Pick<ScheduleLineProps, "row" | "explain">) {
  const { sayMessage } = useTranslator();
  const outcome = attempt(() => explain(row));
  if (!outcome.ok) return <NoticeLine notice={outcome.notice} />;
  return (
    <ul>
      {outcome.value.map((sentence, index) => (
        <li key={index}>{sayMessage(sentence)}</li>
      ))}
    </ul>
  );
}
