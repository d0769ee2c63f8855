import { partsOf, type Day } from "../../../calendar/day.ts";
import { holidayCalendar, type HolidayCalendarId } from "../../../calendar/holidayCalendar.ts";
import type { OpenRow } from "../../../loan/schedule.ts";
import { holidayYears } from "../../inputs/holidaysTable.ts";
import { OWN_DAY_WORDS, type OwnDayKind } from "../../words.ts";
import type { ScheduleContext } from "./scheduleContext.ts";

/** No run of weekends and holidays in the calendars is longer; one of the user's own days may be. */
const LONGEST_RUN = 12;
const STEPS = `{${Array.from({ length: LONGEST_RUN + 1 }, (_, step) => step).join(",")}}`;
/** More than any run of closed days: a closed day is never the nearest one. */
const FAR = 99;

/**
 * The business day that a due date moves to: the nearest of the days from the due date on that is neither a weekend nor
 * a holiday of one of the loan's calendars, by the days that stand in tblHolidays and tblOwnDays. SUMPRODUCT is there
 * for the sake of programs that take a row of days in MIN only within it.
 */
export function paymentFormula(context: ScheduleContext, row: OpenRow): string | null {
  const due = context.schedule.here("due");
  const { convention } = context.loan.terms.businessDays;
  if (convention === "none") return due;
  if (row.skipped.length > LONGEST_RUN || !isCovered(context, row.due)) return null;
  const following = `${due}+${nearest(context, `${due}+${STEPS}`)}`;
  const preceding = `${due}-${nearest(context, `${due}-${STEPS}`)}`;
  if (convention === "following") return following;
  if (convention === "preceding") return preceding;
  return `IF(MONTH(${following})=MONTH(${due}),${following},${preceding})`;
}

/** How many days off the nearest open day is. @param days formula of the days looked at */
function nearest(context: ScheduleContext, days: string): string {
  const { loan } = context;
  const { businessDays } = loan.terms;
  const closed = [
    `(MOD(${days},7)<2)`,
    ...businessDays.calendars
      .filter((calendar) => isListed(context, calendar))
      .map((calendar) => {
        const { holidays } = context;
        return `COUNTIFS(${holidays.all("date")},${days},${holidays.all("calendar")},"${calendar}")`;
      }),
    ...(businessDays.holidays?.length ? [ownDays(context, days, "holiday")] : []),
  ];
  // A comparison alone is not compared again: to Excel, FALSE is more than 0.
  const isOff = closed.length === 1 ? closed.join("") : `(${closed.join("+")}>0)`;
  const isClosed = businessDays.workingDays?.length
    ? `${isOff}*(${ownDays(context, days, "workingDay")}=0)`
    : isOff;
  return `SUMPRODUCT(MIN(${STEPS}+${FAR}*${isClosed}))`;
}

function ownDays({ ownDays: own, id, t }: ScheduleContext, days: string, kind: OwnDayKind): string {
  const word = t.say(OWN_DAY_WORDS[kind]);
  return `COUNTIFS(${own.all("loan")},${id},${own.all("date")},${days},${own.all("kind")},"${word}")`;
}

/** Whether the holidays that stand in the workbook reach around the day, as far as the calendars know any. */
function isCovered({ loan }: ScheduleContext, due: Day): boolean {
  if (loan.terms.businessDays.calendars.length === 0) return true;
  const { first, last } = holidayYears(loan.terms);
  const yearOf = (day: number): number => partsOf(day as Day).year;
  return yearOf(due - LONGEST_RUN) >= first && yearOf(due + LONGEST_RUN) <= last;
}

/** Whether the calendar knows holidays in the years of the loan, so that some of them stand in the workbook. */
function isListed({ loan }: ScheduleContext, calendar: HolidayCalendarId): boolean {
  const { knownFrom, knownUntil } = holidayCalendar(calendar);
  const { first, last } = holidayYears(loan.terms);
  return partsOf(knownFrom).year <= last && (knownUntil === null || partsOf(knownUntil).year >= first);
}
