import { describe, expect, it } from "vitest";
import { day, isoText } from "../../../src/calendar/day.ts";
import { principalDates } from "../../../src/dossier/outlook/principalDates.ts";
import { loanOf } from "./lists.ts";

/** Count, last date and roll day of the dates between two printed ones. */
function gridOf(first: string, last: string): readonly (string | number)[] | null {
  const found = principalDates(day(first), day(last), 6);
  return found && [found.dates.length, isoText(found.dates.at(-1) ?? day(last)), found.rollDay];
}

describe("dates of principal half a year apart", () => {
  it.each([
    // 15 June 2030 and 15 December 2035 are Saturdays, 1 December 2030, 1 June 2031 and 31 August 2031 are Sundays, 31 August 2030 a Saturday.
    ["as printed", "2028-06-15", "2030-12-15", [6, "2030-12-15", 15]],
    ["the Monday after a weekend", "2028-06-15", "2030-06-17", [5, "2030-06-15", 15]],
    [
      "the Friday before it, where dates are brought forward",
      "2028-06-15",
      "2030-06-14",
      [5, "2030-06-15", 15],
    ],
    ["the Friday before it, at the end of a month", "2028-08-31", "2030-08-30", [5, "2030-08-31", 31]],
    ["the Monday of the next month", "2028-02-29", "2030-09-02", [6, "2030-08-31", 31]],
    ["the Friday of the month before", "2028-12-01", "2031-05-30", [6, "2031-06-01", 1]],
    ["the first one moved", "2030-06-17", "2032-12-15", [6, "2032-12-15", 15]],
    ["both moved", "2030-06-14", "2035-12-17", [12, "2035-12-15", 15]],
  ])("are found where they are %s", (_, first, last, grid) => {
    expect(gridOf(first, last)).toEqual(grid);
  });

  it("are not found where no weekend moves the last one there", () => {
    // Tuesday, 18 June 2030; Thursday, 13 June 2030; a month later.
    for (const last of ["2030-06-18", "2030-06-13", "2030-07-15"])
      expect(gridOf("2028-06-15", last)).toBeNull();
  });

  it("prove a loan whose last one is brought forward to a Friday", () => {
    // 6,000,000 euros in the twelve instalments from 15 December 2024 to 15 June 2030, a Saturday: 500,000 each.
    const loan = loanOf({
      name: "Zajam sa pomerenim datumom",
      eur: "6.000.000",
      rsd: "702.133.200",
      first: "15.06.2015.",
      last: "14.06.2030.",
      instalment: "1.000.000 EUR",
      rate: "2,00%",
    });
    expect([loan.basis, loan.instalmentsLeft]).toEqual(["proven", 12]);
  });
});
