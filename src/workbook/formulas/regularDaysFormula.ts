import { addMonths, addMonthsOnRoll } from "../../calendar/months.ts";
import type { OpenRow } from "../../loan/schedule.ts";
import type { RowForms } from "./oneForm.ts";
import { foundBefore, periodBefore, type ScheduleContext } from "./scheduleContext.ts";

/** Days of the regular period that a row lies in, for ACT/ACT ICMA; none where it lies in several. */
export function regularDaysForms(context: ScheduleContext, row: OpenRow, index: number): RowForms {
  const { schedule, helpers, loan } = context;
  const days = helpers.regularDays[index] ?? null;
  if (days === null) return [];
  const { here } = schedule;
  const { months } = context.headOf(row);
  const { monthsBetween } = context.phaseOf(row);
  const before = periodBefore(context, index);
  const previous = loan.schedule.rows[before];
  const candidates: readonly (readonly [string, number])[] = [
    [`${here("due")}-EDATE(${here("due")},-${months})`, row.due - addMonths(row.due, -monthsBetween)],
    [
      `${here("due")}-EOMONTH(${here("due")},-${months})`,
      row.due - addMonthsOnRoll(row.due, -monthsBetween, 31),
    ],
    ...(previous ? [[`${here("due")}-${foundBefore(context, "due")}`, row.due - previous.due] as const] : []),
    [`EDATE(${here("from")},${months})-${here("from")}`, addMonths(row.from, monthsBetween) - row.from],
    [
      `EOMONTH(${here("from")},${months})-${here("from")}`,
      addMonthsOnRoll(row.from, monthsBetween, 31) - row.from,
    ],
  ];
  return candidates.flatMap(([formula, gives]) => (gives === days ? [formula] : []));
}
