import { isoText } from "../../src/calendar/day.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { readTerms } from "../../src/loan/termsJson.ts";
import { decimal, decimalText, multiplyDecimals, normalized } from "../../src/money/decimal.ts";
import { amountText } from "../../src/money/money.ts";
import { differing, readVectors, type VectorCase } from "./vectorCase.ts";

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
  readonly totals: { readonly principal: string; readonly interest: string };
}

const { cases } = readVectors("loan-schedules-act360") as { readonly cases: readonly Case[] };

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

function differencesOf(example: Case): string[] {
  const { rows, totals } = buildSchedule(readTerms(termsOf(example), {}));
  const built = rows.map((row) => [
    row.n,
    isoText(row.from),
    isoText(row.to),
    isoText(row.due),
    isoText(row.payment),
    row.days,
    amountText(row.n === 1 ? row.drawdown : row.opening),
    amountText(row.principal),
    amountText(row.interest),
    amountText(row.closing),
    row.projected,
  ]);
  const expected = example.rows.map((row) => [
    row.n,
    row.accrualStart,
    row.accrualEnd,
    row.scheduled,
    row.payment,
    row.days,
    row.opening,
    row.principal === "0" ? "0.00" : row.principal,
    row.interest,
    row.closing,
    false,
  ]);
  return [
    ...differing("rows", built.length, expected.length),
    ...built.flatMap((row, at) => differing(`row ${at + 1}`, row, expected[at])),
    ...differing(
      "totals",
      [amountText(totals.principal), amountText(totals.interest)],
      [example.totals.principal, example.totals.interest],
    ),
  ];
}

/** Half-yearly loans by QuantLib 1.38: every date, day and cent. */
export const quantlibLoanCases: readonly VectorCase[] = cases.map((example) => ({
  id: example.id,
  kind: example.inputs.floating ? "floating rate" : "fixed rate",
  differences: () => differencesOf(example),
}));
