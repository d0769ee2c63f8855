import fc from "../fastCheck.ts";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  BUSINESS_DAY_CONVENTIONS,
  nonBusinessDay,
  shiftToBusinessDay,
  type BusinessDayRule,
} from "../../src/calendar/businessDays.ts";
import { businessDayShifter } from "../../src/calendar/businessDayTable.ts";
import { addDays, day, isoText, type Day } from "../../src/calendar/day.ts";
import { dueDates } from "../../src/calendar/dueDates.ts";
import { HOLIDAY_CALENDARS } from "../../src/calendar/holidayCalendar.ts";
import { addMonths, addMonthsOnRoll } from "../../src/calendar/months.ts";

const RUNS = { numRuns: 1000 };

const days = (from: string, to: string) =>
  fc.integer({ min: day(from), max: day(to) }).map((number) => number as Day);
const dueDate = days("1999-01-01", "2060-12-31");

/** Own days lie close together, so that runs of them, and holidays beside working days, come up. */
const rules: fc.Arbitrary<BusinessDayRule> = fc
  .record({
    calendars: fc.subarray([...HOLIDAY_CALENDARS]),
    convention: fc.constantFrom(...BUSINESS_DAY_CONVENTIONS),
    own: fc.uniqueArray(fc.record({ date: days("2020-01-01", "2020-03-31"), works: fc.boolean() }), {
      maxLength: 30,
      selector: ({ date }) => date,
    }),
  })
  .map(({ calendars, convention, own }) => {
    const named = (working: boolean) =>
      own.filter(({ works }) => works === working).map(({ date }) => ({ date, name: isoText(date) }));
    return { calendars, convention, holidays: named(false), workingDays: named(true) };
  });
/** Half of the due dates lie among the own days. */
const dues = fc.oneof(dueDate, days("2020-01-01", "2020-03-31"));

const monthOf = (date: Day) => isoText(date).slice(0, 7);

describe("a shifted due date", () => {
  it("is a business day, stays where it is when shifted again, and is what the table says", () => {
    fc.assert(
      fc.property(dues, rules, (due, rule) => {
        const shifted = shiftToBusinessDay(due, rule).day;
        expect(shiftToBusinessDay(shifted, rule).day).toBe(shifted);
        expect(businessDayShifter(rule)(due)).toBe(shifted);
        if (rule.convention === "none") expect(shifted).toBe(due);
        else expect(nonBusinessDay(shifted, rule)).toBeNull();
      }),
      RUNS,
    );
  });

  it("is never earlier by following, never later by preceding, and the nearest one on its side", () => {
    fc.assert(
      fc.property(dues, rules, fc.boolean(), (due, rule, later) => {
        const convention = later ? "following" : "preceding";
        const shifted = shiftToBusinessDay(due, { ...rule, convention });
        const step = later ? 1 : -1;
        expect((shifted.day - due) * step).toBeGreaterThanOrEqual(0);
        const passed = shifted.skipped.map(({ day: date }) => date);
        expect(passed).toEqual(passed.map((_, at) => addDays(due, at * step)));
        expect(addDays(due, passed.length * step)).toBe(shifted.day);
        expect(passed.every((date) => nonBusinessDay(date, rule) !== null)).toBe(true);
      }),
      RUNS,
    );
  });

  it("stays in its month by modified following, and is what following gives wherever that does", () => {
    fc.assert(
      // Own days may close a whole month: without them every month has business days.
      fc.property(dueDate, rules, (due, { calendars }) => {
        const modified = shiftToBusinessDay(due, { calendars, convention: "modified-following" }).day;
        const following = shiftToBusinessDay(due, { calendars, convention: "following" }).day;
        expect(monthOf(modified)).toBe(monthOf(due));
        if (monthOf(following) === monthOf(due)) expect(modified).toBe(following);
        else expect(modified).toBeLessThan(due);
      }),
      RUNS,
    );
  });

  it("names every day that it passes over", () => {
    fc.assert(
      fc.property(dues, rules, (due, rule) => {
        for (const { day: date, reason, calendar, name } of shiftToBusinessDay(due, rule).skipped) {
          expect(reason).not.toBe("");
          expect(name).toBe(reason === "ownHoliday" ? isoText(date) : undefined);
          if (calendar !== null) expect(rule.calendars).toContain(calendar);
        }
      }),
      RUNS,
    );
  });
});

describe("months later, like Temporal", () => {
  const plain = (date: Day) => Temporal.PlainDate.from(isoText(date));
  const anyDay = days("1600-01-01", "9999-12-31");
  const inRange = ({ year }: { year: number }) => year >= 1600 && year <= 9999;

  it("addMonths is PlainDate.add of months", () => {
    fc.assert(
      fc.property(
        fc.oneof(anyDay, dueDate),
        fc.oneof(fc.integer({ min: -600, max: 600 }), fc.integer({ min: -12, max: 12 })),
        (date, months) => {
          const expected = plain(date).add({ months });
          fc.pre(inRange(expected));
          expect(isoText(addMonths(date, months))).toBe(expected.toString());
        },
      ),
      RUNS,
    );
  });

  it("addMonthsOnRoll is the roll day set, held within the month", () => {
    fc.assert(
      fc.property(
        fc.oneof(anyDay, dueDate),
        fc.integer({ min: -600, max: 600 }),
        fc.integer({ min: 1, max: 31 }),
        (date, months, rollDay) => {
          const month = plain(date).with({ day: 1 }).add({ months });
          fc.pre(inRange(month));
          const expected = month.with({ day: rollDay }, { overflow: "constrain" });
          expect(isoText(addMonthsOnRoll(date, months, rollDay))).toBe(expected.toString());
        },
      ),
      RUNS,
    );
  });

  it("due dates said to fall on the first date's day are that date and whole steps of months", () => {
    fc.assert(
      fc.property(
        dueDate,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(1, 3, 6, 12),
        fc.integer({ min: 0, max: 27 }),
        (first, count, months, over) => {
          const regular = Array.from({ length: count }, (_, at) =>
            plain(first)
              .add({ months: at * months })
              .toString(),
          );
          const last = addDays(day(regular.at(-1)!), over);
          const { dates, oddFinal } = dueDates(first, last, months, [], { rollOn: "day" });
          expect(dates.map(isoText)).toEqual(over === 0 ? regular : [...regular, isoText(last)]);
          expect(oddFinal).toBe(over > 0);
          const long = dueDates(first, last, months, [], { rollOn: "day", finalPeriod: "long" }).dates;
          const kept = over === 0 || count === 1 ? regular : regular.slice(0, -1);
          expect(long.map(isoText)).toEqual(over === 0 ? kept : [...kept, isoText(last)]);
        },
      ),
      RUNS,
    );
  });
});
