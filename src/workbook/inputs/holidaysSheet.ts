import { holidayCalendar, type HolidayCalendarId } from "../../calendar/holidayCalendar.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { text } from "../layout/values.ts";
import type { SheetPlan } from "../plan.ts";
import { planTable, widestOf } from "../layout/declaration.ts";
import { holidayRows, holidaysTable } from "./holidaysTable.ts";
import { printPlan, type WorkbookContext } from "../workbookContext.ts";

const FIRST_ROW = 2;
/** Characters of a line of text over the columns of the table and beside it. */
const CHARACTERS = 110;

/** The holidays of the calendars that the loans use, with what is known of each calendar and where it comes from. */
export function holidaysSheet(context: WorkbookContext): SheetPlan {
  const { t, loans, names } = context;
  const draft = new SheetDraft("holidays", names.holidays, t.language);
  draft.put(0, 0, { value: text(t.say("workbook:titleHolidays")), look: "title" });
  const note = t.say("workbook:noteHolidays", { sheet: names.terms });
  let row = draft.lines(1, 0, note, CHARACTERS, { look: "subtitle" });
  const rows = holidayRows(loans);
  if (rows.length === 0) {
    draft.put(Math.max(row, FIRST_ROW) + 1, 0, { value: text(t.say("workbook:noCalendars")), look: "note" });
    return draft.finish({ freeze: null, print: printPlan(context, "portrait", null, draft.name) });
  }
  for (const calendar of new Set(rows.map((holiday) => holiday.calendar))) {
    row = draft.lines(row, 0, knownText(calendar, t), CHARACTERS, { look: "note" });
  }
  const declaration = holidaysTable(t);
  const header = row + 1;
  const plan = planTable(declaration, rows, t, { row: header, column: 0 });
  draft.table({ ...plan, filter: true }, widestOf(declaration));
  return draft.finish({
    freeze: { rows: header + 1, columns: 0 },
    print: printPlan(context, "portrait", header, draft.name),
  });
}

function knownText(calendar: HolidayCalendarId, t: Translator): string {
  const { knownFrom, knownUntil, source } = holidayCalendar(calendar);
  const name = t.say(`explain:calendar${calendar}` as MessageKey);
  const params = { calendar, name, first: { day: knownFrom }, source };
  return knownUntil === null
    ? t.say("workbook:calendarKnownFrom", params)
    : t.say("workbook:calendarKnown", { ...params, last: { day: knownUntil } });
}
