import { describe, expect, it } from "vitest";
import { day, isoText } from "../../src/calendar/day.ts";
import { buildOpenSchedule, buildSchedule } from "../../src/loan/buildSchedule.ts";
import { explainRow } from "../../src/loan/explain.ts";
import { explainFigure } from "../../src/loan/figures/explainFigure.ts";
import { rowInputs } from "../../src/loan/figures/rowInputs.ts";
import { FOREIGN_DEBT_ACCOUNTS } from "../../src/loan/measures/budgetAccounts.ts";
import { loanMeasures } from "../../src/loan/measures/loanMeasures.ts";
import { positionAt, principalOn } from "../../src/loan/positionAt.ts";
import type { OpenSchedule } from "../../src/loan/schedule.ts";
import { alternativeOf } from "../../src/loan/scenarios/alternative.ts";
import { scheduleColumns } from "../../src/loan/scheduleColumns.ts";
import { scheduleToJson } from "../../src/loan/scheduleJson.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { readTerms, termsToJson } from "../../src/loan/termsJson.ts";
import { decimal } from "../../src/money/decimal.ts";
import { amountText, type Money } from "../../src/money/money.ts";
import type { Message } from "../../src/messages/message.ts";
import { said as saidExactly } from "../messages/sayable.ts";
import { problemOf, terms, type TermsText } from "./loan.ts";

const said = (message: Message): string => saidExactly(message).replaceAll("\u00a0", " ");

const UNKNOWN = { kind: "unknown" };
const EURIBOR = {
  kind: "floating",
  index: "EURIBOR6M",
  marginPercent: "2.35",
  floorPercent: "0",
  fixings: [],
};

const text = (amount: Money | null): string => (amount ? amountText(amount) : "open");

const lines = ({ rows }: OpenSchedule): string[] =>
  rows.map((row) =>
    [isoText(row.due), ...[row.principal, row.interest, row.total, row.closing].map(text)].join(" "),
  );

describe("a rate that is not known", () => {
  const loan = terms({ rate: UNKNOWN });
  const schedule = buildOpenSchedule(loan);

  it("leaves interest open, and with it what is due; principal, dates and balances are there", () => {
    expect(lines(schedule)).toEqual([
      "2020-07-15 0.00 open open 1200.00",
      "2021-01-15 300.00 open open 900.00",
      "2021-07-15 300.00 open open 600.00",
      "2022-01-15 300.00 open open 300.00",
      "2022-07-15 300.00 open open 0.00",
    ]);
    expect(schedule.rows.map(({ ratePercent }) => ratePercent)).toEqual(Array(5).fill(null));
    expect(schedule.totals).toMatchObject({ interest: null, paid: null });
    expect(text(schedule.totals.principal)).toBe("1200.00");
    expect(schedule.openInterest?.key).toBe("errors:interestOpenUnknown");
  });

  it("is said in each row and figure, and never taken as 0", () => {
    const words = explainRow(loan, schedule.rows[1] as OpenSchedule["rows"][number])
      .map(said)
      .join(" ");
    expect(words).toContain("Interest is open");
    expect(words).not.toContain("Interest:");
    const names = rowInputs(loan, schedule.rows[1] as OpenSchedule["rows"][number]).map(
      ({ name }) => name.key,
    );
    expect(names).not.toContain("figures:term_rate");
    const reason = "errors:interestOpenUnknown";
    for (const of of ["interest", "paid"] as const) {
      expect(explainFigure(loan, schedule, { kind: "total", of }).sentence.key).toBe(reason);
    }
    expect(explainFigure(loan, schedule, { kind: "effective-rate" }).sentence.key).toBe(reason);
  });

  it("leaves accrued interest open on any day but a due date", () => {
    const between = positionAt(loan, schedule, day("2021-03-01"));
    expect([text(between.balance), between.accruedInterest, between.instalmentsLeft]).toEqual([
      "900.00",
      null,
      3,
    ]);
    expect(between.unknown?.key).toBe("errors:interestOpenUnknown");
    expect(positionAt(loan, schedule, day("2021-01-15"))).toMatchObject({
      accruedInterest: { minor: 0n },
      unknown: null,
    });
  });

  it("leaves the measures open that interest enters", () => {
    const measures = loanMeasures(loan, schedule, decimal("5"), FOREIGN_DEBT_ACCOUNTS.government);
    const { effectiveRate, presentValue, grantElement } = measures;
    expect([effectiveRate, presentValue, grantElement]).toEqual([null, null, null]);
    expect(measures.averageLife).not.toBeNull();
    expect(measures.calendarYears.map(({ year, interest, total }) => [year, interest, total])).toEqual([
      [2020, null, null],
      [2021, null, null],
      [2022, null, null],
    ]);
    expect(measures.calendarYears.map(({ principal }) => text(principal))).toEqual([
      "0.00",
      "600.00",
      "600.00",
    ]);
    expect(measures.budgetYears[1]?.accounts.get("4422")).toBeNull();
  });

  it("is null in JSON, with the reason", () => {
    const json = scheduleToJson(loan, schedule, day("2021-03-01"), said);
    expect(json).toMatchObject({
      totals: { principal: "1200.00", interest: null, paid: null },
      openInterest: expect.stringContaining("not known") as unknown,
      asOf: { balance: "900.00", accruedInterest: null, instalmentsLeft: 3 },
    });
    expect((json["rows"] as unknown[])[1]).toMatchObject({ interest: null, total: null, ratePercent: null });
    expect(readTerms(JSON.parse(JSON.stringify(termsToJson(loan))), {})).toEqual(loan);
  });

  it.each<[string, TermsText, string]>([
    ["level payments", { repayment: { kind: "annuity" } }, "repayment"],
    ["interest that is added to the balance", { capitalisedUntil: "2020-07-15" }, "capitalisedUntil"],
    [
      "interest run up that a rescheduling adds",
      {
        reschedulings: [
          {
            date: "2021-03-15",
            accrued: "capitalised",
            firstInterest: "2021-09-15",
            firstPrincipal: "2021-09-15",
            lastPrincipal: "2022-03-15",
            monthsBetween: 6,
          },
        ],
      },
      "reschedulings[0].accrued",
    ],
  ])("cannot tell the principal of %s", (_, changes, cell) => {
    expect(problemOf(() => buildOpenSchedule(terms({ rate: UNKNOWN, ...changes })))).toEqual({
      key: "errors:termsRateNeeded",
      cell,
    });
  });

  it("is refused where all has to be known", () => {
    expect(problemOf(() => buildSchedule(loan)).key).toBe("errors:interestOpenUnknown");
    expect(problemOf(() => scheduleColumns([loan])).key).toBe("errors:interestOpenUnknown");
  });

  it("is open only as long as it lasts", () => {
    const later = terms({
      rate: UNKNOWN,
      reschedulings: [
        {
          date: "2021-07-15",
          accrued: "due",
          rate: { kind: "fixed", percent: "3" },
          firstInterest: "2022-01-15",
          firstPrincipal: "2022-01-15",
          lastPrincipal: "2022-07-15",
          monthsBetween: 6,
        },
      ],
    });
    // 600 x 184 days x 3 % / 360 = 9.20; 300 x 181 = 4.525, so 4.53.
    expect(buildOpenSchedule(later).rows.map(({ interest }) => text(interest))).toEqual([
      "open",
      "open",
      "open",
      "9.20",
      "4.53",
    ]);
  });
});

