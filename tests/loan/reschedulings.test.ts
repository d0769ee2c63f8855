import { describe, expect, it } from "vitest";
import { day, isoText } from "../../src/calendar/day.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { knownPositionAt } from "./knownPosition.ts";
import { amountText } from "../../src/money/money.ts";
import { columns, problemOf, terms, type TermsText } from "./loan.ts";

/** USD 1,000.00 from 1 January 2020, four half-yearly instalments of 250, 6 % by 30/360. */
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

const OCTOBER = {
  date: "2020-10-01",
  accrued: "capitalised",
  writeDown: "100.00",
  rate: { kind: "fixed", percent: "3" },
  firstInterest: "2021-04-01",
  firstPrincipal: "2021-10-01",
  lastPrincipal: "2022-10-01",
  monthsBetween: 6,
};

const rescheduled = (changes: Record<string, unknown> = {}) => ({
  reschedulings: [{ ...OCTOBER, ...changes }],
});

const rows = (changes: TermsText) =>
  columns(buildSchedule(loan(changes)), "due", "principal", "interest", "closing");

describe("a rescheduling within a period", () => {
  it("ends the period, and the rest follows the new terms", () => {
    // 750 x 6 % x 90 / 360 = 11.25 joins the balance, 100 leaves it: 661.25. Half a year at 3 %: 9.91875.
    expect(rows(rescheduled())).toEqual([
      "2020-07-01 250.00 30.00 750.00",
      "2020-10-01 0.00 11.25 661.25",
      "2021-04-01 0.00 9.92 661.25",
      "2021-10-01 220.42 9.92 440.83",
      "2022-04-01 220.42 6.61 220.41",
      "2022-10-01 220.41 3.31 0.00",
    ]);
  });

  it("shows on the row that ends what was added and written off, and which rescheduling did it", () => {
    const { rows: built, totals } = buildSchedule(loan(rescheduled()));
    const [, cut] = built;
    expect([cut?.capitalised, cut?.writtenDown, cut?.total].map((one) => one && amountText(one))).toEqual([
      "11.25",
      "100.00",
      "0.00",
    ]);
    expect(built.map(({ rescheduling }) => rescheduling)).toEqual([null, 0, null, null, null, null]);
    expect(built.map(({ instalment }) => instalment)).toEqual([1, null, null, 2, 3, 4]);
    expect(amountText(totals.writtenDown)).toBe("100.00");
    // 911.25 of principal, and 71.01 of interest of which 11.25 was not paid.
    expect(amountText(totals.paid)).toBe("971.01");
  });

  it("makes the interest run up due on its day where the terms say so", () => {
    const schedule = buildSchedule(loan(rescheduled({ accrued: "due", writeDown: null })));
    expect(amountText(schedule.rows[1]?.total ?? schedule.totals.fees)).toBe("11.25");
    expect(columns(schedule, "closing")[1]).toBe("750.00");
  });

  it("keeps rate and way of repayment where it states none", () => {
    // 750 for half a year at 6 %.
    expect(rows(rescheduled({ accrued: "due", writeDown: null, rate: null }))[2]).toBe(
      "2021-04-01 0.00 22.50 750.00",
    );
  });

  it("moves the payment of the cut period to a business day, and its interest ends on the day itself", () => {
    // 3 October 2020 is a Saturday in the middle of the Chinese holidays, which end on Thursday, 8 October.
    const schedule = buildSchedule(
      loan({
        businessDays: { calendars: ["CN"], convention: "following", interest: "unadjusted" },
        ...rescheduled({ date: "2020-10-03" }),
      }),
    );
    const row = schedule.rows[1];
    expect([row?.to, row?.due, row?.payment].map((date) => date && isoText(date))).toEqual([
      "2020-10-03",
      "2020-10-03",
      "2020-10-09",
    ]);
    expect(row?.days).toBe(92);
  });
});

