import { describe, expect, it } from "vitest";
import { isoText } from "../../src/calendar/day.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { phaseOn, phasesOf } from "../../src/loan/phases.ts";
import { amountText } from "../../src/money/money.ts";
import { columns, day, problemOf, terms, type TermsText } from "./loan.ts";

const rows = (changes: TermsText): string[] =>
  buildSchedule(terms(changes)).rows.map(
    ({ from, to, due, days }) => `${[from, to, due].map(isoText).join(" ")} ${days}`,
  );

const adjusted = (convention: string) => ({
  businessDays: { calendars: [], convention, interest: "adjusted" },
});

const rescheduled = (changes: object) => ({
  reschedulings: [
    {
      date: "2021-01-15",
      accrued: "due",
      firstInterest: "2021-07-15",
      firstPrincipal: "2021-07-15",
      lastPrincipal: "2022-07-15",
      monthsBetween: 6,
      ...changes,
    },
  ],
});

describe("where periods begin and end", () => {
  it("nothing is due on the day of the first drawdown", () => {
    expect(rows({ firstInterest: "2020-01-15" })[0]).toBe("2020-01-15 2020-07-15 2020-07-15 182");
  });

  it("nothing is due between a rescheduling and the first drawdown after it", () => {
    const changes = rescheduled({
      date: "2019-11-20",
      firstInterest: "2019-12-15",
      firstPrincipal: "2020-12-15",
      lastPrincipal: "2022-06-15",
    });
    expect(rows(changes)[0]).toBe("2020-01-15 2020-06-15 2020-06-15 152");
  });

  it("a payment before the first drawdown ends no period before it began", () => {
    // 16 August 2020 is a Sunday, paid on Friday the 14th; drawn on Saturday the 15th.
    const changes = {
      ...adjusted("preceding"),
      drawdowns: [{ date: "2020-08-15", amount: "1200.00" }],
      firstInterest: "2020-08-16",
      firstPrincipal: "2021-02-16",
      lastPrincipal: "2022-08-16",
    };
    expect(rows(changes).slice(0, 2)).toEqual([
      "2020-08-15 2020-08-15 2020-08-16 0",
      "2020-08-15 2021-02-16 2021-02-16 185",
    ]);
  });

  it("a rescheduled date that comes before the old one is paid has a row, without days", () => {
    // Due on Saturday, 15 January 2022, paid with its interest on Monday the 17th; due by the new terms on the 16th.
    const changes = {
      ...adjusted("following"),
      ...rescheduled({
        date: "2022-01-15",
        firstInterest: "2022-01-16",
        firstPrincipal: "2022-07-16",
        lastPrincipal: "2023-01-16",
      }),
    };
    expect(rows(changes).slice(3, 6)).toEqual([
      "2021-07-15 2022-01-17 2022-01-15 186",
      "2022-01-17 2022-01-17 2022-01-16 0",
      "2022-01-17 2022-07-18 2022-07-16 182",
    ]);
  });

  it("what is drawn after the last interest day, though before the last due date, is refused", () => {
    // The last date, Sunday, 16 January 2022, is paid on Friday the 14th.
    const changes = {
      ...adjusted("preceding"),
      drawdowns: [
        { date: "2020-01-16", amount: "1200.00" },
        { date: "2022-01-15", amount: "1.00" },
      ],
      firstInterest: "2020-07-16",
      firstPrincipal: "2021-01-16",
      lastPrincipal: "2022-01-16",
    };
    expect(problemOf(() => buildSchedule(terms(changes)))).toEqual({
      key: "errors:termsDrawdownAfterEnd",
      cell: "drawdowns",
    });
  });
});

it("the new terms hold from the day of the rescheduling on", () => {
  const phases = phasesOf(terms(rescheduled({})));
  const on = (date: string) => phaseOn(phases, day(date)).index;
  expect(["2019-01-01", "2021-01-14", "2021-01-15", "2030-01-01"].map(on)).toEqual([0, 0, 1, 1]);
  expect(phases.map(({ begins, ends }) => [begins, ends])).toEqual([
    [null, day("2021-01-15")],
    [day("2021-01-15"), null],
  ]);
});

