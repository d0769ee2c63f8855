import { useRef } from "react";
import type { Day } from "../../calendar/day.ts";
import type { OpenSchedule } from "../../loan/schedule.ts";
import { useTranslator } from "../TranslatorContext.ts";
import type { RowReasonsProps } from "./RowReasons.tsx";
import { columnsFor, roomIn } from "./scheduleColumns.tsx";
import { ScheduleLine } from "./ScheduleLine.tsx";
import { useSticksOut } from "./useSticksOut.ts";
import { useWidth } from "./useWidth.ts";

interface ScheduleTableProps extends Omit<RowReasonsProps, "row"> {
  readonly name: string;
  readonly schedule: OpenSchedule;
  readonly asOf: Day;
}

/** The schedule, with as many columns as there is room for. */
export function ScheduleTable({ name, schedule, asOf, ...reasons }: ScheduleTableProps) {
  const translator = useTranslator();
  const { say } = translator;
  const box = useRef<HTMLDivElement>(null);
  const columns = columnsFor(roomIn(useWidth(box)), schedule);
  const sticksOut = useSticksOut(box);
  const next = schedule.rows.find((row) => row.due > asOf);
  // Amounts are never cut: where they are wider than the pane the table scrolls by itself, by keyboard too.
  const scrolled = sticksOut && {
    tabIndex: 0,
    role: "region",
    "aria-label": say("pane:scheduleOf", { loan: name }),
  };
  return (
    <div ref={box} className="schedule-box" {...scrolled}>
      <table className="schedule">
        <caption>
          {say("pane:scheduleOf", { loan: name })}. {say("pane:amountsIn", { currency: schedule.currency })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say("pane:columnDue")}</th>
            {columns.map(({ key, headers, kind }) => (
              <th key={key} scope="col" className={kind}>
                {headers.map((header) => (
                  <span key={header} className="stacked">
                    {say(header)}
                  </span>
                ))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {schedule.rows.map((row, index) => (
            <ScheduleLine
              key={index}
              row={row}
              columns={columns}
              isNext={row === next}
              asOf={asOf}
              {...reasons}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say("pane:total")}</th>
            {columns.map(({ key, kind, total }) => (
              <td key={key} className={kind}>
                {total?.(schedule, translator)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
