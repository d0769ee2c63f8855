import { describe, expect, it } from "vitest";
import { day, isoText } from "../../src/calendar/day.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { knownPositionAt } from "./knownPosition.ts";
import { amountText } from "../../src/money/money.ts";
import { columns, terms } from "./loan.ts";

const drawn = (...pairs: [date: string, amount: string][]) => ({
  drawdowns: pairs.map(([date, amount]) => ({ date, amount })),
});

describe("drawdowns, figures by hand", () => {
  it("one drawdown, grace of one period, four equal instalments", () => {
    expect(columns(buildSchedule(terms()), "due", "principal", "interest", "closing")).toEqual([
      "2020-07-15 0.00 18.20 1200.00",
      "2021-01-15 300.00 18.40 900.00",
      "2021-07-15 300.00 13.58 600.00",
      "2022-01-15 300.00 9.20 300.00",
      "2022-07-15 300.00 4.53 0.00",
    ]);
  });

  it("during repayment the instalment is outstanding / instalments left from then on", () => {
    // 900 for 76 days and 1,200 for 105 days at 3 %: 16.20. Then 1,200 / 3 = 400.
    const schedule = buildSchedule(terms(drawn(["2020-01-15", "1200.00"], ["2021-04-01", "300.00"])));
    expect(columns(schedule, "due", "principal", "interest", "closing")).toEqual([
      "2020-07-15 0.00 18.20 1200.00",
      "2021-01-15 300.00 18.40 900.00",
      "2021-07-15 400.00 16.20 800.00",
      "2022-01-15 400.00 12.27 400.00",
      "2022-07-15 400.00 6.03 0.00",
    ]);
    const row = schedule.rows[2];
    expect(
      row?.spans.map(({ from, days, balance }) => `${isoText(from)} ${days} ${amountText(balance)}`),
    ).toEqual(["2021-01-15 76 900.00", "2021-04-01 105 1200.00"]);
    expect([row?.opening, row?.drawdown].map((amount) => amount && amountText(amount))).toEqual([
      "900.00",
      "300.00",
    ]);
  });

  it("on a due date counts from that day: it does not raise the instalment due on it", () => {
    const schedule = buildSchedule(terms(drawn(["2020-01-15", "1200.00"], ["2021-01-15", "300.00"])));
    expect(columns(schedule, "due", "principal", "interest", "closing").slice(1, 3)).toEqual([
      "2021-01-15 300.00 18.40 900.00",
      "2021-07-15 400.00 18.10 800.00",
    ]);
    expect(amountText(schedule.rows[2]?.drawdown ?? schedule.totals.fees)).toBe("300.00");
  });

  it("in the last period is repaid with the last instalment", () => {
    const schedule = buildSchedule(terms(drawn(["2020-01-15", "1200.00"], ["2022-05-01", "50.00"])));
    expect(columns(schedule, "due", "principal", "closing").at(-1)).toBe("2022-07-15 350.00 0.00");
  });

  it("several in one period: interest is rounded once, not once per drawdown", () => {
    // 106 for 46 days, 212 for 69 and 318 for 67 at 3 %: 0.4063 + 1.2190 + 1.7755. Rounded one by one
    // they would be 3.41.
    const schedule = buildSchedule(
      terms(drawn(["2020-01-15", "106.00"], ["2020-03-01", "106.00"], ["2020-05-09", "106.00"])),
    );
    expect(amountText(schedule.rows[0]?.interest ?? schedule.totals.fees)).toBe("3.40");
  });

  it("the order in which drawdowns are listed does not matter", () => {
    const pairs: [string, string][] = [
      ["2020-01-15", "700.00"],
      ["2020-09-01", "300.00"],
      ["2021-04-01", "200.00"],
    ];
    expect(buildSchedule({ ...terms(), drawdowns: terms(drawn(...pairs)).drawdowns.toReversed() })).toEqual(
      buildSchedule(terms(drawn(...pairs))),
    );
  });

  it("months of 30 days: each sum counts its own days to the end of the period, and the row's days stay whole", () => {
    // 900 for 180 days and 300 from 31 March for 105 days: (900 x 180 + 300 x 105) x 3 % / 360 = 16.125.
    const schedule = buildSchedule(
      terms({ ...drawn(["2020-01-15", "900.00"], ["2020-03-31", "300.00"]), dayCount: "30/360" }),
    );
    const [row] = schedule.rows;
    expect(row && amountText(row.interest)).toBe("16.13");
    expect(row?.days).toBe(180);
    expect(row?.spans.map(({ days }) => days)).toEqual([75, 105]);
  });
});

