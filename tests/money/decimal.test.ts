import { describe, expect, it } from "vitest";
import {
  addDecimals,
  atLeastDecimals,
  compareDecimals,
  decimal,
  decimalText,
  divideDecimals,
  multiplyDecimals,
  normalized,
  parseDecimal,
  parseExponential,
  rescaled,
} from "../../src/money/decimal.ts";

describe("exact decimals", () => {
  it.each(["3", "3.00", "-0.524", "0.1", "117.2433", "0", "123456789012345678901234567890.5"])(
    "%s stays as written",
    (text) => expect(decimalText(decimal(text))).toBe(text),
  );

  it.each(["", "3,00", "3%", "1e2", "Infinity", "0x10", ".5"])("%j is no decimal", (text) => {
    expect(parseDecimal(text)).toBeNull();
    expect(() => decimal(text)).toThrow(RangeError);
  });

  it.each([
    ["3.00", "3"],
    ["3.10", "3.1"],
    ["100", "100"],
    ["0.000", "0"],
    ["-2.50", "-2.5"],
  ])("%s without trailing zeros is %s", (text, expected) =>
    expect(decimalText(normalized(decimal(text)))).toBe(expected),
  );

  it("0.1 + 0.2 is 0.3, and products keep every digit", () => {
    expect(decimalText(addDecimals(decimal("0.1"), decimal("0.2")))).toBe("0.3");
    expect(decimalText(addDecimals(decimal("-0.524"), decimal("2.35")))).toBe("1.826");
    // A margin of 3 % upon a fixing with more decimals than it has.
    expect(decimalText(addDecimals(decimal("3"), decimal("-0.524")))).toBe("2.476");
    expect(decimalText(multiplyDecimals(decimal("0.0001"), decimal("-0.02")))).toBe("-0.000002");
  });

  it.each([
    // RSD / EUR of the card of X RAY in the law for 2014.
    ["2773442543", "23751816", 4, "116.7676"],
    ["1", "3", 5, "0.33333"],
    ["-2", "3", 2, "-0.67"],
    ["1", "8", 2, "0.13"],
  ])("%s / %s to %i decimals is %s", (a, b, scale, expected) =>
    expect(decimalText(divideDecimals(decimal(a), decimal(b), scale, "half-up"))).toBe(expected),
  );

  it.each([
    ["2.345", 2, "half-up", "2.35"],
    ["2.345", 2, "half-even", "2.34"],
    ["2.3", 3, "half-up", "2.300"],
    ["-2.345", 2, "half-up", "-2.35"],
  ] as const)("%s with %i decimals %s is %s", (text, scale, rounding, expected) =>
    expect(decimalText(rescaled(decimal(text), scale, rounding))).toBe(expected),
  );

  it.each([
    ["3", "3.00", 0],
    ["2.99", "3", -1],
    ["-1", "-1.01", 1],
  ])("%s against %s: %i", (a, b, order) => expect(compareDecimals(decimal(a), decimal(b))).toBe(order));
});

describe("decimals of decimals", () => {
  it("at least so many, and more where there are more", () => {
    expect(decimalText(atLeastDecimals(decimal("3.1"), 2))).toBe("3.10");
    expect(decimalText(atLeastDecimals(decimal("3.10"), 2))).toBe("3.10");
    expect(decimalText(atLeastDecimals(decimal("3.125"), 2))).toBe("3.125");
  });

  it("a quotient of numbers with decimals", () => {
    expect(decimalText(divideDecimals(decimal("1.50"), decimal("0.250"), 3, "half-up"))).toBe("6.000");
    expect(decimalText(divideDecimals(decimal("6.8947"), decimal("117.3593"), 4, "half-up"))).toBe("0.0587");
  });

  it("what is no decimal is named", () => {
    expect(() => decimal("3,00")).toThrow("3,00");
  });
});

describe("numbers of files and programs", () => {
  it.each([
    ["15333.33", 1533333n, 2],
    ["-1E-3", -1n, 3],
    ["1.5E+3", 1500n, 0],
    ["2E2", 200n, 0],
    ["1.5e-7", 15n, 8],
    ["1e+21", 10n ** 21n, 0],
  ])("%s", (written, digits, scale) => {
    expect(parseExponential(written)).toEqual({ digits, scale });
  });

  it("and nothing else", () => {
    expect([
      parseExponential(""),
      parseExponential("NaN"),
      parseExponential("1,5"),
      parseExponential("1e1000"),
    ]).toEqual([null, null, null, null]);
  });
});
