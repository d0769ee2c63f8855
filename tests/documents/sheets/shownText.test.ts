import { describe, expect, test } from "vitest";
import { isTooLong, parseCellNumber, plainDecimal } from "../../../src/documents/sheets/cellNumber.ts";
import { textShower } from "../../../src/documents/sheets/shownText.ts";

const shown = (value: string | number | boolean | null, numberFormat: string): string =>
  textShower()({ value, numberFormat });

// Written down by hand from what the codes mean (ECMA-376 part 1, 18.8.31), in Serbian separators.
describe("a number shows by its format", () => {
  test.each([
    [2773442543, "General", "2773442543"],
    [12.6, "General", "12,6"],
    [-0.5, "General", "-0,5"],
    [1e21, "General", "1000000000000000000000"],
    [0.000001, "General", "0,000001"],
    [17075000, "#,##0", "17.075.000"],
    [17075000, "#,##0.00", "17.075.000,00"],
    [999, "#,##0", "999"],
    [1.005, "0.00", "1,01"],
    [2.675, "0.00", "2,68"],
    [-2.5, "0", "-3"],
    [-0.001, "0.00", "0,00"],
    [0.999, "0.00", "1,00"],
    [0.5, "#.##", ",5"],
    [1.5, "0.0##", "1,5"],
    [421, "000000", "000421"],
    [0.03, "0%", "3%"],
    [0.0235, "0.00%", "2,35%"],
    [1234567, "#,##0,", "1.235"],
    [1234567.89, '#,##0.00 "CNY"', "1.234.567,89 CNY"],
    [5, "[$€-2] #,##0", "€ 5"],
    [-1234.5, "#,##0.00_);[Red](#,##0.00)", "(1.234,50)"],
    [1234.5, "#,##0.00_);[Red](#,##0.00)", "1.234,50"],
    [0, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', "-"],
    [0, "#,##0", "0"],
    [0, "#,###", ""],
    [1.5, "# ?/?", "1,5"],
    [1234, "0.00E+00", "1234"],
    [5, "[>1]0;General", "5"],
  ] as const)("%s by %s is %s", (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  test.each([
    // 31.07.2014 is serial 41851: 41640 is 1 January 2014, and 31 July is its 212th day.
    [41851, "dd.mm.yyyy.", "31.07.2014."],
    [41851, "mm-dd-yy", "31.07.2014."],
    [41851, "[$-241A]d. mmmm yyyy;@", "31.07.2014."],
    [41851, "yyyy", "2014"],
    [41851, "mmm-yy", "07.2014."],
    [41851.75, "dd.mm.yyyy. h:mm", "31.07.2014. 18:00:00"],
    [1, "dd.mm.yyyy.", "01.01.1900."],
    [59, "dd.mm.yyyy.", "28.02.1900."],
    [60, "dd.mm.yyyy.", "29.02.1900."],
    [61, "dd.mm.yyyy.", "01.03.1900."],
    [-1, "dd.mm.yyyy.", "-1"],
  ] as const)("the date %s by %s is %s", (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  test.each([
    ["000421", "General", "000421"],
    ["1.234,56", "#,##0", "1.234,56"],
    ["=1+1", "General", "=1+1"],
    ["а\r\nб", "@", "а\nб"],
    [true, "General", "TRUE"],
    [null, "0.00", ""],
  ] as const)("%j by %s is the text %j", (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });
});

describe("a number of a file", () => {
  test.each([
    ["2773442543", 2773442543],
    ["0.30000000000000004", 0.3],
    ["1.1000000000000001", 1.1],
    ["12345678901234.56", 12345678901234.56],
    [" 1.5E-3 ", 0.0015],
    ["-.5", -0.5],
    ["9007199254740991", 9007199254740991],
    ["0x10", null],
    ["1,5", null],
    ["", null],
    ["Infinity", null],
    ["1e999", null],
    ["NaN", null],
  ])("%j is %s", (text, value) => {
    expect(parseCellNumber(text)).toBe(value);
  });

  test("has more digits than a double keeps from 2 to the power of 53 on", () => {
    expect([isTooLong(9007199254740991), isTooLong(2 ** 53), isTooLong(-1e16)]).toEqual([false, true, true]);
  });

  test.each([
    [1e-7, "0.0000001"],
    [-1.5e21, "-1500000000000000000000"],
    [123.25, "123.25"],
  ])("%s in digits is %s", (value, text) => {
    expect(plainDecimal(value)).toBe(text);
  });
});