describe("rounding", () => {
  it("instalments are rounded, the last takes the rest", () => {
    const schedule = buildSchedule(terms(drawn(["2020-01-15", "1000.03"])));
    // 1,000.03 / 4 = 250.0075
    expect(columns(schedule, "principal").slice(1)).toEqual(["250.01", "250.01", "250.01", "250.00"]);
  });

  it("half up and half even differ on an exact half", () => {
    // 1,000.02 / 4 = 250.005
    const halves = drawn(["2020-01-15", "1000.02"]);
    expect(columns(buildSchedule(terms(halves)), "principal").slice(1)).toEqual([
      "250.01",
      "250.01",
      "250.01",
      "249.99",
    ]);
    expect(columns(buildSchedule(terms({ ...halves, rounding: "half-even" })), "principal").slice(1)).toEqual(
      ["250.00", "250.00", "250.00", "250.02"],
    );
  });

  it("a currency without cents has whole instalments and whole interest", () => {
    const schedule = buildSchedule(terms({ currency: "JPY", ...drawn(["2020-01-15", "1000001"]) }));
    // 1,000,001 x 3 % x 182 / 360 = 15,166.68...
    expect(columns(schedule, "principal", "interest").slice(0, 2)).toEqual(["0 15167", "250000 15333"]);
    expect(columns(schedule, "principal").at(-1)).toBe("250001");
  });

  it("rounding up many small instalments never makes the balance negative", () => {
    // 0.06 / 4 = 0.015, rounded 0.02 each: three of them repay all.
    const schedule = buildSchedule(terms(drawn(["2020-01-15", "0.06"])));
    expect(columns(schedule, "principal", "closing").slice(1)).toEqual([
      "0.02 0.04",
      "0.02 0.02",
      "0.02 0.00",
      "0.00 0.00",
    ]);
  });
});

describe("years counted by their actual days", () => {
  // 1,200.00 at 3 % from 15 July 2020 to 15 January 2021, by hand.
  it.each([
    ["ACT/360", "18.40"],
    ["ACT/365F", "18.15"],
    ["30/360", "18.00"],
    ["ACT/ACT ISDA", "18.10"],
    ["ACT/ACT ICMA", "18.00"],
  ])("%s: %s", (dayCount, interest) => {
    expect(columns(buildSchedule(terms({ dayCount })), "interest")[1]).toBe(interest);
  });
});

describe("a position on a day, with several drawdowns", () => {
  const several = terms(drawn(["2020-01-15", "1200.00"], ["2021-04-01", "300.00"]));
  const schedule = buildSchedule(several);
  it.each([
    ["2021-03-31", "900.00", "5.63", 3],
    ["2021-04-01", "1200.00", "5.70", 3],
    ["2021-07-14", "1200.00", "16.10", 3],
    ["2021-07-15", "800.00", "0.00", 2],
  ])("%s: %s owed, %s accrued, %i left", (date, balance, accrued, left) => {
    const position = knownPositionAt(several, schedule, day(date));
    expect([
      amountText(position.balance),
      amountText(position.accruedInterest),
      position.instalmentsLeft,
    ]).toEqual([balance, accrued, left]);
  });
});

