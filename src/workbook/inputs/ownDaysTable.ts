import type { OwnDay } from "../../loan/terms.ts";
import type { Translator } from "../../messages/translator.ts";
import { date, text } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { OWN_DAY_WORDS, type OwnDayKind } from "../words.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { inputColumn, loanIdColumn, orEmptyRow, type OfLoan } from "./inputColumn.ts";

export interface OwnDayRow extends OfLoan {
  readonly kind: OwnDayKind;
  readonly day: OwnDay;
}

/** tblOwnDays: days that an agreement counts otherwise than the calendars; what the calendars say is in tblHolidays. */
export function ownDaysTable(t: Translator): TableDeclaration<OwnDayRow | null> {
  return {
    name: "tblOwnDays",
    input: true,
    keys: ["loan", "date"],
    columns: [
      loanIdColumn(),
      inputColumn("date", "workbook:colDate", "date", ({ day }) => date(day.date)),
      inputColumn("kind", "workbook:colDayKind", "text", ({ kind }) => text(t.say(OWN_DAY_WORDS[kind])), 18),
      inputColumn("name", "workbook:colDayName", "text", ({ day }) => text(day.name || null), 30),
    ],
  };
}

export function ownDayRows(loans: readonly SheetLoan[]): readonly (OwnDayRow | null)[] {
  return orEmptyRow(
    loans.flatMap((loan) => {
      const { holidays = [], workingDays = [] } = loan.terms.businessDays;
      return [
        ...holidays.map((day): OwnDayRow => ({ loan, kind: "holiday", day })),
        ...workingDays.map((day): OwnDayRow => ({ loan, kind: "workingDay", day })),
      ];
    }),
  );
}
