import { describe, expect, it } from "vitest";
import {
  nonBusinessDay,
  shiftToBusinessDay,
  type BusinessDayConvention,
  type BusinessDayRule,
} from "../../src/calendar/businessDays.ts";
import { day, isoText } from "../../src/calendar/day.ts";
import type { HolidayCalendarId } from "../../src/calendar/holidayCalendar.ts";

describe("a due date moves to a business day", () => {
  it.each<[string, HolidayCalendarId[], BusinessDayConvention, string, string]>([
    ["2013-09-21", ["CN"], "none", "2013-09-21", ""],
    ["2013-09-21", ["CN"], "following", "2013-09-23", "saturday sunday"],
    ["2013-09-21", ["CN"], "preceding", "2013-09-18", "saturday holidayMidAutumn holidayMidAutumn"],
    ["2021-09-21", ["CN"], "following", "2021-09-22", "holidayMidAutumn"],
    ["2014-08-31", [], "following", "2014-09-01", "sunday"],
    ["2014-08-31", [], "modified-following", "2014-08-29", "sunday saturday"],
    ["2014-03-21", ["CN", "TARGET2"], "following", "2014-03-21", ""],
    // Joint: Good Friday and Easter Monday of the west, then a working day everywhere.
    [
      "2014-04-18",
      ["CN", "TARGET2"],
      "following",
      "2014-04-22",
      "holidayGoodFriday saturday sunday holidayEasterMonday",
    ],
    ["2014-04-18", ["CN"], "following", "2014-04-18", ""],
    // Orthodox Easter of 2021 on Labour Day: Tuesday 4 May is off as well.
    ["2021-05-01", ["RS"], "following", "2021-05-05", "saturday sunday holidayEasterMonday holidayLabourDay"],
  ])("%s %j %s is %s", (due, calendars, convention, expected, reasons) => {
    const { day: shifted, skipped } = shiftToBusinessDay(day(due), { calendars, convention });
    expect(isoText(shifted)).toBe(expected);
    expect(skipped.map(({ reason }) => reason).join(" ")).toBe(reasons);
  });

  it("passes over the Chinese National Day week and the make-up Saturday after it, on which offices work and banks here don't", () => {
    const { day: shifted, skipped } = shiftToBusinessDay(day("2022-10-01"), {
      calendars: ["CN"],
      convention: "following",
    });
    expect(isoText(shifted)).toBe("2022-10-10");
    expect(skipped.map(({ day: date }) => isoText(date))).toEqual(
      ["01", "02", "03", "04", "05", "06", "07", "08", "09"].map((date) => `2022-10-${date}`),
    );
  });

  it("says which calendar gave the reason", () => {
    expect(nonBusinessDay(day("2014-04-18"), { calendars: ["CN", "GB", "TARGET2"] })).toEqual({
      day: day("2014-04-18"),
      calendar: "GB",
      reason: "holidayGoodFriday",
    });
    expect(nonBusinessDay(day("2013-09-21"), { calendars: ["CN"] })?.calendar).toBeNull();
    expect(nonBusinessDay(day("2013-09-23"), { calendars: ["CN"] })).toBeNull();
  });

  it("says when the holidays of a day are not known, also when the day is not moved", () => {
    const unknown = (iso: string, calendars: HolidayCalendarId[], convention: BusinessDayConvention) =>
      shiftToBusinessDay(day(iso), { calendars, convention }).unknown;
    expect(unknown("2027-09-21", ["CN", "TARGET2"], "following")).toEqual(["CN"]);
    expect(unknown("2010-09-21", ["RS"], "following")).toEqual(["RS"]);
    expect(unknown("2026-09-21", ["CN"], "following")).toEqual([]);
    expect(unknown("2027-09-21", ["CN"], "none")).toEqual([]);
  });
});

describe("days of the user's own", () => {
  const rule: BusinessDayRule = {
    calendars: ["CN"],
    convention: "following",
    holidays: [
      { date: day("2014-03-21"), name: "Bank closed for stocktaking" },
      { date: day("2014-03-22"), name: "Bank closed for stocktaking" },
    ],
    // Make-up weekend after the National Day week: Saturday 8 and Sunday 9 October 2022.
    workingDays: [
      { date: day("2022-10-08"), name: "make-up day" },
      { date: day("2022-10-03"), name: "counter open" },
    ],
  };

  it("a day that the user closes is passed over under the user's name, also on a weekend", () => {
    const { day: shifted, skipped } = shiftToBusinessDay(day("2014-03-21"), rule);
    expect(isoText(shifted)).toBe("2014-03-24");
    expect(skipped).toEqual([
      {
        day: day("2014-03-21"),
        calendar: null,
        reason: "ownHoliday",
        name: "Bank closed for stocktaking",
      },
      {
        day: day("2014-03-22"),
        calendar: null,
        reason: "ownHoliday",
        name: "Bank closed for stocktaking",
      },
      { day: day("2014-03-23"), calendar: null, reason: "sunday" },
    ]);
  });

  it.each([
    // Saturday and Sunday 1 and 2 October, holidays until 7 October.
    ["a holiday of the calendar that the user opens", "2022-10-01", "2022-10-03"],
    ["a weekend that the user opens", "2022-10-04", "2022-10-08"],
    ["the Sunday after it, which the user has not opened", "2022-10-09", "2022-10-10"],
  ])("%s", (_, due, expected) => expect(isoText(shiftToBusinessDay(day(due), rule).day)).toBe(expected));

  it("an opened day is a business day for the preceding convention too", () => {
    const preceding = { ...rule, convention: "preceding" } as const;
    expect(isoText(shiftToBusinessDay(day("2022-10-09"), preceding).day)).toBe("2022-10-08");
    expect(isoText(shiftToBusinessDay(day("2022-10-07"), preceding).day)).toBe("2022-10-03");
  });

  it("leave what a calendar does not know unknown", () => {
    const later = { ...rule, holidays: [{ date: day("2030-10-01"), name: "National Day" }] };
    const { day: shifted, unknown } = shiftToBusinessDay(day("2030-10-01"), later);
    expect([isoText(shifted), unknown]).toEqual(["2030-10-02", ["CN"]]);
  });
});
