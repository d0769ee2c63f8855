import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { knownPositionAt } from "./knownPosition.ts";
import { amountText } from "../../src/money/money.ts";
import { columns, problemOf, terms, type TermsText } from "./loan.ts";

/**
 * USD 1,000.00 drawn on 1 January 2020, four half-yearly instalments of 250, 6 % by 30/360: half a year of interest is
 * 3 % of the balance.
 */
function loan(changes: TermsText = {}) {
  return terms({
    currency: "USD",
    drawdowns: [{ date: "2020-01-01", amount: "1000.00" }],
    rate: { kind: "fixed", percent: "6" },
    dayCount: "30/360",
    firstInterest: "2020-07-01",
    firstPrincipal: "2020-07-01",
    lastPrincipal: "2022-01-01",
    ...changes,
  });
}

const prepaid = (order: string, respread = false, date = "2020-10-01", amount = "300.00") => ({
  prepayments: [{ date, amount, order, respread }],
});

const rows = (changes: TermsText) =>
  columns(buildSchedule(loan(changes)), "due", "principal", "interest", "closing");

describe("stated instalments that a prepayment has taken from", () => {
  it("stay so when more is drawn later", () => {
    const instalments = ["2020-07-01", "2021-01-01", "2021-07-01", "2022-01-01"].map((date) => ({
      date,
      amount: "250.00",
    }));
    const drawdowns = [
      { date: "2020-01-01", amount: "800.00" },
      { date: "2021-02-01", amount: "200.00" },
    ];
    // 550 for 90 days and 250 for 90 days are 8.25 + 3.75; 200 for 150 days are 5.00.
    expect(
      rows({ ...prepaid("inverse-order"), drawdowns, repayment: { kind: "custom", instalments } }),
    ).toEqual([
      "2020-07-01 250.00 24.00 550.00",
      "2021-01-01 250.00 12.00 0.00",
      "2021-07-01 200.00 5.00 0.00",
      "2022-01-01 0.00 0.00 0.00",
    ]);
  });
});

describe("a prepayment while principal is due and interest still joins the balance", () => {
  it("takes from the instalments as that interest would have made them", () => {
    // Without it 250, 260, 271.70 and 271.70 would be due, of which 300 pro rata are 71.20, ...; 15.00 + 10.50 interest.
    const changes = { ...prepaid("pro-rata", false, "2020-04-01"), capitalisedUntil: "2021-01-01" };
    expect(rows(changes)[0]).toBe("2020-07-01 178.80 25.50 546.70");
  });
});

describe("equal instalments that are rounded up", () => {
  it.each(["30/360", "ACT/ACT ISDA"])("end where nothing is left, by %s", (dayCount) => {
    const drawdowns = [{ date: "2020-01-01", amount: "0.05" }];
    const { rows: all } = buildSchedule(loan({ drawdowns, dayCount, lastPrincipal: "2025-01-01" }));
    expect(all.map(({ principal }) => principal.minor)).toEqual([1n, 1n, 1n, 1n, 1n, 0n, 0n, 0n, 0n, 0n]);
    expect(all.map(({ closing }) => closing.minor)).toEqual([4n, 3n, 2n, 1n, 0n, 0n, 0n, 0n, 0n, 0n]);
  });
});