it("a fee due within a period takes nothing from the interest that has run up before it", () => {
  const fee = (date: string) => ({ kind: "management", percent: "1", on: "facility", date });
  const loan = terms({ facility: "2000.00", fees: [fee("2020-03-15"), fee("2020-11-15")] });
  const schedule = buildSchedule(loan);
  const accrued = (date: string): string =>
    amountText(knownPositionAt(loan, schedule, day(date)).accruedInterest);
  // 1,200.00 x 3 % x 31 / 360, x 91, x 92, x 153
  expect(["2020-02-15", "2020-04-15", "2020-10-15", "2020-12-15"].map(accrued)).toEqual([
    "3.10",
    "9.10",
    "9.20",
    "15.30",
  ]);
});

describe("dates", () => {
  it("an odd final date is an instalment of its own and the row says so", () => {
    const schedule = buildSchedule(terms({ lastPrincipal: "2022-05-31" }));
    expect(columns(schedule, "due", "principal")).toEqual([
      "2020-07-15 0.00",
      "2021-01-15 300.00",
      "2021-07-15 300.00",
      "2022-01-15 300.00",
      "2022-05-31 300.00",
    ]);
    expect(schedule.rows.map(({ warnings }) => warnings.map(({ key }) => key))).toEqual([
      [],
      [],
      [],
      [],
      ["explain:warningOddFinal"],
    ]);
  });

  it("interest dates before the first drawdown have no row; the first period starts on the drawdown", () => {
    const schedule = buildSchedule(terms({ ...drawn(["2020-09-01", "1200.00"]) }));
    expect(schedule.rows.map(({ n, from, due }) => `${n} ${isoText(from)} ${isoText(due)}`)[0]).toBe(
      "1 2020-09-01 2021-01-15",
    );
  });

  it("unadjusted interest stops on the due date, adjusted interest runs on to the payment day", () => {
    // 15 January 2022 is a Saturday: paid on Monday the 17th.
    const shifted = (interest: string) =>
      buildSchedule(
        terms({ businessDays: { calendars: ["CN"], convention: "following", interest } }),
      ).rows.map(
        ({ due, payment, from, to, days }) => [due, payment, from, to].map(isoText).join(" ") + ` ${days}`,
      );
    expect(shifted("unadjusted").slice(3)).toEqual([
      "2022-01-15 2022-01-17 2021-07-15 2022-01-15 184",
      "2022-07-15 2022-07-15 2022-01-15 2022-07-15 181",
    ]);
    expect(shifted("adjusted").slice(3)).toEqual([
      "2022-01-15 2022-01-17 2021-07-15 2022-01-17 186",
      "2022-07-15 2022-07-15 2022-01-17 2022-07-15 179",
    ]);
  });

  it("a due date beyond the known holidays carries a warning", () => {
    const schedule = buildSchedule(
      terms({
        lastPrincipal: "2027-01-15",
        businessDays: { calendars: ["CN"], convention: "following", interest: "unadjusted" },
      }),
    );
    const warned = schedule.rows.filter(({ warnings }) => warnings.length > 0).map(({ due }) => isoText(due));
    expect(warned).toEqual(["2027-01-15"]);
  });
});

describe("other ways of repayment", () => {
  it("bullet: interest only, all principal at the end", () => {
    const bullet = { repayment: { kind: "bullet" }, firstPrincipal: "2022-07-15" };
    expect(columns(buildSchedule(terms(bullet)), "principal", "interest")).toEqual([
      "0.00 18.20",
      "0.00 18.40",
      "0.00 18.10",
      "0.00 18.40",
      "1200.00 18.10",
    ]);
  });

  it("custom: the stated instalments on the stated dates", () => {
    const instalments = [
      { date: "2021-01-15", amount: "100.00" },
      { date: "2022-01-15", amount: "500.00" },
      { date: "2022-07-15", amount: "600.00" },
    ];
    expect(
      columns(
        buildSchedule(terms({ repayment: { kind: "custom", instalments } })),
        "due",
        "principal",
        "closing",
      ),
    ).toEqual([
      "2020-07-15 0.00 1200.00",
      "2021-01-15 100.00 1100.00",
      "2021-07-15 0.00 1100.00",
      "2022-01-15 500.00 600.00",
      "2022-07-15 600.00 0.00",
    ]);
  });
});
