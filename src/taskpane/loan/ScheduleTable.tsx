import { useMemo, useRef, useState, type ReactNode } from "react";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { Day } from "../../calendar/day.ts";
import type { OpenRow, OpenSchedule } from "../../loan/schedule.ts";
import { totalsOf } from "../../loan/totals.ts";
import type { Translator } from "../../messages/translator.ts";
import { Ruler } from "../parts/Ruler.tsx";
import { useScrollRegion, useWidth } from "../parts/useMeasured.ts";
import { useTranslator } from "../TranslatorContext.ts";
import type { RowReasonsProps } from "./RowReasons.tsx";
import { columnsFor, roomIn, widestTexts, type ScheduleColumn, type SumOfRows } from "./scheduleColumns.tsx";
import { ScheduleLine } from "./ScheduleLine.tsx";

interface ScheduleTableProps extends Omit<RowReasonsProps, "row"> {
  readonly name: string;
  readonly schedule: OpenSchedule;
  readonly asOf: Day;
  /** The day of an opening balance: before it no row is known to be the next. */
  readonly begins?: Day | undefined;
  /** The due date of a row that is asked for: it is not folded away. */
  readonly wanted: Day | null;
  /** In a few words, what was recorded as paid on a row; null for nothing. */
  readonly paid?: ((row: OpenRow) => string | null) | undefined;
}

/** So many rows that are still to come are seen at first: two heights of a narrow pane; one more is not folded. */
const AT_ONCE = 17;

/**
 * The schedule, with as many columns as there is room for; what was due by the day is folded away, what comes
 * after many rows too, and both are summed up below.
 */
export function ScheduleTable({
  name,
  schedule,
  asOf,
  begins,
  wanted,
  paid,
  ...reasons
}: ScheduleTableProps) {
  const translator = useTranslator();
  const { say } = translator;
  const box = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLSpanElement>(null);
  const width = useWidth(box);
  const needed = useWidth(ruler);
  const { past, future, bold, light, widest } = useMemo(
    () => partsOf(schedule, asOf, translator),
    [schedule, asOf, translator],
  );
  const columns = columnsFor(roomIn(width, needed, schedule), schedule);
  // As wide as all columns are it would be seen for a moment, and jump. It can have the focus all the same.
  const isMeasured = width > 0 || typeof ResizeObserver === "undefined";
  const folds = past.length > 0 && future.length > 0;
  const [isOpen, setOpen] = useState(wanted !== null && wanted <= asOf);
  const soon = future.length > AT_ONCE + 1 ? future.slice(0, AT_ONCE) : future;
  const later = future.slice(soon.length);
  const [isLaterOpen, setLaterOpen] = useState(later.some(({ due }) => due === wanted));
  const next = begins !== undefined && asOf < begins ? undefined : future[0];
  // Amounts are never cut: where they are wider than the pane the table scrolls by itself, by keyboard too.
  const scrolled = useScrollRegion(box, say("views:scheduleOf", { loan: name }));
  const lines = (rows: readonly OpenRow[]) =>
    rows.map((row, index) => (
      <ScheduleLine
        key={index}
        row={row}
        columns={columns}
        isNext={row === next}
        asOf={asOf}
        paid={paid}
        isWanted={row.due === wanted}
        {...reasons}
      />
    ));
  return (
    <div ref={box} className={`schedule-box plan-box ${isMeasured ? "" : "not-measured"}`} {...scrolled}>
      <Ruler ref={ruler} columns={widest} />
      <table className="schedule">
        <caption className="only-heard">
          {say("views:scheduleOf", { loan: name })}. {say("pane:amountsIn", { currency: schedule.currency })}
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
        {folds && (
          <Fold isOpen={isOpen} onToggle={setOpen} columns={columns} count={past.length}>
            {say("views:paidUntil", { day: { day: asOf } })}
          </Fold>
        )}
        {(!folds || isOpen) && past.length > 0 && <tbody>{lines(past)}</tbody>}
        {soon.length > 0 && <tbody>{lines(soon)}</tbody>}
        {later.length > 0 && (
          <Fold isOpen={isLaterOpen} onToggle={setLaterOpen} columns={columns} count={later.length}>
            {say("views:laterRows")}
          </Fold>
        )}
        {isLaterOpen && <tbody>{lines(later)}</tbody>}
        <tfoot>
          {bold.map((sum) => (
            <SumRow key={sum.label} {...sum} columns={columns} />
          ))}
          {light.map((sum) => (
            <SumRow key={sum.label} {...sum} columns={columns} isLight />
          ))}
        </tfoot>
      </table>
    </div>
  );
}

interface FoldProps {
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly columns: readonly ScheduleColumn[];
  /** So many rows are folded away. */
  readonly count: number;
  readonly children: ReactNode;
}

function Fold({ isOpen, onToggle, columns, count, children }: FoldProps) {
  const { say } = useTranslator();
  return (
    <tbody>
      <tr className="fold">
        <td colSpan={columns.length + 1}>
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => {
              onToggle(!isOpen);
            }}
          >
            {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
            {children} <span className="hint">{say("views:dueDates", { count })}</span>
          </button>
        </td>
      </tr>
    </tbody>
  );
}

/** The rows before and after the day, and how they are added up: what is still to be paid first, where there is both. */
function partsOf(schedule: OpenSchedule, asOf: Day, translator: Translator) {
  const { say } = translator;
  const past = schedule.rows.filter(({ due }) => due <= asOf);
  const future = schedule.rows.filter(({ due }) => due > asOf);
  const sum = (rows: readonly OpenRow[]): OpenSchedule => ({
    ...schedule,
    rows,
    totals: totalsOf(rows, schedule.currency),
  });
  const all: SumOfRows = { label: say("pane:total"), of: schedule };
  const folds = past.length > 0 && future.length > 0;
  const bold = folds ? [{ label: say("views:remaining"), of: sum(future) }] : [all];
  const light = folds ? [{ label: say("views:paid"), of: sum(past) }, all] : [];
  return { past, future, bold, light, widest: widestTexts(schedule, bold, light, translator) };
}

interface SumRowProps extends SumOfRows {
  readonly columns: readonly ScheduleColumn[];
  readonly isLight?: boolean;
}

function SumRow({ label, of, columns, isLight = false }: SumRowProps) {
  const translator = useTranslator();
  return (
    <tr className={isLight ? "light" : undefined}>
      <th scope="row">{label}</th>
      {columns.map(({ key, kind, total }) => (
        <td key={key} className={kind}>
          {total?.(of, translator)}
        </td>
      ))}
    </tr>
  );
}
