import { describe, expect, it } from "vitest";
import { markOneCellLookups } from "../../../../src/writers/live/formulas/oneCellLookups.ts";
import { newEngine } from "../../../excel-host/calculation.ts";

describe("a look-up of one cell, marked for the engine", () => {
  it.each([
    ["INDEX($B$1:$B$9,MATCH($A1,$A$1:$A$9,0))", "@INDEX($B$1:$B$9,MATCH($A1,$A$1:$A$9,0))"],
    [`INDEX(B1:B9,MATCH($A1&" "&$C1,A1:A9,0))+1`, `@INDEX(B1:B9,MATCH($A1&" "&$C1,A1:A9,0))+1`],
    [
      `IF(D1="EUR",INDEX(B1:B9,MATCH(A1,A1:A9,0)),INDEX(C1:C9,MATCH(A1,A1:A9,0)))`,
      `IF(D1="EUR",@INDEX(B1:B9,MATCH(A1,A1:A9,0)),@INDEX(C1:C9,MATCH(A1,A1:A9,0)))`,
    ],
    [
      "INDEX(C1:C9,MATCH(INDEX(B1:B9,MATCH(A1,A1:A9,0)),D1:D9,0))",
      "@INDEX(C1:C9,MATCH(INDEX(B1:B9,MATCH(A1,A1:A9,0)),D1:D9,0))",
    ],
  ])("%s", (formula, marked) => {
    expect(markOneCellLookups(formula)).toBe(marked);
  });

  it.each([
    ["several values sought", "INDEX(B1:B9,MATCH(A1:A3,A1:A9,0))"],
    ["numbers in braces", "INDEX(B1:B9,MATCH({1,2},A1:A9,0))"],
    ["a function that may give several values", "INDEX(B1:B9,MATCH(SEQUENCE(3),A1:A9,0))"],
    ["a name, which may be a range", "INDEX(B1:B9,MATCH(wanted,A1:A9,0))"],
    ["a whole column", "INDEX(B1:C9,0,MATCH(A1,B1:C1,0))"],
    ["the end of a range", "SUM(B1:INDEX(B1:B9,MATCH(A1,A1:A9,0)))"],
    ["the beginning of a range", "INDEX(B1:B9,MATCH(A1,A1:A9,0)):B9"],
    ["a function of ranges", "SUM(INDEX(B1:B9,MATCH(A1,A1:A9,0)))"],
    ["a mark already", "@INDEX(B1:B9,MATCH(A1,A1:A9,0))"],
  ])("is left as it is with %s", (_what, formula) => {
    expect(markOneCellLookups(formula)).toBe(formula);
  });

  it("gives what it gave, texts and empty cells too", () => {
    const engine = newEngine();
    const values = ["7.25", "word", '=""', "TRUE", "=1/0"];
    values.forEach((value, row) => {
      engine.setUserInput(0, row + 1, 1, `k${row}`);
      engine.setUserInput(0, row + 1, 2, value);
      const formula = `INDEX($B$1:$B$5,MATCH($A${row + 1},$A$1:$A$5,0))`;
      engine.setUserInput(0, row + 1, 3, `=${formula}`);
      engine.setUserInput(0, row + 1, 4, `=${markOneCellLookups(formula)}`);
    });
    engine.evaluate();
    const shown = (column: number): string[] =>
      values.map((_, row) => engine.getFormattedCellValue(0, row + 1, column));
    expect(shown(4)).toEqual(shown(3));
    expect(shown(4).slice(0, 2)).toEqual(["7.25", "word"]);
  });
});