describe("a prepayment of 300 on 1 October 2020, with 750 owed and three instalments of 250 left", () => {
  // Whatever the order: 750 for 90 days and 450 for 90 days at 6 % are 11.25 + 6.75.
  it("in inverse order takes the last instalment and 50 of the one before", () => {
    expect(rows(prepaid("inverse-order"))).toEqual([
      "2020-07-01 250.00 30.00 750.00",
      "2021-01-01 250.00 18.00 200.00",
      "2021-07-01 200.00 6.00 0.00",
      "2022-01-01 0.00 0.00 0.00",
    ]);
  });

  it("in order takes the next instalment and 50 of the one after", () => {
    expect(rows(prepaid("in-order"))).toEqual([
      "2020-07-01 250.00 30.00 750.00",
      "2021-01-01 0.00 18.00 450.00",
      "2021-07-01 200.00 13.50 250.00",
      "2022-01-01 250.00 7.50 0.00",
    ]);
  });

  it("pro rata takes two fifths of each", () => {
    expect(rows(prepaid("pro-rata"))).toEqual([
      "2020-07-01 250.00 30.00 750.00",
      "2021-01-01 150.00 18.00 300.00",
      "2021-07-01 150.00 9.00 150.00",
      "2022-01-01 150.00 4.50 0.00",
    ]);
  });

  it("spread anew leaves equal instalments, whatever the order", () => {
    // 450 / 3 = 150.
    for (const order of ["inverse-order", "in-order", "pro-rata"]) {
      expect(rows(prepaid(order, true))).toEqual(rows(prepaid("pro-rata")));
    }
  });

  it("is no part of what is due on the date, and of all that is paid", () => {
    const { rows: built, totals } = buildSchedule(loan(prepaid("in-order")));
    expect(built.map(({ prepayment }) => amountText(prepayment))).toEqual(["0.00", "300.00", "0.00", "0.00"]);
    expect(built.map(({ total }) => amountText(total))).toEqual(["280.00", "18.00", "213.50", "257.50"]);
    expect(amountText(totals.prepayment)).toBe("300.00");
    // 700 of instalments, 300 prepaid, 69 of interest.
    expect(amountText(totals.paid)).toBe("1069.00");
  });

  it("counts from its own day in the loan's position", () => {
    const terms = loan(prepaid("inverse-order"));
    const schedule = buildSchedule(terms);
    const on = (date: string) => {
      const { balance, accruedInterest, instalmentsLeft } = knownPositionAt(terms, schedule, day(date));
      return [amountText(balance), amountText(accruedInterest), instalmentsLeft];
    };
    expect(on("2020-09-30")).toEqual(["750.00", "11.13", 2]);
    expect(on("2020-10-01")).toEqual(["450.00", "11.25", 2]);
    expect(on("2021-07-01")).toEqual(["0.00", "0.00", 0]);
  });
});

