import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { day, isoText } from "../../src/calendar/day.ts";
import { addMonths } from "../../src/calendar/months.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { amountText } from "../../src/money/money.ts";
import { terms } from "./loan.ts";

interface Case {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly inputs: {
    readonly principal: number;
    readonly annualRatePct: number;
    readonly instalments: number;
    readonly every: string;
    readonly gracePrincipal?: number;
    readonly graceYears?: number;
    readonly submitted?: string;
  };
  readonly rows: readonly {
    readonly n?: number;
    readonly date?: string;
    readonly principal: number;
    readonly interest: number;
    readonly balance: number;
    readonly dayCount?: string;
    readonly days?: number;
    readonly from?: string;
  }[];
}

const { cases } = JSON.parse(
  readFileSync(new URL("../fixtures/loan/published-schedules.json", import.meta.url), "utf8"),
) as { readonly cases: readonly Case[] };

/** Figures of the source are at most cents in JSON numbers: as text they are exact. */
const cents = (figure: number): string => figure.toFixed(2);

function scheduleOf({ type, inputs }: Case) {
  const [step = "", unit = ""] = inputs.every.split(" ");
  const months = Number(step) * (unit === "YEARS" ? 12 : 1);
  const start = day(inputs.submitted ?? "2020-01-01");
  const grace = inputs.gracePrincipal ?? inputs.graceYears ?? 0;
  const total = inputs.graceYears === undefined ? inputs.instalments : inputs.instalments + inputs.graceYears;
  const due = (n: number): string => isoText(addMonths(start, n * months));
  return buildSchedule(
    terms({
      drawdowns: [{ date: isoText(start), amount: cents(inputs.principal) }],
      rate: { kind: "fixed", percent: String(inputs.annualRatePct) },
      // Interest by whole periods, whatever their days.
      dayCount: "30/360",
      firstInterest: due(1),
      firstPrincipal: due(grace + 1),
      lastPrincipal: due(total),
      monthsBetween: months,
      repayment: { kind: type.startsWith("annuity") ? "annuity" : "equal-principal" },
    }),
  );
}

const toTheCent = cases.filter(({ id }) => ["ln019", "ln059"].includes(id));

describe("published schedules: 4 of 33; left out: 17 with prepayments, arrears, charges, flat or recalculated interest or reschedulings, 2 with payments in whole units, 9 progressive annuities on actual days, 1 on average balances", () => {
  it.each(toTheCent)("$id $title", (example) => {
    const built = scheduleOf(example).rows.map((row) =>
      [row.principal, row.interest, row.closing].map(amountText).join(" "),
    );
    expect(built).toEqual(
      example.rows.map(({ principal, interest, balance }) =>
        [principal, interest, balance].map(cents).join(" "),
      ),
    );
  });

  it("ln061 half-yearly annuity: the source prints whole dollars, 1 of tolerance", () => {
    const example = cases.find(({ id }) => id === "ln061") as Case;
    const { rows } = scheduleOf(example);
    expect(rows).toHaveLength(6);
    rows.forEach((row, index) => {
      const printed = example.rows[index];
      for (const [amount, figure] of [
        [row.principal, printed?.principal],
        [row.interest, printed?.interest],
        [row.closing, printed?.balance],
      ] as const) {
        expect(Math.abs(Number(amount.minor) / 100 - (figure ?? NaN))).toBeLessThanOrEqual(1);
      }
    });
  });

  it.each([
    ["ACT/360", "33.33"],
    ["ACT/365F", "32.88"],
  ])("ln065 one day of 12 %% on 100,000 by %s is %s", (dayCount, interest) => {
    const { rows } = buildSchedule(
      terms({
        drawdowns: [{ date: "2024-11-20", amount: "100000.00" }],
        rate: { kind: "fixed", percent: "12" },
        dayCount,
        firstInterest: "2024-11-21",
        firstPrincipal: "2024-11-21",
        lastPrincipal: "2024-11-21",
        repayment: { kind: "bullet" },
      }),
    );
    expect(rows.map((row) => amountText(row.interest))).toEqual([interest]);
  });

  it("ln065 eleven days by ACT/360 are 366.67", () => {
    const { rows } = buildSchedule(
      terms({
        drawdowns: [{ date: "2024-11-20", amount: "100000.00" }],
        rate: { kind: "fixed", percent: "12" },
        firstInterest: "2024-12-01",
        firstPrincipal: "2024-12-01",
        lastPrincipal: "2024-12-01",
        repayment: { kind: "bullet" },
      }),
    );
    expect(rows.map((row) => amountText(row.interest))).toEqual(["366.67"]);
  });

  // formulajs test/financial.js: PMT and PPMT at 10 % / 12, 24 months.
  it.each([
    ["PMT", "100000.00", 1, "payment", 4614.49263375167],
    ["PPMT, payment 1", "2000.00", 1, "principal", 75.62318600836673],
    ["PPMT, payment 6", "100000.00", 6, "principal", 3941.355382706826],
  ] as const)("annuity, %s on %s", (_, amount, n, what, expected) => {
    const { rows } = buildSchedule(
      terms({
        drawdowns: [{ date: "2020-01-01", amount }],
        rate: { kind: "fixed", percent: "10" },
        dayCount: "30/360",
        firstInterest: "2020-02-01",
        firstPrincipal: "2020-02-01",
        lastPrincipal: "2022-01-01",
        monthsBetween: 1,
        repayment: { kind: "annuity" },
      }),
    );
    const row = rows[n - 1];
    expect(rows).toHaveLength(24);
    const minor = what === "payment" ? row?.total.minor : row?.principal.minor;
    expect(Math.abs(Number(minor) / 100 - expected)).toBeLessThanOrEqual(0.01);
  });
});