describe("interest that floats", () => {
  const floating = (...fixings: [from: string, percent: string][]) => ({
    kind: "floating",
    index: "EURIBOR6M",
    marginPercent: "1",
    floorPercent: null,
    fixings: fixings.map(([from, percent]) => ({ from, percent })),
  });

  it("a fixing from before the regular date before the first drawdown is carried forward", () => {
    const projected = (from: string): boolean[] =>
      buildSchedule(
        terms({ drawdowns: [{ date: "2020-03-10", amount: "1200.00" }], rate: floating([from, "0"]) }),
      ).rows.map((row) => row.projected);
    expect(projected("2020-01-15")[0]).toBe(false);
    expect(projected("2020-01-14")[0]).toBe(true);
  });

  it("fixings may stand in any order", () => {
    const rate = floating(["2021-01-15", "2"], ["2020-01-15", "0"], ["2020-07-15", "1"]);
    const sorted = floating(["2020-01-15", "0"], ["2020-07-15", "1"], ["2021-01-15", "2"]);
    expect(buildSchedule(terms({ rate })).rows.map(({ interest }) => interest)).toEqual(
      buildSchedule(terms({ rate: sorted })).rows.map(({ interest }) => interest),
    );
  });

  it("a fixing of a rescheduling that belongs to no period is named there", () => {
    const rate = floating(["2021-01-15", "1"], ["2021-09-01", "2"]);
    expect(problemOf(() => buildSchedule(terms(rescheduled({ rate }))))).toEqual({
      key: "errors:termsFixingOffGrid",
      cell: "reschedulings[0].rate.fixings",
    });
  });

  it("below zero it joins no balance, also where interest is added to it", () => {
    const schedule = buildSchedule(
      terms({ rate: floating(["2020-01-15", "-4"]), capitalisedUntil: "2020-07-15" }),
    );
    const [row] = schedule.rows;
    // 1,200 x -3 % x 182 / 360
    expect(
      [row?.interest, row?.capitalised, row?.total, row?.closing].map((one) => one && amountText(one)),
    ).toEqual(["-18.20", "0.00", "-18.20", "1200.00"]);
  });
});

describe("instalments at the edges", () => {
  it("of an annuity without interest are equal", () => {
    const changes = { repayment: { kind: "annuity" }, rate: { kind: "fixed", percent: "0" } };
    expect(columns(buildSchedule(terms(changes)), "principal")).toEqual([
      "0.00",
      "300.00",
      "300.00",
      "300.00",
      "300.00",
    ]);
  });

  it("rounded up, they stop where nothing is left", () => {
    // 0.02 / 4 = 0.005, rounded 0.01 each.
    const changes = { drawdowns: [{ date: "2020-01-15", amount: "0.02" }] };
    expect(columns(buildSchedule(terms(changes)), "principal")).toEqual([
      "0.00",
      "0.01",
      "0.01",
      "0.00",
      "0.00",
    ]);
  });

  it("of an annuity that does not cover the interest of a long first period are refused, by their term", () => {
    // Ten and a half years at 3 % are more than the payment of a fifth and its half-year.
    const agreed = {
      drawdowns: [{ date: "2010-01-15", amount: "1200.00" }],
      firstInterest: "2020-07-15",
      firstPrincipal: "2020-07-15",
      repayment: { kind: "annuity" },
    };
    expect(problemOf(() => buildSchedule(terms(agreed)))).toEqual({
      key: "errors:termsAnnuityTooSmall",
      cell: "repayment",
    });
    const later = rescheduled({
      firstInterest: "2031-07-15",
      firstPrincipal: "2031-07-15",
      lastPrincipal: "2033-07-15",
      repayment: { kind: "annuity" },
    });
    expect(problemOf(() => buildSchedule(terms(later)))).toEqual({
      key: "errors:termsAnnuityTooSmall",
      cell: "reschedulings[0].repayment",
    });
  });

  it("are worked out anew when interest is added after a prepayment, whatever its order", () => {
    // Half a year is 3 %. 1,000 x 90 + 700 x 90 days: 25.50, so 725.50; and 21.77, so 747.27, in two instalments.
    const changes = (order: string) => ({
      drawdowns: [{ date: "2020-01-01", amount: "1000.00" }],
      rate: { kind: "fixed", percent: "6" },
      dayCount: "30/360",
      firstInterest: "2020-07-01",
      firstPrincipal: "2021-07-01",
      lastPrincipal: "2022-01-01",
      capitalisedUntil: "2021-01-01",
      prepayments: [{ date: "2020-04-01", amount: "300.00", order, respread: false }],
    });
    for (const order of ["in-order", "inverse-order", "pro-rata"]) {
      expect(columns(buildSchedule(terms(changes(order))), "principal", "closing")).toEqual([
        "0.00 725.50",
        "0.00 747.27",
        "373.64 373.63",
        "373.63 0.00",
      ]);
    }
  });
});
