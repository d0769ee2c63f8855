import { describe, expect, it } from "vitest";
import { periodicPresentValue, presentValue } from "../../../src/loan/measures/presentValue.ts";
import { decimal, decimalText } from "../../../src/money/decimal.ts";
import { day } from "../loan.ts";

const flows = (...of: [date: string, amount: string][]) =>
  of.map(([date, amount]) => ({ day: day(date), amount: decimal(amount) }));

describe("present value", () => {
  it("of 105 due after 365 days, at 5 %: 100", () => {
    const due = flows(["2021-01-01", "0"], ["2022-01-01", "105"]);
    expect(decimalText(presentValue(due, decimal("5")))).toBe("100.00000000000000000000");
  });

  it("compounds what lies before the day: 100 of a year ago are 105", () => {
    expect(decimalText(presentValue(flows(["2021-01-01", "100"]), decimal("5"), day("2022-01-01")))).toBe(
      "105.00000000000000000000",
    );
  });

  it("is that on the day of the first flow, wherever it stands among them", () => {
    const due = flows(["2022-01-01", "105"], ["2021-01-01", "7"], ["2022-01-01", "105"]);
    expect(decimalText(presentValue(due, decimal("5")))).toBe("207.00000000000000000000");
  });

  it("at a rate with decimals: 102.5 due after a year, at 2.5 %", () => {
    const due = flows(["2021-01-01", "0"], ["2022-01-01", "102.5"]);
    expect(decimalText(presentValue(due, decimal("2.5")))).toBe("100.00000000000000000000");
  });

  it("of half a unit of the last of 20 decimals goes up", () => {
    const small = { digits: 25n, scale: 21 };
    expect(presentValue([{ day: day("2021-01-01"), amount: small }], decimal("5")).digits).toBe(3n);
  });

  it("at 0 % is the sum", () => {
    const both = flows(["2021-01-01", "-10.5"], ["2027-03-08", "30.25"]);
    expect(decimalText(presentValue(both, decimal("0")))).toBe("19.75000000000000000000");
  });

  it("by another day count: 360 days are a year of ACT/360", () => {
    const due = flows(["2021-12-27", "110"]);
    expect(decimalText(presentValue(due, decimal("10"), day("2021-01-01"), "ACT/360"))).toBe(
      "100.00000000000000000000",
    );
  });

  it("of nothing is nothing", () => {
    expect(presentValue([], decimal("5")).digits).toBe(0n);
    expect(periodicPresentValue([], decimal("5")).digits).toBe(0n);
  });

  it("refuses a rate of -100 %", () => {
    const one = flows(["2021-01-01", "1"]);
    expect(() => presentValue(one, decimal("-100"))).toThrow(RangeError);
    expect(() => presentValue(one, decimal("-100.00"))).toThrow(RangeError);
    expect(presentValue(one, decimal("-99.9")).digits).toBe(10n ** 20n);
  });

  it("of equal periods counts the first amount at the end of the first", () => {
    expect(decimalText(periodicPresentValue([decimal("11"), decimal("12.1")], decimal("10")))).toBe(
      "20.00000000000000000000",
    );
  });
});