describe("a rescheduling on a due date", () => {
  it("leaves what is due on it, and the rest is spread anew", () => {
    const changes = rescheduled({
      date: "2020-07-01",
      accrued: "due",
      writeDown: null,
      rate: null,
      firstInterest: "2021-01-01",
      firstPrincipal: "2021-01-01",
      lastPrincipal: "2022-07-01",
    });
    // 750 / 4 = 187.50; 562.50 x 3 % = 16.875.
    expect(rows(changes)).toEqual([
      "2020-07-01 250.00 30.00 750.00",
      "2021-01-01 187.50 22.50 562.50",
      "2021-07-01 187.50 16.88 375.00",
      "2022-01-01 187.50 11.25 187.50",
      "2022-07-01 187.50 5.63 0.00",
    ]);
  });
});

describe("reschedulings and what else may happen", () => {
  it("the past is what it was without them", () => {
    const plain = buildSchedule(loan()).rows[0];
    expect(buildSchedule(loan(rescheduled())).rows[0]).toEqual(plain);
  });

  it("two, one after the other", () => {
    const second = {
      ...OCTOBER,
      date: "2021-10-01",
      accrued: "due",
      writeDown: null,
      rate: null,
      firstInterest: "2022-10-01",
      firstPrincipal: "2022-10-01",
      lastPrincipal: "2023-10-01",
      monthsBetween: 12,
      repayment: { kind: "equal-principal" },
    };
    // 440.83 / 2 = 220.415, and a whole year at 3 %.
    expect(rows({ reschedulings: [OCTOBER, second] }).slice(3)).toEqual([
      "2021-10-01 220.42 9.92 440.83",
      "2022-10-01 220.42 13.22 220.41",
      "2023-10-01 220.41 6.61 0.00",
    ]);
  });

  it("a drawdown on its day belongs to the new terms", () => {
    const schedule = buildSchedule(
      loan({
        drawdowns: [
          { date: "2020-01-01", amount: "1000.00" },
          { date: "2020-10-01", amount: "90.00" },
        ],
        ...rescheduled(),
      }),
    );
    expect(schedule.rows.map(({ drawdown }) => amountText(drawdown))).toEqual([
      "1000.00",
      "0.00",
      "90.00",
      "0.00",
      "0.00",
      "0.00",
    ]);
    // 751.25 / 3.
    expect(columns(schedule, "principal")[3]).toBe("250.42");
  });

  it("before anything is drawn only changes the dates", () => {
    const schedule = buildSchedule(
      loan({
        ...rescheduled({ date: "2019-12-01", writeDown: null, rate: null, firstInterest: "2020-04-01" }),
        firstInterest: "2019-11-15",
        firstPrincipal: "2020-05-15",
        lastPrincipal: "2021-05-15",
      }),
    );
    expect(columns(schedule, "due")).toEqual([
      "2020-04-01",
      "2020-10-01",
      "2021-04-01",
      "2021-10-01",
      "2022-04-01",
      "2022-10-01",
    ]);
  });

  it("the position on a day counts what was added and written off", () => {
    const changed = loan(rescheduled());
    const schedule = buildSchedule(changed);
    const on = (date: string) => {
      const { balance, accruedInterest } = knownPositionAt(changed, schedule, day(date));
      return [amountText(balance), amountText(accruedInterest)];
    };
    expect(on("2020-09-30")).toEqual(["750.00", "11.13"]);
    expect(on("2020-10-01")).toEqual(["661.25", "0.00"]);
    // 661.25 x 3 % x 90 / 360 = 4.959...
    expect(on("2021-01-01")).toEqual(["661.25", "4.96"]);
  });

  it.each([
    ["after the last date", { date: "2022-01-01" }, "errors:termsReschedulingAfterEnd", "date"],
    [
      "interest not after its day",
      { firstInterest: "2020-10-01" },
      "errors:termsReschedulingInterest",
      "firstInterest",
    ],
    [
      "principal on no date of interest",
      { firstPrincipal: "2021-10-02" },
      "errors:termsFirstPrincipalOffGrid",
      "firstPrincipal",
    ],
    [
      "more written off than is owed",
      { writeDown: "761.26" },
      "errors:termsWriteDownOverBalance",
      "writeDown",
    ],
    [
      "interest added on the last day",
      { capitalisedUntil: "2022-10-01" },
      "errors:termsCapitalisedToEnd",
      "capitalisedUntil",
    ],
    [
      "a rate below nothing",
      { rate: { kind: "fixed", percent: "-1" } },
      "errors:termsNegativeRate",
      "rate.percent",
    ],
  ])("is refused: %s", (_, changes, key, term) => {
    expect(problemOf(() => buildSchedule(loan(rescheduled(changes))))).toEqual({
      key,
      cell: `reschedulings[0].${term}`,
    });
  });

  it("two on one day are refused", () => {
    expect(problemOf(() => buildSchedule(loan({ reschedulings: [OCTOBER, OCTOBER] })))).toEqual({
      key: "errors:termsReschedulingOrder",
      cell: "reschedulings[1].date",
    });
  });

  it("stated instalments have to be stated anew", () => {
    const stated = {
      kind: "custom",
      instalments: [
        { date: "2020-07-01", amount: "300.00" },
        { date: "2022-01-01", amount: "700.00" },
      ],
    };
    expect(problemOf(() => buildSchedule(loan({ repayment: stated, ...rescheduled() })))).toEqual({
      key: "errors:termsReschedulingStated",
      cell: "reschedulings[0].repayment",
    });
    // 700 + 10.50 - 100 = 610.50 is what the new instalments have to add up to.
    const anew = (last: string) => ({
      kind: "custom",
      instalments: [
        { date: "2021-10-01", amount: "300.00" },
        { date: "2022-10-01", amount: last },
      ],
    });
    const changed = (last: string) => loan({ repayment: stated, ...rescheduled({ repayment: anew(last) }) });
    expect(columns(buildSchedule(changed("310.50")), "principal").slice(2)).toEqual([
      "0.00",
      "300.00",
      "0.00",
      "310.50",
    ]);
    expect(problemOf(() => buildSchedule(changed("310.49")))).toEqual({
      key: "errors:termsCustomRest",
      cell: "reschedulings[0].repayment.instalments",
    });
  });
});