describe("an index of which no value is given", () => {
  it("leaves interest open, and names the index", () => {
    const schedule = buildOpenSchedule(terms({ rate: EURIBOR }));
    expect(lines(schedule)[1]).toBe("2021-01-15 300.00 open open 900.00");
    expect(schedule.openInterest && said(schedule.openInterest)).toContain("EURIBOR");
  });
});

describe("a scenario of another rate", () => {
  it("raises assumed rates as it raises those that are known", () => {
    const assumedRate = { kind: "path", values: [{ from: "2020-01-01", percent: "0.65" }] };
    const loans = [
      terms({ rate: UNKNOWN, assumedRate: { kind: "constant", percent: "3" } }),
      terms({ rate: EURIBOR, assumedRate }),
    ];
    const fixed = terms({ rate: { kind: "fixed", percent: "4" } });
    for (const loan of loans) {
      const scenario = { kind: "rate", points: decimal("1"), from: null } as const;
      const { schedule } = alternativeOf(loan, buildSchedule(loan), scenario);
      expect(lines(schedule)).toEqual(lines(buildSchedule(fixed)));
    }
  });
});

describe("an assumed rate", () => {
  const rates = (loan: LoanTerms): string[] =>
    buildOpenSchedule(loan).rows.map(
      ({ ratePercent, interest, assumed, projected }) =>
        `${ratePercent ? `${String(ratePercent.digits)}e-${ratePercent.scale}` : "open"} ${text(interest)} ${assumed ? "assumed" : ""}${projected ? "projected" : ""}`,
    );

  // 1,200 x 182 days x 3 % / 360 = 18.20; 1,200 x 184 = 18.40; 900 x 181 = 13.575; 600 x 184 = 9.20; 300 x 181 = 4.525.
  it("stands in for one that is not known, and marks every sum that it enters", () => {
    const loan = terms({ rate: UNKNOWN, assumedRate: { kind: "constant", percent: "3" } });
    expect(rates(loan)).toEqual([
      "3e-0 18.20 assumed",
      "3e-0 18.40 assumed",
      "3e-0 13.58 assumed",
      "3e-0 9.20 assumed",
      "3e-0 4.53 assumed",
    ]);
    const schedule = buildSchedule(loan);
    expect(schedule).toMatchObject({ openInterest: null, assumedInterest: true });
    expect(amountText(schedule.totals.interest)).toBe("63.91");
    const inputs = explainFigure(loan, schedule, { kind: "total", of: "interest" }).inputs;
    expect(inputs.find(({ name }) => name.key === "figures:term_assumedRate")?.mark).toBe("inferred");
    const row = schedule.rows[0] as OpenSchedule["rows"][number];
    expect(explainRow(loan, row).map(said).join(" ")).toContain("3% is assumed");
    expect(rowInputs(loan, row).find(({ name }) => name.key === "figures:term_rate")?.mark).toBe("inferred");
    expect(positionAt(loan, schedule, day("2021-03-01"))).toMatchObject({ assumed: true });
    const measures = loanMeasures(loan, schedule, decimal("5"), FOREIGN_DEBT_ACCOUNTS.government);
    expect(measures.assumedInterest).toBe(true);
    expect(measures.calendarYears.map(({ assumed }) => assumed)).toEqual([true, true, true]);
    expect(scheduleToJson(loan, schedule, null, said)).toMatchObject({ assumedInterest: true });
    expect(readTerms(JSON.parse(JSON.stringify(termsToJson(loan))), {})).toEqual(loan);
  });

  it("by year is the value of the index of each period's first day: margin and floor are added as agreed", () => {
    const path = {
      kind: "path",
      values: [
        { from: "2021-01-01", percent: "-0.5" },
        { from: "2020-01-01", percent: "1" },
        { from: "2022-01-01", percent: "0.65" },
      ],
    };
    const loan = terms({ rate: EURIBOR, assumedRate: path });
    // 1 + 2.35 twice; the floor of 0 + 2.35 in the periods that begin in 2021; 0.65 + 2.35 in 2022.
    expect(rates(loan)).toEqual([
      "335e-2 20.32 assumed",
      "335e-2 20.55 assumed",
      "235e-2 10.63 assumed",
      "235e-2 7.21 assumed",
      "300e-2 4.53 assumed",
    ]);
    const words = explainRow(loan, buildSchedule(loan).rows[4] as OpenSchedule["rows"][number]);
    expect(words.map(said).join(" ")).toContain("from 1 Jan 2022 on, 0.65%, is assumed");
  });

  it("leaves periods open that begin before the first of its days", () => {
    const path = { kind: "path", values: [{ from: "2021-01-15", percent: "3" }] };
    const schedule = buildOpenSchedule(terms({ rate: UNKNOWN, assumedRate: path }));
    expect(schedule.rows.map(({ interest }) => text(interest))).toEqual([
      "open",
      "open",
      "13.58",
      "9.20",
      "4.53",
    ]);
    expect(schedule.openInterest?.key).toBe("errors:interestOpenBefore");
    expect(schedule.totals.interest).toBeNull();
  });

  it("comes after a fixing of the period's own, and before one that would be carried forward", () => {
    const rate = { ...EURIBOR, fixings: [{ from: "2020-01-15", percent: "0.65" }] };
    const assumedRate = { kind: "path", values: [{ from: "2020-01-01", percent: "1.65" }] };
    expect(rates(terms({ rate, assumedRate })).map((line) => line.split(" ").at(-1))).toEqual([
      "",
      "assumed",
      "assumed",
      "assumed",
      "assumed",
    ]);
    expect(rates(terms({ rate })).map((line) => line.split(" ").at(-1))[1]).toBe("projected");
  });

  it("has principal, that needs a rate, follow from it", () => {
    const loan = terms({
      rate: UNKNOWN,
      assumedRate: { kind: "constant", percent: "3" },
      repayment: { kind: "annuity" },
    });
    const fixed = terms({ repayment: { kind: "annuity" } });
    expect(lines(buildOpenSchedule(loan))).toEqual(lines(buildSchedule(fixed)));
    expect(principalOn(loan, buildOpenSchedule(loan), day("2022-07-15")).balance.minor).toBe(0n);
  });

  it.each<[string, TermsText, string, string]>([
    [
      "beside a rate that is known",
      { assumedRate: { kind: "constant", percent: "3" } },
      "errors:termsAssumedUnused",
      "assumedRate",
    ],
    [
      "without a value",
      { rate: UNKNOWN, assumedRate: { kind: "path", values: [] } },
      "errors:termsAssumedEmpty",
      "assumedRate.values",
    ],
    [
      "with two values for a day",
      {
        rate: UNKNOWN,
        assumedRate: {
          kind: "path",
          values: [
            { from: "2021-01-01", percent: "1" },
            { from: "2021-01-01", percent: "2" },
          ],
        },
      },
      "errors:termsAssumedTwice",
      "assumedRate.values[1].from",
    ],
    [
      "that no loan bears",
      { rate: UNKNOWN, assumedRate: { kind: "constant", percent: "300" } },
      "errors:termsRateTooHigh",
      "assumedRate.percent",
    ],
  ])("%s is refused", (_, changes, key, cell) => {
    expect(problemOf(() => buildOpenSchedule(terms(changes)))).toEqual({ key, cell });
  });
});
