import { describe, expect, it } from "vitest";
import { decimal } from "../../../src/money/decimal.ts";
import { inputControl } from "../../../src/workbook/schedule/formulas/inputControls.ts";

const number = (text: string): unknown => ({ kind: "number", number: decimal(text) });

describe("a number that tells whether inputs were changed", () => {
  it("stands in the first unit asked for where every program rounds alike: 1,234,567.00 in thousands", () => {
    const { value, rounded } = inputControl(decimal("1234567.00"), 2, [-3, -4]);
    expect(value).toEqual(number("1235"));
    expect(rounded("SUM(A1:A2)")).toBe("ROUND((SUM(A1:A2))/1000,0)");
  });

  it("stands in a larger one where the first would be in doubt", () => {
    // In thousands 43,363,128,959.49999: by its 15 digits ...959.5, which Excel rounds up. In ten thousands
    // 4,336,312,895.949999.
    const { value, rounded } = inputControl(decimal("43363128959499.99"), 3, [-3, -4]);
    expect(value).toEqual(number("4336312896"));
    expect(rounded("x")).toBe("ROUND((x)/10000,0)");
  });

  it("stands with decimals where percentages are summed: 0.0235 x 45,000 has none in doubt", () => {
    const { value, rounded } = inputControl(decimal("1057.500000"), 1, [6, 7]);
    expect(value).toEqual(number("1057.500000"));
    expect(rounded("x")).toBe("ROUND(x,6)");
  });

  it("takes a further decimal where the last one is a tie", () => {
    const { value, rounded } = inputControl(decimal("1057.1234565"), 1, [6, 7]);
    expect(value).toEqual(number("1057.1234565"));
    expect(rounded("x")).toBe("ROUND(x,7)");
  });
});
