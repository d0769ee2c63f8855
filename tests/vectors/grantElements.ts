import { day, isoText } from "../../src/calendar/day.ts";
import { addMonths } from "../../src/calendar/months.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { grantElement } from "../../src/loan/measures/grantElement.ts";
import { decimal, decimalText, rescaled } from "../../src/money/decimal.ts";
import { terms, type TermsText } from "../loan/loan.ts";
import { differing, readVectors, type VectorCase } from "./vectorCase.ts";

export interface GrantElementCase {
  readonly id: string;
  readonly title: string;
  readonly inputs: {
    readonly rate: number;
    readonly maturityYears: number;
    readonly yearsToFirstPrincipal?: number;
    readonly discountRate: number;
    readonly principalPctPerYear?: readonly {
      readonly fromYear: number;
      readonly toYear: number;
      readonly pct: number;
    }[];
  };
  readonly expectedGrantElementPct: number;
}

/** Loans of which the grant element is known: by the closed formula of the OECD's DAC, and by sums of cash flows. */
export const grantElements = (
  readVectors("irr-npv") as { readonly grantElement: readonly GrantElementCase[] }
).grantElement;

const START = day("2001-01-01");

/** The day so many years after the loans are drawn. */
export const yearsOn = (years: number): string => isoText(addMonths(START, Math.round(years * 12)));

/** A fraction such as 0.0075 in percent, without the digits that binary numbers add. */
export const inPercent = (fraction: number): number => Number((fraction * 100).toFixed(6));

/** So much is drawn that a cent of rounding lies far beyond the decimals compared. */
export const DRAWN = 1_000_000_000;

const inCents = (cents: bigint): string => `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;

/** The case as terms of a loan. */
export function grantElementTerms({ inputs }: GrantElementCase): TermsText {
  const { principalPctPerYear, maturityYears, rate } = inputs;
  const shares = (principalPctPerYear ?? []).flatMap(({ fromYear, toYear, pct }) =>
    Array.from({ length: (toYear - fromYear + 1) * 2 }, (_, half) => ({
      years: fromYear - 1 + (half + 1) / 2,
      // A half-year's share in cents; the last one takes what these leave.
      cents: BigInt(Math.round((DRAWN * pct) / 2)),
    })),
  );
  const total = BigInt(DRAWN) * 100n;
  const before = shares.slice(0, -1).reduce((sum, { cents }) => sum + cents, 0n);
  const instalments = shares.map(({ years, cents }, at) => ({
    date: yearsOn(years),
    amount: inCents(at === shares.length - 1 ? total - before : cents),
  }));
  return {
    drawdowns: [{ date: isoText(START), amount: `${DRAWN}.00` }],
    rate: { kind: "fixed", percent: String(inPercent(rate)) },
    dayCount: "30/360",
    firstInterest: yearsOn(0.5),
    firstPrincipal: instalments[0]?.date ?? yearsOn(inputs.yearsToFirstPrincipal ?? NaN),
    lastPrincipal: yearsOn(maturityYears),
    repayment: instalments.length > 0 ? { kind: "custom", instalments } : { kind: "equal-principal" },
  };
}

export const grantElementCases: readonly VectorCase[] = grantElements.map((example) => ({
  id: example.id,
  kind: "grant element",
  differences: () => {
    const loan = terms(grantElementTerms(example));
    const discount = decimal(String(inPercent(example.inputs.discountRate)));
    const computed = rescaled(grantElement(loan, buildSchedule(loan), discount), 6, "half-up");
    return differing("percent", decimalText(computed), example.expectedGrantElementPct.toFixed(6));
  },
}));