describe("prepayments and what else may happen", () => {
  it("two, each in its own order: 350 left of 550 pro rata after 200 in inverse order", () => {
    const changes = {
      prepayments: [
        { date: "2020-08-01", amount: "200.00", order: "inverse-order", respread: false },
        { date: "2020-10-01", amount: "200.00", order: "pro-rata", respread: false },
      ],
    };
    // 250, 250, 50 become 7/11 of themselves: 159.09, 159.09 and the rest.
    expect(columns(buildSchedule(loan(changes)), "principal")).toEqual([
      "250.00",
      "159.09",
      "159.09",
      "31.82",
    ]);
  });

  it("during the grace period takes from the instalments that are to come", () => {
    const late = {
      firstPrincipal: "2021-01-01",
      drawdowns: [{ date: "2020-01-01", amount: "900.00" }],
    };
    // Three instalments of 300, 450 prepaid.
    expect(rows({ ...late, ...prepaid("inverse-order", false, "2020-04-01", "450.00") })).toEqual([
      "2020-07-01 0.00 20.25 450.00",
      "2021-01-01 300.00 13.50 150.00",
      "2021-07-01 150.00 4.50 0.00",
      "2022-01-01 0.00 0.00 0.00",
    ]);
  });

  it("a later drawdown makes equal instalments of all that is owed, over all dates left", () => {
    const changes = {
      drawdowns: [
        { date: "2020-01-01", amount: "1000.00" },
        { date: "2021-02-01", amount: "100.00" },
      ],
      ...prepaid("inverse-order"),
    };
    // 200 left after 1 January 2021, and 100: two instalments of 150.
    expect(columns(buildSchedule(loan(changes)), "principal")).toEqual([
      "250.00",
      "250.00",
      "150.00",
      "150.00",
    ]);
  });

  it("on a due date counts from that day: it does not lower the instalment due on it", () => {
    expect(rows(prepaid("in-order", false, "2021-01-01", "300.00"))).toEqual([
      "2020-07-01 250.00 30.00 750.00",
      "2021-01-01 250.00 22.50 500.00",
      "2021-07-01 0.00 6.00 200.00",
      "2022-01-01 200.00 6.00 0.00",
    ]);
  });

  it("all that is owed leaves nothing to pay", () => {
    const schedule = buildSchedule(loan(prepaid("pro-rata", false, "2020-07-01", "750.00")));
    expect(columns(schedule, "principal", "interest", "closing").slice(1)).toEqual([
      "0.00 0.00 0.00",
      "0.00 0.00 0.00",
      "0.00 0.00 0.00",
    ]);
  });

  it("of a loan repaid in one sum leaves less of it", () => {
    const bullet = { repayment: { kind: "bullet" }, firstPrincipal: "2022-01-01" };
    for (const order of ["inverse-order", "in-order", "pro-rata"]) {
      expect(columns(buildSchedule(loan({ ...bullet, ...prepaid(order) })), "principal").at(-1)).toBe(
        "700.00",
      );
    }
  });

  it("of stated instalments reduces those that are stated", () => {
    const stated = {
      repayment: {
        kind: "custom",
        instalments: [
          { date: "2020-07-01", amount: "100.00" },
          { date: "2021-01-01", amount: "200.00" },
          { date: "2022-01-01", amount: "700.00" },
        ],
      },
    };
    const principal = (order: string, respread = false) =>
      columns(buildSchedule(loan({ ...stated, ...prepaid(order, respread) })), "principal");
    expect(principal("inverse-order")).toEqual(["100.00", "200.00", "0.00", "400.00"]);
    expect(principal("in-order")).toEqual(["100.00", "0.00", "0.00", "600.00"]);
    // Two thirds of each: 133.33 and the rest.
    expect(principal("pro-rata")).toEqual(["100.00", "133.33", "0.00", "466.67"]);
    expect(principal("in-order", true)).toEqual(principal("pro-rata"));
  });

  it("of an annuity keeps the principal of the plan, or works out a new payment", () => {
    const annuity = { repayment: { kind: "annuity" } };
    // 1000 x 0.03 / (1 - 1.03^-4) = 269.03: interest 30, 22.83 and 15.44.
    const principal = (changes: TermsText) =>
      columns(buildSchedule(loan({ ...annuity, ...changes })), "principal");
    expect(principal({})).toEqual(["239.03", "246.20", "253.59", "261.18"]);
    expect(principal(prepaid("inverse-order", false, "2020-07-01"))).toEqual([
      "239.03",
      "246.20",
      "214.77",
      "0.00",
    ]);
    // 460.97 x 0.03 / (1 - 1.03^-3) = 162.97; interest 13.83 and 9.35.
    expect(principal(prepaid("inverse-order", true, "2020-07-01"))).toEqual([
      "239.03",
      "149.14",
      "153.62",
      "158.21",
    ]);
  });

  it.each([
    [
      "more than is owed",
      prepaid("in-order", false, "2020-10-01", "750.01"),
      "errors:termsPrepaymentOverBalance",
      "prepayments[0].amount",
    ],
    [
      "before anything is drawn",
      prepaid("in-order", false, "2019-12-31"),
      "errors:termsPrepaymentTooEarly",
      "prepayments[0].date",
    ],
    [
      "on the last day",
      prepaid("in-order", false, "2022-01-01"),
      "errors:termsPrepaymentAfterEnd",
      "prepayments[0].date",
    ],
    [
      "nothing",
      prepaid("in-order", false, "2020-10-01", "0.00"),
      "errors:termsNotPositive",
      "prepayments[0].amount",
    ],
  ])("is refused: %s", (_, changes, key, cell) => {
    expect(problemOf(() => buildSchedule(loan(changes)))).toEqual({ key, cell });
  });
});
