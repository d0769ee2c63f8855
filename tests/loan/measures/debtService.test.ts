import { describe, expect, it } from "vitest";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { byAccount, FOREIGN_DEBT_ACCOUNTS } from "../../../src/loan/measures/budgetAccounts.ts";
import { debtService, type DebtService, type ServiceYear } from "../../../src/loan/measures/debtService.ts";
import { amountText, parseMoney, type Money } from "../../../src/money/money.ts";
import { terms } from "../loan.ts";

/** The container inspection loan, drawn at once half a year before its first interest. */
const X_RAY = terms({
  facility: "205000000.00",
  drawdowns: [{ date: "2013-03-21", amount: "204900000.00" }],
  firstInterest: "2013-09-21",
  firstPrincipal: "2014-03-21",
  lastPrincipal: "2025-09-21",
  fees: [{ kind: "management", percent: "1", on: "facility", date: "2011-01-14" }],
});
const cny = (text: string): Money => parseMoney(text, "CNY") as Money;

const line = ({ year, principal, interest, fees, total }: DebtService): string =>
  [String(year), ...[principal, interest, fees, total].map(amountText)].join(" ");

describe("debt service by calendar year", () => {
  const years = debtService(X_RAY, buildSchedule(X_RAY), "calendar-year");

  it("2011: the management fee, 1 % of the facility", () => {
    expect(years.slice(0, 1).map(line)).toEqual(["2011 0.00 0.00 2050000.00 2050000.00"]);
  });

  it("2012: nothing is paid, and the year is there", () => {
    expect(years.slice(1, 2).map(line)).toEqual(["2012 0.00 0.00 0.00 0.00"]);
  });

  it("2014: the 17.075.000 CNY of the amended budget law 2014; interest of 181 and 184 days by hand", () => {
    // 204,900,000 x 3 % x 181 / 360 = 3,090,575.00; 196,362,500 x 3 % x 184 / 360 = 3,010,891.666...
    expect(years.filter(({ year }) => year === 2014).map(line)).toEqual([
      "2014 17075000.00 6101466.67 0.00 23176466.67",
    ]);
  });

  it("the years sum to what the schedule sums to, and end with the loan", () => {
    const { totals } = buildSchedule(X_RAY);
    const sum = (part: "principal" | "interest" | "fees" | "total"): bigint =>
      years.reduce((all, year) => all + year[part].minor, 0n);
    expect([sum("principal"), sum("interest"), sum("fees"), sum("total")]).toEqual(
      [totals.principal, totals.interest, totals.fees, totals.paid].map(({ minor }) => minor),
    );
    expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 15 }, (_, at) => 2011 + at));
  });
});

describe("the year of a payment that a weekend moves into January", () => {
  // 31 December 2022 is a Saturday, 1 January 2023 a Sunday: paid on 2 January 2023.
  const loan = terms({
    drawdowns: [{ date: "2022-06-30", amount: "1200.00" }],
    firstInterest: "2022-12-31",
    firstPrincipal: "2022-12-31",
    lastPrincipal: "2022-12-31",
    repayment: { kind: "bullet" },
    businessDays: { calendars: [], convention: "following", interest: "unadjusted" },
  });

  it.each<[ServiceYear, number]>([
    ["calendar-year", 2022],
    ["budget-year", 2023],
  ])("%s: %i", (by, year) => {
    expect(debtService(loan, buildSchedule(loan), by).map((service) => service.year)).toEqual([year]);
  });
});

describe("debt service by account", () => {
  const service: DebtService = {
    year: 2014,
    principal: cny("100.00"),
    prepayment: cny("0.00"),
    interest: cny("20.00"),
    fees: cny("3.00"),
    total: cny("123.00"),
    assumed: false,
    projected: false,
  };
  const booked = (accounts = FOREIGN_DEBT_ACCOUNTS.government): string[] =>
    [...byAccount(service, accounts)].map(([account, amount]) => `${account} ${amountText(amount)}`);

  it("of a foreign government: 4422 interest, 4443 fees, 6122 principal", () => {
    expect(booked()).toEqual(["4422 20.00", "4443 3.00", "6122 100.00"]);
  });

  it("of a foreign commercial bank: 4424 and 6124", () => {
    expect(booked(FOREIGN_DEBT_ACCOUNTS["commercial-bank"])).toContain("6124 100.00");
  });

  it("adds up what a mapping of one's own books on one account", () => {
    const accounts = { principal: "612", interest: "444", fees: "444", penalties: "444" };
    expect(booked(accounts)).toEqual(["444 23.00", "612 100.00"]);
  });

  it("leaves out an account with nothing on it", () => {
    expect([
      ...byAccount({ ...service, fees: cny("0.00") }, FOREIGN_DEBT_ACCOUNTS.government).keys(),
    ]).toEqual(["4422", "6122"]);
  });
});
