import { afterAll, describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { discountFactor } from "../../src/loan/measures/discount.ts";
import { grantElement } from "../../src/loan/measures/grantElement.ts";
import { decimal, decimalText, rescaled } from "../../src/money/decimal.ts";
import { terms } from "../loan/loan.ts";
import { DRAWN, grantElements, inPercent, yearsOn } from "../vectors/grantElements.ts";
import { serial, startFunctions, type Shown } from "./excelFunctions.ts";

// The engine's own grant elements are held to published cases in tests/vectors.
describe("the grant element", () => {
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
  afterAll(cells.close);
  const equal = grantElements.filter(({ inputs }) => inputs.principalPctPerYear === undefined);

  it.each(equal)("gives $id $title", async ({ inputs, expectedGrantElementPct }) => {
    const shown: Shown = await cells.call(
      "GRANTELEMENT",
      DRAWN,
      inPercent(inputs.rate),
      serial(yearsOn(0)),
      serial(yearsOn(inputs.yearsToFirstPrincipal ?? NaN)),
      serial(yearsOn(inputs.maturityYears)),
      6,
      "30/360",
      null,
      null,
      null,
      inputs.discountRate === 0.05 ? null : inPercent(inputs.discountRate),
    );
    expect("value" in shown ? (shown.value as number).toFixed(6) : shown).toBe(
      expectedGrantElementPct.toFixed(6),
    );
  });
});
