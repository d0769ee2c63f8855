import { describe, expect, it } from "vitest";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { weightedAverageLife } from "../../../src/loan/measures/averageLife.ts";
import { inYears, loanCashFlows } from "../../../src/loan/measures/cashFlow.ts";
import { presentValue } from "../../../src/loan/measures/presentValue.ts";
import { effectiveRate } from "../../../src/loan/measures/rateOfReturn.ts";
import { decimal, decimalText } from "../../../src/money/decimal.ts";
import { day, terms } from "../loan.ts";

// Expected: an own schedule and sums in Python's decimal module with 60 digits, by bisection for the rate.
describe("the measures of the container inspection loan, drawn on 21 March 2013, no fees, days not shifted", () => {
  const loan = terms({
    drawdowns: [{ date: "2013-03-21", amount: "204900000.00" }],
    firstInterest: "2013-09-21",
    firstPrincipal: "2014-03-21",
    lastPrincipal: "2025-09-21",
  });
  const schedule = buildSchedule(loan);

  it("effective rate", () => {
    const found = effectiveRate(loan, schedule);
    expect(found.kind === "rate" && decimalText(found.percent)).toBe("3.064772687323960");
  });

  it("weighted average life, years", () => {
    const years = weightedAverageLife(loan, schedule);
    expect(years && decimalText(years)).toBe("6.75616438356164383562");
  });

  it("present value at 5 % of what is drawn and paid, CNY", () => {
    const flows = inYears(loanCashFlows(loan, schedule), day("2013-03-21"));
    expect(decimalText(presentValue(flows, decimal("5")))).toBe("21292354.35707958955209435076");
  });
});
