import type { NonBusinessDay } from "../../calendar/businessDays.ts";
import { message, type KeyOf, type Message } from "../../messages/message.ts";
import type { OpenRow } from "../schedule.ts";

/** When a row is due, and why it is paid on another day. */
export function explainDueDate(row: OpenRow): Message[] {
  const dates = { due: { day: row.due }, payment: { day: row.payment } };
  if (row.skipped.length === 0) return [message("explain:dueOn", dates)];
  return [message("explain:shifted", dates), ...stretches(row.skipped).map(skipped)];
}

interface Stretch {
  readonly first: NonBusinessDay;
  readonly last: NonBusinessDay;
}

/** Days with the same reason are said in one sentence; in order of date, in which they follow each other without gap. */
function stretches(days: readonly NonBusinessDay[]): Stretch[] {
  const result: Stretch[] = [];
  for (const day of [...days].sort((a, b) => a.day - b.day)) {
    const before = result.at(-1);
    const continues =
      before?.last.reason === day.reason &&
      before.last.calendar === day.calendar &&
      before.last.name === day.name;
    if (before && continues) result[result.length - 1] = { first: before.first, last: day };
    else result.push({ first: day, last: day });
  }
  return result;
}

function skipped({ first, last }: Stretch): Message {
  if (first.name !== undefined) {
    return first.day === last.day
      ? message("explain:skippedOwnHoliday", { day: { day: first.day }, name: first.name })
      : message("explain:skippedOwnHolidays", {
          from: { day: first.day },
          to: { day: last.day },
          name: first.name,
        });
  }
  const reason = message(`explain:${first.reason}` as KeyOf<"explain:">);
  if (first.calendar === null) return message("explain:skippedWeekend", { day: { day: first.day }, reason });
  const calendar = message(`explain:calendar${first.calendar}`);
  return first.day === last.day
    ? message("explain:skippedHoliday", { day: { day: first.day }, calendar, reason })
    : message("explain:skippedHolidays", {
        from: { day: first.day },
        to: { day: last.day },
        calendar,
        reason,
      });
}
