import { describe, expect, it } from "vitest";
import { day, isoText } from "../../src/calendar/day.ts";
import { balanceSteps, corners, highestBalance, partedAt } from "../../src/taskpane/chart/balanceSteps.ts";
import { axisUnit, tickLabel, yearTicks } from "../../src/taskpane/chart/chartScales.ts";
import type { Currency } from "../../src/money/currency.ts";
import { amountText, parseMoney } from "../../src/money/money.ts";
import { XRAY_SCHEDULE } from "./fakeChain.ts";

describe("the balance as stairs", () => {
  const steps = balanceSteps(XRAY_SCHEDULE);

  it("changes on the days of drawdowns and instalments", () => {
    expect(steps.map(({ from, balance }) => [isoText(from), amountText(balance)])).toEqual([
      ["2013-03-21", "204900000.00"],
      ["2013-09-21", "204900000.00"],
      ["2014-03-21", "196362500.00"],
    ]);
    expect(amountText(highestBalance(steps)!)).toBe("204900000.00");
  });

  it("has a corner before and after each change", () => {
    expect(corners(steps.slice(1)).map(({ from, balance }) => [isoText(from), amountText(balance)])).toEqual([
      ["2013-09-21", "204900000.00"],
      ["2014-03-21", "204900000.00"],
      ["2014-03-21", "196362500.00"],
    ]);
  });
});

describe("what was and what comes", () => {
  const steps = balanceSteps(XRAY_SCHEDULE);
  const parted = (on: string) =>
    partedAt(steps, day(on)).map((part) =>
      part.map(({ from, balance }) => [isoText(from), amountText(balance)]),
    );

  it("meet on the day, at its balance", () => {
    expect(parted("2013-12-31")).toEqual([
      [
        ["2013-03-21", "204900000.00"],
        ["2013-09-21", "204900000.00"],
        ["2013-09-21", "204900000.00"],
        ["2013-12-31", "204900000.00"],
      ],
      [
        ["2013-12-31", "204900000.00"],
        ["2014-03-21", "204900000.00"],
        ["2014-03-21", "196362500.00"],
      ],
    ]);
  });

  it("are one where the day lies before or after all", () => {
    expect(parted("2013-01-01").map(({ length }) => length)).toEqual([0, 5]);
    expect(parted("2014-03-21").map(({ length }) => length)).toEqual([5, 0]);
  });
});

describe("the axes", () => {
  it.each<[string, Currency, number, string]>([
    ["204900000.00", "CNY", 5_000_000_000, "50"],
    ["2773442543.00", "RSD", 250_000_000_000, "2.500"],
    ["97000000000.00", "RSD", 2_500_000_000_000, "25"],
    ["9500.00", "EUR", 250_000, "2.500"],
    ["950000.00", "EUR", 25_050_000, "250,5"],
    ["1200000000", "JPY", 500_000_000, "500"],
  ])("of %s %s: tick %s is %s", (highest, currency, minor, label) => {
    const top = parseMoney(highest, currency)!;
    expect(tickLabel(minor, top, axisUnit(top), "sr-Latn")).toBe(label);
  });

  it.each([
    [20, ["2014", "2015", "2016", "2017", "2018"]],
    [3, ["2014", "2016", "2018"]],
    [1, ["2014"]],
    [0, ["2014"]],
  ])("years where %s labels fit: %j", (most, years) => {
    expect(
      yearTicks(day("2013-03-21"), day("2018-09-21"), most).map((one) => isoText(one).slice(0, 4)),
    ).toEqual(years);
  });
});
