import { useId, useState } from "react";
import { partsOf, type Day } from "../../calendar/day.ts";
import type { OpenRow } from "../../loan/schedule.ts";
import { formatDay } from "../../messages/format.ts";
import type { Language } from "../../messages/language.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { RowReasons, type RowReasonsProps } from "./RowReasons.tsx";
import type { ScheduleColumn } from "./scheduleColumns.tsx";

interface ScheduleLineProps extends RowReasonsProps {
  readonly columns: readonly ScheduleColumn[];
  /** Whether it is the first one due after the as-of date. */
  readonly isNext: boolean;
  readonly asOf: Day;
  /** In a few words, what was recorded as paid on the row; null for nothing. */
  readonly paid: ((row: OpenRow) => string | null) | undefined;
  /** Whether its reasons are asked for from the beginning. */
  readonly isWanted: boolean;
}

/** A row of the schedule; its date unfolds the words that explain it. */
export function ScheduleLine({ row, columns, isNext, asOf, paid, isWanted, ...reasons }: ScheduleLineProps) {
  const translator = useTranslator();
  const { say, language } = translator;
  const [open, setOpen] = useState(isWanted);
  const id = useId();
  const recorded = paid?.(row);
  const showsPayment = columns.some((column) => column.key === "payment");
  return (
    <>
      <tr className={row.due <= asOf ? "past" : "future"} data-due={row.due}>
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
            <span className="under">{say("pane:paidOn", { day: paydayOf(row, language) })}</span>
          )}
          {isNext && <span className="under next">{say("pane:next")}</span>}
          {recorded && <span className="under row-paid">{recorded}</span>}
          {row.warnings.length > 0 && <span className="under">{say("pane:rowNote")}</span>}
          {row.projected && <span className="under">{say("pane:projected")}</span>}
          {row.assumed && <span className="under">{say("outlook:assumedRate")}</span>}
        </th>
        {columns.map(({ key, kind, cell }) => (
          <td key={key} className={kind}>
            {cell(row, translator)}
          </td>
        ))}
      </tr>
      <tr id={id} hidden={!open} className="explanation">
        <td colSpan={columns.length + 1}>{open && <RowReasons row={row} {...reasons} />}</td>
      </tr>
    </>
  );
}

/** The day of payment; without its year, which the due date beside it has, where that is the same. */
function paydayOf({ due, payment }: OpenRow, language: Language): string {
  const whole = formatDay(payment, language);
  return partsOf(due).year === partsOf(payment).year ? whole.replace(/\u00a0?\d{4}\.?$/u, "") : whole;
}
