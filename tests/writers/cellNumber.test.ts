import { describe, expect, it } from "vitest";
import { Problem } from "../../src/messages/message.ts";
import { decimal, decimalText } from "../../src/money/decimal.ts";
import { fitsCell, significantDigits } from "../../src/workbook/layout/cellDigits.ts";
import { cellNumber } from "../../src/writers/cellNumber.ts";
import fc from "../fastCheck.ts";

describe("a number in a cell", () => {
  it.each([
    ["0", 0],
    ["0.00", 0],
    ["8537500.00", 8537500],
    ["-0.01", -0.01],
    ["999999999999.999", 999999999999.999],
    ["100000000000000000000", 1e20],
  ])("%s is %d", (text, value) => {
    expect(cellNumber(decimal(text))).toBe(value);
  });

  it.each([
    ["1200.50", 5],
    ["1200", 2],
    ["0.0001", 1],
    ["-12.30", 3],
    ["1234567890123456", 16],
  ])("%s has %d significant digits", (text, digits) => {
    expect(significantDigits(decimal(text))).toBe(digits);
  });

  it("is refused with more than 15 digits, with its place", () => {
    expect(() => cellNumber(decimal("12345678901234.56"), { cell: "List!B2" })).toThrow(Problem);
    expect(fitsCell(decimal("1234567890123.45"))).toBe(true);
  });

  it("read back with 15 significant digits is the number that was written", () => {
    const amounts = fc.record({
      digits: fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }),
      scale: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(decimal(cellNumber(amount).toFixed(amount.scale))).toEqual(decimal(decimalText(amount)));
      }),
      { seed: 20130321, numRuns: 2000 },
    );
  });
});
