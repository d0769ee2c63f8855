import type { OwnDay } from "../../loan/terms.ts";
import { OWN_DAY_WORDS, type OwnDayKind } from "../words.ts";
import { choiceInput, DAY_INPUT, NAME_INPUT } from "./inputKinds.ts";
import { termList } from "./termTable.ts";

export interface OwnDayValues extends OwnDay {
  readonly kind: OwnDayKind;
}

/** tblOwnDays: days that an agreement counts otherwise than the calendars; what the calendars say is in tblHolidays. */
export const OWN_DAYS_TABLE = termList<OwnDayValues>({
  name: "tblOwnDays",
  sheet: "terms",
  heading: "workbook:headOwnDays",
  keys: ["loan", "date"],
  columns: {
    date: { header: "workbook:colDate", kind: DAY_INPUT },
    kind: { header: "workbook:colDayKind", kind: choiceInput(OWN_DAY_WORDS), wrapAt: 18 },
    name: { header: "workbook:colDayName", kind: NAME_INPUT, wrapAt: 30 },
  },
  of: ({ businessDays: { holidays = [], workingDays = [] } }) => [
    ...holidays.map((day): OwnDayValues => ({ ...day, kind: "holiday" })),
    ...workingDays.map((day): OwnDayValues => ({ ...day, kind: "workingDay" })),
  ],
});
