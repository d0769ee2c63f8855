import { describe, expect, it } from "vitest";
import { businessDayShifter } from "../../src/calendar/businessDayTable.ts";
import { shiftToBusinessDay, type BusinessDayRule } from "../../src/calendar/businessDays.ts";
import { addDays, day, isoText } from "../../src/calendar/day.ts";

// Every day of 120 years is compared in businessDayScan.test.ts.
describe("one table for a rule", () => {
  it("whatever the order and the repetition of its calendars", () => {
    const shifter = businessDayShifter({ calendars: ["CN", "RS"], convention: "following" });
    expect(businessDayShifter({ calendars: ["RS", "CN", "RS"], convention: "following" })).toBe(shifter);
    expect(
      businessDayShifter({ calendars: ["RS", "CN"], convention: "following", holidays: [], workingDays: [] }),
    ).toBe(shifter);
    expect(businessDayShifter({ calendars: ["CN"], convention: "following" })).not.toBe(shifter);
    expect(businessDayShifter({ calendars: ["CN", "RS"], convention: "preceding" })).not.toBe(shifter);
  });

  it("and one for each rule with days of its own, which leave the others alone", () => {
    const plain = { calendars: ["CN"], convention: "following" } as const;
    const own = { ...plain, holidays: [{ date: day("2014-03-21"), name: "closed" }] };
    expect(businessDayShifter(own)).toBe(businessDayShifter(own));
    expect(isoText(businessDayShifter(own)(day("2014-03-21")))).toBe("2014-03-24");
    expect(isoText(businessDayShifter(plain)(day("2014-03-21")))).toBe("2014-03-21");
    expect(isoText(businessDayShifter({ ...own, holidays: [] })(day("2014-03-21")))).toBe("2014-03-21");
  });

  it.each(["1850-06-01", "1899-12-31", "1900-01-01", "2200-12-31", "2201-01-01", "2750-05-02"])(
    "%s: outside the table and at its ends as well",
    (iso) => {
      const rule = { calendars: ["CN", "TARGET2"], convention: "following" } as const;
      for (let date = addDays(day(iso), -8); date < day(iso) + 8; date = addDays(date, 1)) {
        const { day: expected } = shiftToBusinessDay(date, rule);
        expect(businessDayShifter(rule)(date)).toBe(expected);
        expect(businessDayShifter(rule)(date)).toBe(expected);
      }
    },
  );

  it("refuses a day that is both a holiday and a working day", () => {
    const both = [{ date: day("2014-03-22"), name: "open or closed" }];
    const rule: BusinessDayRule = {
      calendars: ["CN"],
      convention: "following",
      holidays: both,
      workingDays: both,
    };
    expect(() => businessDayShifter(rule)).toThrow("2014-03-22 is both a holiday and a working day");
    expect(() => shiftToBusinessDay(day("2014-03-20"), rule)).toThrow(RangeError);
  });
});
