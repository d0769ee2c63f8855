import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { day, isoText } from "../../src/calendar/day.ts";
import { addMonths } from "../../src/calendar/months.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { discountFactor } from "../../src/loan/measures/discount.ts";
import { grantElement } from "../../src/loan/measures/grantElement.ts";
import { decimal, decimalText, rescaled } from "../../src/money/decimal.ts";
import { terms, type TermsText } from "../loan/loan.ts";
import { serial, startFunctions, type Shown } from "./excelFunctions.ts";

interface Case {
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
const { cases } = JSON.parse(
  readFileSync(new URL("../fixtures/functions/grant-elements.json", import.meta.url), "utf8"),
) as { readonly cases: readonly Case[] };

const START = day("2001-01-01");
const after = (years: number): string => isoText(addMonths(START, Math.round(years * 12)));
const percent = (fraction: number): number => Number((fraction * 100).toFixed(6));
/** So much is drawn that a cent of rounding lies far beyond the decimals compared. */
const DRAWN = 1_000_000_000;

function termsOf({ inputs }: Case): TermsText {
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
    date: after(years),
    amount: inCents(at === shares.length - 1 ? total - before : cents),
  }));
  return {
    drawdowns: [{ date: isoText(START), amount: `${DRAWN}.00` }],
    rate: { kind: "fixed", percent: String(percent(rate)) },
    dayCount: "30/360",
    firstInterest: after(0.5),
    firstPrincipal: instalments[0]?.date ?? after(inputs.yearsToFirstPrincipal ?? NaN),
    lastPrincipal: after(maturityYears),
    repayment: instalments.length > 0 ? { kind: "custom", instalments } : { kind: "equal-principal" },
  };
}

const inCents = (cents: bigint): string => `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;

describe("the grant element", () => {
  it.each(cases)("$id $title", (example) => {
    const loan = terms(termsOf(example));
    const discount = decimal(String(percent(example.inputs.discountRate)));
    const computed = grantElement(loan, buildSchedule(loan), discount);
    expect(decimalText(rescaled(computed, 6, "half-up"))).toBe(example.expectedGrantElementPct.toFixed(6));
  });

  it("is nothing for a loan at the discount rate, paid once a year", () => {
    const loan = terms({ dayCount: "30/360", monthsBetween: 12, rate: { kind: "fixed", percent: "5" } });
    const yearly = { ...loan, firstInterest: day("2021-01-15"), lastPrincipal: day("2022-01-15") };
    const computed = grantElement(yearly, buildSchedule(yearly), decimal("5"));
    expect(decimalText(rescaled(computed, 12, "half-up"))).toBe("0.000000000000");
  });

  it("counts a fee as a payment: 1 % on the day of drawing takes 1 %", () => {
    const fee = { kind: "management", percent: "1", on: "facility", date: "2020-01-15" };
    const without = terms({ facility: "1200.00" });
    const withFee = terms({ facility: "1200.00", fees: [fee] });
    const [a, b] = [without, withFee].map((loan) => grantElement(loan, buildSchedule(loan), decimal("5")));
    const difference = { digits: (a?.digits ?? 0n) - (b?.digits ?? 0n), scale: a?.scale ?? 0 };
    expect(decimalText(rescaled(difference, 12, "half-up"))).toBe("1.000000000000");
  });
});

describe("discount factors", () => {
  // 1.05 ^ -1 = 0.952380..., a repeating decimal; 1.21 ^ -0.5 = 1 / 1.1; 4 ^ 1.5 = 8 for a year and a half before.
  it.each([
    ["5", 1n, 1n, "0.952380952380952380952380952380952380952"],
    ["21", 1n, 2n, "0.909090909090909090909090909090909090909"],
    ["300", -3n, 2n, "8.000000000000000000000000000000000000000"],
    ["0", 40n, 1n, "1.000000000000000000000000000000000000000"],
    // sqrt(1.05), by Python's decimal module at 60 digits.
    ["5", -1n, 2n, "1.024695076595959838322103868052105199074"],
  ])("at %s %% for %d/%d years is %s", (rate, numerator, denominator, expected) => {
    const factor = discountFactor(decimal(rate))({ numerator, denominator });
    expect(decimalText(rescaled(factor, 39, "half-up"))).toBe(expected);
  });
});

describe("GRANTELEMENT", async () => {
  const cells = await startFunctions();
  const equal = cases.filter(({ inputs }) => inputs.principalPctPerYear === undefined);

  it.each(equal)("gives $id $title", async ({ inputs, expectedGrantElementPct }) => {
    const shown: Shown = await cells.call(
      "GRANTELEMENT",
      DRAWN,
      percent(inputs.rate),
      serial(isoText(START)),
      serial(after(inputs.yearsToFirstPrincipal ?? NaN)),
      serial(after(inputs.maturityYears)),
      6,
      "30/360",
      null,
      null,
      null,
      inputs.discountRate === 0.05 ? null : percent(inputs.discountRate),
    );
    expect("value" in shown ? (shown.value as number).toFixed(6) : shown).toBe(
      expectedGrantElementPct.toFixed(6),
    );
  });
});
