import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isoText } from "../../src/calendar/day.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { readTerms } from "../../src/loan/termsJson.ts";
import { decimal, decimalText, multiplyDecimals, normalized } from "../../src/money/decimal.ts";
import { amountText } from "../../src/money/money.ts";

interface Row {
  readonly n: number;
  readonly accrualStart: string;
  readonly accrualEnd: string;
  readonly scheduled: string;
  readonly payment: string;
  readonly days: number;
  readonly opening: string;
  readonly principal: string;
  readonly interest: string;
  readonly closing: string;
  readonly fixing?: number;
}
interface Case {
  readonly id: string;
  readonly title: string;
  readonly inputs: {
    readonly currency: string;
    readonly principal: string;
    readonly annualRate: number | null;
    readonly everyMonths: number;
    readonly graceInstalments: number;
    readonly dayCount: string;
    readonly calendar: string;
    readonly accrualAdjustment: string;
    readonly paymentAdjustment: string;
    readonly floating?: { readonly index: string; readonly margin: number };
  };
  readonly rows: readonly Row[];
}

const { cases } = JSON.parse(
  readFileSync(new URL("../fixtures/loan/quantlib-act360.json", import.meta.url), "utf8"),
) as { readonly cases: readonly Case[] };

const CONVENTIONS: Readonly<Record<string, string>> = {
  Unadjusted: "none",
  Following: "following",
  ModifiedFollowing: "modified-following",
};

/** A fraction such as 0.025 as percent text, exact: the digits are shifted, not multiplied in binary. */
const percentOf = (fraction: number): string =>
  decimalText(normalized(multiplyDecimals(decimal(fraction.toFixed(8)), decimal("100"))));

function termsOf({ id, inputs, rows }: Case): unknown {
  const dues = rows.map(({ scheduled }) => scheduled);
  return {
    id,
    currency: inputs.currency,
    // QuantLib moves the start of interest as well; here interest starts on the day of the drawdown.
    drawdowns: [{ date: rows[0]?.accrualStart, amount: inputs.principal }],
    rate: inputs.floating
      ? {
          kind: "floating",
          index: inputs.floating.index,
          marginPercent: percentOf(inputs.floating.margin),
          fixings: rows.map(({ accrualStart, fixing }) => ({
            from: accrualStart,
            percent: percentOf(fixing ?? NaN),
          })),
        }
      : { kind: "fixed", percent: percentOf(inputs.annualRate ?? NaN) },
    dayCount: inputs.dayCount,
    firstInterest: dues[0],
    firstPrincipal: dues[inputs.graceInstalments],
    lastPrincipal: dues.at(-1),
    monthsBetween: inputs.everyMonths,
    repayment: { kind: "equal-principal" },
    businessDays: {
      calendars: inputs.calendar === "none" ? [] : inputs.calendar.split("+"),
      convention: CONVENTIONS[inputs.paymentAdjustment],
      interest: inputs.accrualAdjustment === "Unadjusted" ? "unadjusted" : "adjusted",
    },
    rounding: "half-up",
    remainder: "last",
  };
}

const count = cases.reduce((sum, { rows }) => sum + rows.length, 0);

describe(`QuantLib 1.38: ${cases.length} loans, ${count} periods, every date, day and cent`, () => {
  it.each(cases)("$id $title", (example) => {
    const schedule = buildSchedule(readTerms(termsOf(example), {}));
    const built = schedule.rows.map((row) => ({
      n: row.n,
      accrualStart: isoText(row.from),
      accrualEnd: isoText(row.to),
      scheduled: isoText(row.due),
      payment: isoText(row.payment),
      days: row.days,
      opening: amountText(row.n === 1 ? row.drawdown : row.opening),
      principal: amountText(row.principal),
      interest: amountText(row.interest),
      closing: amountText(row.closing),
    }));
    const expected = example.rows.map((row) => ({
      n: row.n,
      accrualStart: row.accrualStart,
      accrualEnd: row.accrualEnd,
      scheduled: row.scheduled,
      payment: row.payment,
      days: row.days,
      opening: row.opening,
      principal: row.principal === "0" ? "0.00" : row.principal,
      interest: row.interest,
      closing: row.closing,
    }));
    expect(built).toEqual(expected);
    expect(schedule.rows.every(({ projected }) => !projected)).toBe(true);
  });
});