describe("capitalised interest", () => {
  it("joins the balance until its last day, and instalments are worked out anew", () => {
    // 1000 + 30; 780 after an instalment of 250; then 780 / 3.
    expect(rows({ capitalisedUntil: "2020-07-01" })).toEqual([
      "2020-07-01 250.00 30.00 780.00",
      "2021-01-01 260.00 23.40 520.00",
      "2021-07-01 260.00 15.60 260.00",
      "2022-01-01 260.00 7.80 0.00",
    ]);
  });

  it("during grace bears interest itself and is repaid with the rest", () => {
    const schedule = buildSchedule(loan({ firstPrincipal: "2021-07-01", capitalisedUntil: "2021-01-01" }));
    // 1000, 1030 and 1060.90.
    expect(columns(schedule, "principal", "interest", "closing")).toEqual([
      "0.00 30.00 1030.00",
      "0.00 30.90 1060.90",
      "530.45 31.83 530.45",
      "530.45 15.91 0.00",
    ]);
    expect(schedule.rows.map(({ total }) => amountText(total))).toEqual(["0.00", "0.00", "562.28", "546.36"]);
    expect(amountText(schedule.totals.capitalised)).toBe("60.90");
    expect(amountText(schedule.totals.paid)).toBe("1108.64");
  });

  it("to the last day is refused", () => {
    expect(problemOf(() => buildSchedule(loan({ capitalisedUntil: "2022-01-01" })))).toEqual({
      key: "errors:termsCapitalisedToEnd",
      cell: "capitalisedUntil",
    });
  });
});
