import { describe, expect, it } from "vitest";
import { isoText } from "../../../src/calendar/day.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { weightedAverageLife } from "../../../src/loan/measures/averageLife.ts";
import { byAccount, FOREIGN_DEBT_ACCOUNTS } from "../../../src/loan/measures/budgetAccounts.ts";
import { loanCashFlows, measuredFrom } from "../../../src/loan/measures/cashFlow.ts";
import { debtService } from "../../../src/loan/measures/debtService.ts";
import { grantElement } from "../../../src/loan/measures/grantElement.ts";
import { loanMeasures } from "../../../src/loan/measures/loanMeasures.ts";
import { valueOfPayments } from "../../../src/loan/measures/presentValue.ts";
import { effectiveRate } from "../../../src/loan/measures/rateOfReturn.ts";
import { decimal, decimalText, rescaled } from "../../../src/money/decimal.ts";
import { day, terms } from "../loan.ts";

/** Drawn twice, the second time in the middle of a period, with a fee a quarter of a year before the first. */
const LOAN = terms({
  facility: "2000.00",
  drawdowns: [
    { date: "2020-01-15", amount: "1200.00" },
    { date: "2021-04-01", amount: "300.00" },
  ],
  fees: [{ kind: "management", percent: "1", on: "facility", date: "2019-10-15" }],
});
const SCHEDULE = buildSchedule(LOAN);
const FIVE = decimal("5");

describe("all measures of a loan", () => {
  const measured = loanMeasures(LOAN, SCHEDULE, FIVE, FOREIGN_DEBT_ACCOUNTS.government);

  it("are each that of its own", () => {
    expect(measured).toEqual({
      start: day("2020-01-15"),
      calendarYears: debtService(LOAN, SCHEDULE, "calendar-year"),
      budgetYears: debtService(LOAN, SCHEDULE, "budget-year").map((year) => ({
        ...year,
        accounts: byAccount(year, FOREIGN_DEBT_ACCOUNTS.government),
      })),
      averageLife: weightedAverageLife(LOAN, SCHEDULE),
      effectiveRate: effectiveRate(LOAN, SCHEDULE),
      discountPercent: FIVE,
      presentValue: valueOfPayments(LOAN, SCHEDULE, FIVE),
      grantElement: grantElement(LOAN, SCHEDULE, FIVE),
      openInterest: null,
      assumedInterest: false,
      projectedInterest: false,
    });
  });

  it("have a year for the fee before the first drawdown", () => {
    expect(measured.calendarYears.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022]);
  });

  it("do not depend on the order in which drawdowns are listed", () => {
    const listed = { ...LOAN, drawdowns: LOAN.drawdowns.toReversed() };
    expect(measuredFrom(listed, buildSchedule(listed))).toBe(day("2020-01-15"));
    expect(loanMeasures(listed, SCHEDULE, FIVE, FOREIGN_DEBT_ACCOUNTS.government)).toEqual(measured);
  });
});

it("cash flows stand in order of day: a fee before the first drawdown comes first", () => {
  expect(loanCashFlows(LOAN, SCHEDULE).map(({ day: on }) => isoText(on))).toEqual([
    "2019-10-15",
    "2020-01-15",
    "2020-07-15",
    "2021-01-15",
    "2021-04-01",
    "2021-07-15",
    "2022-01-15",
    "2022-07-15",
  ]);
});

it("the grant element counts whole periods, and within one its days, also before the first drawdown", () => {
  // Half-years from the first drawdown: the fee at -92/184, the second drawdown at 2 + 76/181, payments at 1 to 5.
  // 20.00; 18.20, 318.40, 416.20, 412.27, 406.03: summed up in Python with 40 digits.
  expect(decimalText(rescaled(grantElement(LOAN, SCHEDULE, FIVE), 12, "half-up"))).toBe("1.442052372918");
});

it("the grant element counts a day of a period's last month by that period's days", () => {
  // Drawn a second time ten days before the third due date: half-years 2 + 171/181. Payments of 18.20, 318.40, 413.83,
  // 412.27 and 406.03: summed up in Python with 40 digits.
  const loan = terms({
    drawdowns: [
      { date: "2020-01-15", amount: "1200.00" },
      { date: "2021-07-05", amount: "300.00" },
    ],
  });
  expect(decimalText(rescaled(grantElement(loan, buildSchedule(loan), FIVE), 12, "half-up"))).toBe(
    "2.719910704966",
  );
});

it("calendar years go by due dates, budget years by the days of payment", () => {
  // Due on Saturday, 31 December 2022, paid on Monday, 2 January 2023.
  const loan = terms({
    drawdowns: [{ date: "2022-06-30", amount: "1200.00" }],
    firstInterest: "2022-12-31",
    firstPrincipal: "2022-12-31",
    lastPrincipal: "2022-12-31",
    repayment: { kind: "bullet" },
    businessDays: { calendars: [], convention: "following", interest: "unadjusted" },
  });
  const { calendarYears, budgetYears } = loanMeasures(
    loan,
    buildSchedule(loan),
    FIVE,
    FOREIGN_DEBT_ACCOUNTS.government,
  );
  expect([calendarYears, budgetYears].map((years) => years.map(({ year }) => year))).toEqual([
    [2022],
    [2023],
  ]);
});

it("debt service of a schedule in which nothing is paid has no year", () => {
  const rows = SCHEDULE.rows.slice(0, 0);
  expect(debtService(LOAN, { ...SCHEDULE, rows }, "calendar-year")).toEqual([]);
});

it("debt service has no year in which nothing is paid before the first payment", () => {
  // The first interest is added to the balance: nothing is paid in 2020.
  const loan = terms({ capitalisedUntil: "2020-07-15" });
  expect(debtService(loan, buildSchedule(loan), "calendar-year").map(({ year }) => year)).toEqual([
    2021, 2022,
  ]);
});

it("accounts are in order, whatever the parts booked on them", () => {
  const service = debtService(LOAN, SCHEDULE, "calendar-year").find(({ year }) => year === 2021);
  const accounts = { principal: "9", interest: "2", fees: "3", penalties: "4" };
  expect(service && [...byAccount(service, accounts).keys()]).toEqual(["2", "9"]);
});
