import { describe, expect, it } from "vitest";
import {
  decimalOfFixed,
  exponential,
  fixedOf,
  logarithm,
  ONE,
} from "../../../src/loan/measures/fixedPoint.ts";
import { decimal, decimalText } from "../../../src/money/decimal.ts";

/** A number with 50 decimals, as printed in tables of constants, in units of 10^-45; digits beyond are cut off. */
function units(printed: string): bigint {
  const [whole = "", decimals = ""] = printed.split(".");
  return BigInt(whole + decimals.slice(0, 45));
}

/** How many units of 10^-45 a figure is off the printed one. */
const off = (figure: bigint, printed: string): number => Math.abs(Number(figure - units(printed)));

describe("natural logarithm, to 42 decimals and more", () => {
  it.each([
    ["2", 1n, 1n, "0.69314718055994530941723212145817656807550013436025"],
    ["4, from 3 to add", 3n, 1n, "1.38629436111989061883446424291635313615100026872051"],
    ["1.05", 5n, 100n, "0.04879016416943200306537440422316465860797366441558"],
    ["1.5, in other terms", 2n, 4n, "0.40546510810816438197801311546434913657199042346249"],
    ["0.1", -9n, 10n, "-2.30258509299404568401799145468436420760110148862877"],
    ["1", 0n, 1n, "0.00000000000000000000000000000000000000000000000000"],
  ])("of %s", (_, a, b, printed) => expect(off(logarithm(a, b), printed)).toBeLessThan(1000));
});

describe("e to a power", () => {
  it.each([
    ["0", 0n, "1.00000000000000000000000000000000000000000000000000"],
    ["1", ONE, "2.71828182845904523536028747135266249775724709369995"],
    ["a half", ONE / 2n, "1.64872127070012814684865078781416357165377610071014"],
    [
      "an eighth, the last that needs no halving",
      ONE / 8n,
      "1.13314845306682631682900722781179387256550313174518",
    ],
    ["-10", -10n * ONE, "0.00004539992976248485153559151556055061023791808886"],
    ["-13.82", (-1382n * ONE) / 100n, "0.00000099552062044522991642439386824343671978643330"],
    ["-100", -100n * ONE, "0.00000000000000000000000000000000000000000003720075"],
    ["13.82", (1382n * ONE) / 100n, "1004499.53467841455270588665307070782006339021763564676397"],
  ])("%s, to the last of 45 decimals", (_, x, printed) => {
    expect(off(exponential(x), printed)).toBeLessThanOrEqual(1);
  });
});

describe("decimals and integers in units of 10^-45", () => {
  it("a decimal keeps its digits", () => {
    expect(fixedOf(decimal("-1.25"))).toBe((-5n * ONE) / 4n);
    expect(decimalText(decimalOfFixed((-5n * ONE) / 4n, 2))).toBe("-1.25");
  });

  it("digits beyond are rounded to the nearest, a half to the even", () => {
    expect(fixedOf({ digits: 25n, scale: 46 })).toBe(2n);
    expect(fixedOf({ digits: 35n, scale: 46 })).toBe(4n);
    expect(fixedOf({ digits: 251n, scale: 47 })).toBe(3n);
    expect(decimalText(decimalOfFixed(ONE / 8n, 2))).toBe("0.12");
    expect(decimalText(decimalOfFixed((3n * ONE) / 8n, 2))).toBe("0.38");
  });
});
