import fc from "../fastCheck.ts";
import { describe, expect, test } from "vitest";
import { decimalText } from "../../src/money/decimal.ts";
import { numberStyleOf, readNumber, type NumberStyle } from "../../src/text/numbers.ts";

function read(text: string, style: Parameters<typeof readNumber>[1] = "unknown"): string {
  const reading = readNumber(text, style);
  return reading.ok ? decimalText(reading.value) : reading.reason;
}

// Printed in budget laws 2010 to 2014, in an audit report of 2008 and in the central bank's lists.
describe("numbers that tell their own separators", () => {
  test.each([
    ["873.409.415.819", "873409415819"],
    ["3,044,120,000", "3044120000"],
    ["135,000,000.00", "135000000.00"],
    ["12,613,671,000.00", "12613671000.00"],
    ["3,029,957.66", "3029957.66"],
    ["4.600.540", "4600540"],
    ["1.496.880.000", "1496880000"],
    ["92.118.795.463", "92118795463"],
    ["17.101,29", "17101.29"],
    ["616.860.519,15", "616860519.15"],
    ["12.6", "12.6"],
    ["8,50", "8.50"],
    ["117,2433", "117.2433"],
    ["121.6261", "121.6261"],
    ["1234.567", "1234.567"],
    ["0,125", "0.125"],
    ["1.234,567", "1234.567"],
    ["0", "0"],
    ["2013", "2013"],
    ["1\u00a0234\u00a0567,89", "1234567.89"],
    ["147480775500", "147480775500"],
  ])("%s is %s in any column", (text, value) => {
    for (const style of ["unknown", "dots", "commas"] as const) expect(read(text, style)).toBe(value);
  });
});

describe("negative", () => {
  test.each([
    ["-166.604.923.181", "-166604923181"],
    ["–436.850.724.426", "-436850724426"],
    ["−1.234.567", "-1234567"],
    ["- 1.234.567", "-1234567"],
    ["(39.667.986)", "-39667986"],
    ["-0,524", "-0.524"],
  ])("%s is %s", (text, value) => {
    expect(read(text)).toBe(value);
  });
});

describe("broken numbers", () => {
  test.each([
    ["892.775. 851", "892775851"],
    ["892.775 .851", "892775851"],
    ["147.480.775.50 | 0", "147480775500"],
    ["147.480.775.50\n0", "147480775500"],
    ["409.382.332.88 | 0", "409382332880"],
    ["409.382.332.88 0", "409382332880"],
    ["147.480.775.5 | 00", "147480775500"],
    ["147.480.775. | 500", "147480775500"],
    // What is left of a broken number must not pass for a whole one.
    ["147.480.775.50", "ambiguous"],
    ["714.177.269.26", "ambiguous"],
    ["500 600", "ambiguous"],
    ["12.6 | 5", "ambiguous"],
    ["1.000.000 2.000.000", "not-a-number"],
    ["892.77.851", "not-a-number"],
    ["1.2345.678", "not-a-number"],
    ["1.234.567 | 8", "not-a-number"],
  ])("%j is %s", (text, value) => {
    expect(read(text)).toBe(value);
  });
});

describe("what is no number", () => {
  test.each([
    ["", "empty"],
    ["   ", "empty"],
    ["-", "not-applicable"],
    ["–", "not-applicable"],
    ["н/а", "not-applicable"],
    ["n/a", "not-applicable"],
    ["EUR", "not-a-number"],
    ["12 EUR", "not-a-number"],
    ["1,2.3,4", "not-a-number"],
    ["0.123.456", "not-a-number"],
    ["007.123", "not-a-number"],
    ["1..234", "not-a-number"],
    ["12.", "not-a-number"],
    ["1.5E6", "not-a-number"],
    ["∞", "not-a-number"],
  ])("%j is %s", (text, reason) => {
    expect(read(text)).toBe(reason);
  });

  test("a dash is not zero", () => {
    expect(read("-")).not.toBe(read("0"));
  });
});

describe("one separator and three digits", () => {
  test("183.805 alone is reported, never guessed", () => {
    expect(read("183.805")).toBe("ambiguous");
    expect(read("183,805")).toBe("ambiguous");
    expect(read("-183.805")).toBe("ambiguous");
  });

  test.each<[string, NumberStyle, string, string]>([
    ["183.805", "dots", "183805", "column"],
    ["183.805", "commas", "183.805", "column"],
    ["183,805", "commas", "183805", "column"],
    ["183,805", "dots", "183.805", "column"],
  ])("%s in a column of %s is %s", (text, style, value, evidence) => {
    expect(read(text, style)).toBe(value);
    expect(readNumber(text, style)).toMatchObject({ evidence });
  });

  test("an amount of at most two decimals cannot have three", () => {
    expect(read("183.805", { maxDecimals: 2 })).toBe("183805");
    expect(read("654,583", { maxDecimals: 2 })).toBe("654583");
    expect(read("183.805", { maxDecimals: 3 })).toBe("ambiguous");
  });
});

describe("a column's own evidence", () => {
  test.each<[string[], NumberStyle]>([
    [["23.751.816", "183.805", "0", "-"], "dots"],
    [["3,044,120,000", "183,805"], "commas"],
    [["12.6", "183.805"], "commas"],
    [["12,6", "183,805"], "dots"],
    [["17.101,29 динара"], "dots"],
    [["4,600,540 EUR"], "commas"],
    // The debt list of 2010 mixes both in one column: neither can be taken for the ambiguous cells.
    [["5.180.599 EUR", "4,600,540 EUR"], "unknown"],
    [["183.805", "654.583"], "unknown"],
    [["2013", "0", "-", ""], "unknown"],
    [[], "unknown"],
  ])("%j: %s", (texts, style) => {
    expect(numberStyleOf(texts)).toBe(style);
  });
});

test("every integer comes back from its grouped form, in both styles and with every minus", () => {
  const grouped = (digits: string, group: string): string => digits.replace(/\B(?=(\d{3})+$)/g, group);
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1_000_000n, max: 10n ** 15n }),
      fc.constantFrom<[string, string]>([".", ","], [",", "."]),
      fc.option(fc.integer({ min: 0, max: 99 })),
      fc.constantFrom("", "-", "–", "−"),
      (value, [group, point], cents, minus) => {
        const fraction = cents === null ? "" : String(cents).padStart(2, "0");
        const text = minus + grouped(value.toString(), group) + (fraction && point + fraction);
        const expected = (minus && "-") + value.toString() + (fraction && "." + fraction);
        expect(read(text)).toBe(expected);
      },
    ),
    { numRuns: 2000 },
  );
});
