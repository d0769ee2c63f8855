import { describe, expect, it } from "vitest";
import { isoText } from "../../../src/calendar/day.ts";
import { weightedAverageLife } from "../../../src/loan/measures/averageLife.ts";
import { byAccount, FOREIGN_DEBT_ACCOUNTS } from "../../../src/loan/measures/budgetAccounts.ts";
import { loanCashFlows } from "../../../src/loan/measures/cashFlow.ts";
import { debtService } from "../../../src/loan/measures/debtService.ts";
import { grantElement } from "../../../src/loan/measures/grantElement.ts";
import { knownPositionAt } from "../knownPosition.ts";
import { decimal, decimalText, rescaled } from "../../../src/money/decimal.ts";
import { amountText } from "../../../src/money/money.ts";
import { CHANGING, CHANGING_SCHEDULE } from "../changingLoan.ts";
import { day } from "../loan.ts";

describe("a loan with a prepayment, interest added to the balance and a part written off", () => {
  it("cash flows: the prepayment on its day; nothing for what is added or written off", () => {
    const flows = loanCashFlows(CHANGING, CHANGING_SCHEDULE);
    expect(flows.map(({ day: on, amount }) => `${isoText(on)} ${decimalText(amount)}`)).toEqual([
      "2020-01-15 1200.00",
      "2020-10-13 -218.20",
      "2021-01-15 -266.97",
      "2021-07-15 -261.31",
      "2022-01-15 -206.13",
      "2022-07-15 -203.02",
    ]);
  });

  const years = debtService(CHANGING, CHANGING_SCHEDULE, "calendar-year");

  it("debt service: a year with a prepayment alone, and no interest that was added", () => {
    // 2021: interest 16.97 + 11.31; 2022: 6.13 + 3.02.
    const lines = years.map(({ year, principal, prepayment, interest, total }) =>
      [String(year), ...[principal, prepayment, interest, total].map(amountText)].join(" "),
    );
    expect(lines).toEqual([
      "2020 0.00 218.20 0.00 218.20",
      "2021 500.00 0.00 28.28 528.28",
      "2022 400.00 0.00 9.15 409.15",
    ]);
  });

  it("debt service: a fee due on the day on which interest is added is all that is paid on it", () => {
    const fee = { minor: 500n, currency: "CNY" } as const;
    const [first, ...others] = CHANGING_SCHEDULE.rows;
    const rows = first ? [{ ...first, fees: fee, total: fee }, ...others] : [];
    const [year] = debtService(CHANGING, { ...CHANGING_SCHEDULE, rows }, "calendar-year");
    expect(year && [year.interest, year.fees, year.total].map(amountText)).toEqual([
      "0.00",
      "5.00",
      "223.20",
    ]);
  });

  it("books a prepayment on the account of principal", () => {
    const booked = years.flatMap((year) => [...byAccount(year, FOREIGN_DEBT_ACCOUNTS.government)]);
    expect(booked.map(([account, amount]) => `${account} ${amountText(amount)}`)).toEqual([
      "6122 218.20",
      "4422 28.28",
      "6122 500.00",
      "4422 9.15",
      "6122 400.00",
    ]);
  });

  it("average life weighs what is repaid: 1,118.20 and not the 100.00 written off", () => {
    // (218.20 x 272 + 250 x 366 + 250 x 547 + 200 x 731 + 200 x 912) / 1,118.20 / 365 = 616,200.4 / 408,143
    const years = weightedAverageLife(CHANGING, CHANGING_SCHEDULE);
    expect(years && decimalText(rescaled(years, 6, "half-up"))).toBe("1.509766");
  });

  it("grant element at 0 %: 1,200.00 less 1,155.63 paid, in percent of 1,200.00", () => {
    const percent = grantElement(CHANGING, CHANGING_SCHEDULE, decimal("0"));
    expect(decimalText(rescaled(percent, 4, "half-up"))).toBe("3.6975");
  });

  it.each([
    ["2020-01-14", "0.00", "0.00"],
    ["2020-07-14", "1200.00", "18.10"], // 1,200.00 x 3 % x 181 / 360
    ["2020-07-15", "1218.20", "0.00"],
    ["2020-10-12", "1218.20", "9.03"], // 1,218.20 x 3 % x 89 / 360 = 9.0349...
    ["2020-10-13", "1000.00", "9.14"], // x 90: 9.1365
    ["2021-01-15", "750.00", "0.00"],
    ["2021-07-15", "400.00", "0.00"],
    ["2022-07-15", "0.00", "0.00"],
  ])("on %s %s is owed, and %s of interest has run up", (date, balance, accrued) => {
    const found = knownPositionAt(CHANGING, CHANGING_SCHEDULE, day(date));
    expect([found.balance, found.accruedInterest].map(amountText)).toEqual([balance, accrued]);
  });
});
