import { expect, it } from "vitest";
import { shiftToBusinessDay } from "../../src/calendar/businessDays.ts";
import { day } from "../../src/calendar/day.ts";
import { explainRow } from "../../src/loan/explain.ts";
import type { ScheduleRow } from "../../src/loan/schedule.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";

addLaterTexts();

/** What is said of a due date that is moved: a row of no period has nothing else to say. */
function said(language: "en" | "sr-Latn" | "sr-Cyrl"): string[] {
  const due = day("2014-03-20");
  const { day: payment, skipped } = shiftToBusinessDay(due, {
    calendars: ["CN"],
    convention: "following",
    holidays: [
      { date: day("2014-03-20"), name: "Inventory" },
      { date: day("2014-03-21"), name: "Inventory" },
      { date: day("2014-03-24"), name: "Flood" },
    ],
  });
  const row = { n: 0, due, payment, skipped, feeParts: [], warnings: [] };
  return explainRow({} as LoanTerms, row as unknown as ScheduleRow).map((message) =>
    translatorFor(language).sayMessage(message).replaceAll("\u00a0", " "),
  );
}

it("a shift names the days that the terms add, those of one name together", () => {
  expect(said("en")).toEqual([
    "Due on 20 Mar 2014; as that is not a banking day, it is paid on 25 Mar 2014.",
    "20 Mar 2014 to 21 Mar 2014 are no banking days by the terms: Inventory.",
    "22 Mar 2014 is a Saturday.",
    "23 Mar 2014 is a Sunday.",
    "24 Mar 2014 is no banking day by the terms: Flood.",
  ]);
});

it("in Serbian too", () => {
  expect(said("sr-Latn")[1]).toBe(
    "Od 20.03.2014. do 21.03.2014. po uslovima nisu bankarski radni dani: Inventory.",
  );
  expect(said("sr-Cyrl")[4]).toContain("по условима није банкарски радни дан");
});
