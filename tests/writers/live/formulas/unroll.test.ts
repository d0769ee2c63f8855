import { describe, expect, it } from "vitest";
import { unrollSumProducts } from "../../../../src/writers/live/formulas/unroll.ts";
import { newEngine } from "../../../excel-host/calculation.ts";

/** SUMPRODUCT as the engine takes it: cell by cell, number by number. */
describe("a sum of products, unrolled", () => {
  it("takes the cells of a range one by one", () => {
    expect(unrollSumProducts("SUMPRODUCT(ABS(A1:A3)*B1:B3)")).toBe("(ABS(A1)*B1+ABS(A2)*B2+ABS(A3)*B3)");
  });

  it("takes an empty cell for the day before 1 January 1900, as Excel does", () => {
    expect(unrollSumProducts("SUMPRODUCT(YEAR(S!A1:A2)*B1:B2)")).toBe(
      "(IF(S!A1=0,1900,YEAR(S!A1))*B1+IF(S!A2=0,1900,YEAR(S!A2))*B2)",
    );
    const engine = newEngine();
    engine.setUserInput(0, 1, 1, "45000");
    ["YEAR", "MONTH", "DAY"].forEach((name, row) => {
      engine.setUserInput(0, row + 1, 2, `=${unrollSumProducts(`SUMPRODUCT(${name}(A1:A2)*1)`)}`);
    });
    engine.evaluate();
    const given = [1, 2, 3].map((row) => Number(engine.getFormattedCellValue(0, row, 2)));
    // 15 March 2023 is day 45,000.
    expect(given).toEqual([2023 + 1900, 3 + 1, 15 + 0]);
  });

  it("takes the numbers of a row one by one", () => {
    expect(unrollSumProducts("SUMPRODUCT(MIN({0,1}+ABS(A1+{0,1})))")).toBe("MIN(0+ABS(A1+0),1+ABS(A1+1))");
  });

  it("asks for the first number of which something is not true one after the other", () => {
    expect(unrollSumProducts("A1+SUMPRODUCT(MIN({0,1,2}+99*(MOD(A1+{0,1,2},7)<2)))")).toBe(
      "A1+IF((MOD(A1+0,7)<2),IF((MOD(A1+1,7)<2),IF((MOD(A1+2,7)<2),99,2),1),0)",
    );
  });

  it.each([
    ["what is not 0 or 1", "SUMPRODUCT(MIN({0,1}+99*(MOD(A1+{0,1},7))))"],
    ["what is 0 or 1 beside something else", "SUMPRODUCT(MIN({0,1}+99*(ABS(A1+{0,1})<2)*7))"],
    ["a number that another may come before", "SUMPRODUCT(MIN({0,1,2}+2*(ABS(A1+{0,1,2})<2)))"],
    ["numbers that are not counted from 0", "SUMPRODUCT(MIN({1,2}+99*(ABS(A1+{1,2})<2)))"],
    ["a range of values", "SUMPRODUCT(MIN({0,1}+99*(ABS(A1:A2+{0,1})<2)))"],
  ])("looks at every number where there is %s", (_what, formula) => {
    expect(unrollSumProducts(formula)).toMatch(/^MIN\(/u);
  });

  it("means what it meant: the nearest day that is neither a weekend's nor on a list", () => {
    const engine = newEngine();
    const numbers = "{0,1,2,3,4,5,6,7,8,9,10,11,12}";
    const formula = (cell: string): string =>
      `${cell}+SUMPRODUCT(MIN(${numbers}+99*((MOD(${cell}+${numbers},7)<2)+COUNTIFS($C$1:$C$20,${cell}+${numbers})>0)))`;
    // Runs of closed days of every length from 0 to 20, which is more than are looked at.
    const closed = [2, 5, 6, 9, 10, 11, ...Array.from({ length: 14 }, (_, index) => 23 + index)];
    closed.forEach((day, row) => {
      engine.setUserInput(0, row + 1, 3, String(40_000 + day));
    });
    const days = Array.from({ length: 45 }, (_, index) => 40_000 + index);
    days.forEach((day, row) => {
      engine.setUserInput(0, row + 1, 1, String(day));
      engine.setUserInput(0, row + 1, 2, `=${unrollSumProducts(formula(`A${row + 1}`))}`);
    });
    engine.evaluate();
    const isClosed = (day: number): boolean => day % 7 < 2 || closed.includes(day - 40_000);
    const expected = days.map((day) => {
      const steps = Array.from({ length: 13 }, (_, step) => step);
      return day + (steps.find((step) => !isClosed(day + step)) ?? 99);
    });
    expect(expected.some((day, index) => day - days[index]! === 99)).toBe(true);
    expect(days.map((_, row) => Number(engine.getFormattedCellValue(0, row + 1, 2)))).toEqual(expected);
  });
});
