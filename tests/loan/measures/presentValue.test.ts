import { describe, expect, it } from "vitest";
import { inYears, type TimedFlow } from "../../../src/loan/measures/cashFlow.ts";
import { presentValue } from "../../../src/loan/measures/presentValue.ts";
import { decimal, decimalText } from "../../../src/money/decimal.ts";
import { day } from "../loan.ts";

const flows = (from: string, ...of: [date: string, amount: string][]): TimedFlow[] =>
  inYears(
    of.map(([date, amount]) => ({ day: day(date), amount: decimal(amount) })),
    day(from),
  );

describe("present value", () => {
  it("of 105 due after 365 days, at 5 %: 100", () => {
    const due = flows("2021-01-01", ["2022-01-01", "105"]);
    expect(decimalText(presentValue(due, decimal("5")))).toBe("100.00000000000000000000");
  });

  it("compounds what lies before the day: 100 of a year ago are 105", () => {
    const ago = flows("2022-01-01", ["2021-01-01", "100"]);
    expect(decimalText(presentValue(ago, decimal("5")))).toBe("105.00000000000000000000");
  });

  it("does not depend on the order of the flows", () => {
    const due = flows("2021-01-01", ["2022-01-01", "105"], ["2021-01-01", "7"], ["2022-01-01", "105"]);
    expect(decimalText(presentValue(due, decimal("5")))).toBe("207.00000000000000000000");
  });

  it("at a rate with decimals: 102.5 due after a year, at 2.5 %", () => {
    const due = flows("2021-01-01", ["2022-01-01", "102.5"]);
    expect(decimalText(presentValue(due, decimal("2.5")))).toBe("100.00000000000000000000");
  });

  it("of half a unit of the last of 20 decimals goes up", () => {
    const small = flows("2021-01-01", ["2021-01-01", "0.000000000000000000025"]);
    expect(presentValue(small, decimal("5")).digits).toBe(3n);
  });

  it("at 0 % is the sum", () => {
    const both = flows("2021-01-01", ["2021-01-01", "-10.5"], ["2027-03-08", "30.25"]);
    expect(decimalText(presentValue(both, decimal("0")))).toBe("19.75000000000000000000");
  });

  it("of nothing is nothing", () => {
    expect(presentValue([], decimal("5")).digits).toBe(0n);
  });

  it("refuses a rate of -100 %", () => {
    const one = flows("2021-01-01", ["2021-01-01", "1"]);
    expect(() => presentValue(one, decimal("-100"))).toThrow(RangeError);
    expect(() => presentValue(one, decimal("-100.00"))).toThrow(RangeError);
    expect(presentValue(one, decimal("-99.9")).digits).toBe(10n ** 20n);
  });

  it("of equal periods: 11 at the end of the first and 12.1 at that of the second, at 10 %", () => {
    const due = ["11", "12.1"].map((amount, k) => ({
      time: { numerator: BigInt(k + 1), denominator: 1n },
      amount: decimal(amount),
    }));
    expect(decimalText(presentValue(due, decimal("10")))).toBe("20.00000000000000000000");
  });
});
