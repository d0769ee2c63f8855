import { describe, expect, it } from "vitest";
import { isoText } from "../../src/calendar/day.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { amountText } from "../../src/money/money.ts";
import { columns, terms } from "./loan.ts";

const management = (percent: string, date: string) => ({ kind: "management", percent, on: "facility", date });
const commitment = (percent: string, from: string) => ({
  kind: "commitment",
  percent,
  on: "undrawn",
  from,
  dayCount: "ACT/360",
});

describe("management fee: percent of the whole facility, half up", () => {
  it.each([
    // Published with agreements of the Exim Bank of China.
    ["EUR", "134300000.00", "0.5", "671500.00"],
    ["USD", "1397927373.27", "0.5", "6989636.87"],
    ["USD", "152607763.75", "0.5", "763038.82"],
    ["USD", "170000000.00", "0.25", "425000.00"],
  ])("%s %s x %s %% = %s", (currency, facility, percent, fee) => {
    const schedule = buildSchedule(terms({ currency, facility, fees: [management(percent, "2020-02-01")] }));
    expect(amountText(schedule.totals.fees)).toBe(fee);
  });

  it("on no interest date it is a row of its own, without number, that keeps the balance before it", () => {
    const { rows } = buildSchedule(terms({ facility: "2000.00", fees: [management("1", "2020-09-30")] }));
    expect(
      rows.map(({ n, due, total, opening, closing }) =>
        [n, isoText(due), ...[total, opening, closing].map(amountText)].join(" "),
      ),
    ).toEqual([
      "1 2020-07-15 18.20 0.00 1200.00",
      "0 2020-09-30 20.00 1200.00 1200.00",
      "2 2021-01-15 318.40 1200.00 900.00",
      "3 2021-07-15 313.58 900.00 600.00",
      "4 2022-01-15 309.20 600.00 300.00",
      "5 2022-07-15 304.53 300.00 0.00",
    ]);
  });

  it("on an interest date it is part of that row", () => {
    const { rows } = buildSchedule(terms({ facility: "2000.00", fees: [management("1", "2020-07-15")] }));
    expect(rows.map(({ fees, total }) => [fees, total].map(amountText).join(" "))[0]).toBe("20.00 38.20");
    expect(rows).toHaveLength(5);
  });

  it("a fee row is moved to a business day like any other", () => {
    const { rows } = buildSchedule(
      terms({
        facility: "2000.00",
        fees: [management("1", "2019-10-01")],
        businessDays: { calendars: ["CN"], convention: "following", interest: "unadjusted" },
      }),
    );
    expect(rows[0] && isoText(rows[0].payment)).toBe("2019-10-08");
  });
});

describe("commitment fee: day by day on the undrawn part, until the last drawdown", () => {
  it("is due on the interest dates, before the first of them on the same grid", () => {
    // 2,000 undrawn for 136 days from 1 Sep 2019 on would be one stretch; the grid cuts it on 15 Jan 2020.
    // 2,000 x 0.75 % x 136 / 360 = 5.67; 800 x 182: 3.03; 800 x 78 until 1 Oct 2020: 1.30, due on 15 Jan 2021.
    const schedule = buildSchedule(
      terms({
        facility: "2000.00",
        drawdowns: [
          { date: "2020-01-15", amount: "1200.00" },
          { date: "2020-10-01", amount: "300.00" },
        ],
        fees: [commitment("0.75", "2019-09-01")],
      }),
    );
    expect(columns(schedule, "due", "fees").slice(0, 4)).toEqual([
      "2020-01-15 5.67",
      "2020-07-15 3.03",
      "2021-01-15 1.30",
      "2021-07-15 0.00",
    ]);
    expect(amountText(schedule.totals.fees)).toBe("10.00");
  });

  it("within one period each undrawn balance has its own days; rounded once", () => {
    // 2,000 for 45 days (1 Dec 2019 to 15 Jan 2020), then in the next period 800 for 46 and 500 for 0 days.
    const { rows } = buildSchedule(
      terms({
        facility: "2000.00",
        drawdowns: [
          { date: "2020-01-15", amount: "1200.00" },
          { date: "2020-03-01", amount: "300.00" },
          { date: "2020-05-09", amount: "500.00" },
        ],
        fees: [commitment("0.75", "2019-12-01")],
      }),
    );
    const row = rows.find(({ n }) => n === 1);
    const [part] = row?.feeParts ?? [];
    // (800 x 46 + 500 x 69) x 0.75 % / 360 = 1.48541...; nothing after 9 May, when all is drawn.
    expect(
      part?.kind === "commitment" && part.spans.map(({ days, balance }) => `${days} ${amountText(balance)}`),
    ).toEqual(["46 800.00", "69 500.00"]);
    expect(row && amountText(row.fees)).toBe("1.49");
    expect(rows.filter(({ n }) => n > 1).every(({ fees }) => fees.minor === 0n)).toBe(true);
  });

  it("X RAY by analogy: 1 % and 0.75 %, rows of their own before the first drawdown", () => {
    const schedule = buildSchedule(
      terms({
        facility: "205000000.00",
        drawdowns: [{ date: "2013-03-21", amount: "204900000.00" }],
        firstInterest: "2013-09-21",
        firstPrincipal: "2014-03-21",
        lastPrincipal: "2025-09-21",
        fees: [management("1", "2011-01-14"), commitment("0.75", "2010-08-13")],
      }),
    );
    expect(columns(schedule, "due", "fees").slice(0, 8)).toEqual([
      "2010-09-21 166562.50",
      "2011-01-14 2050000.00",
      "2011-03-21 773020.83",
      "2011-09-21 785833.33",
      "2012-03-21 777291.67",
      "2012-09-21 785833.33",
      "2013-03-21 773020.83",
      "2013-09-21 0.00",
    ]);
    expect(schedule.rows.map(({ n }) => n).slice(0, 9)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 2]);
  });
});
