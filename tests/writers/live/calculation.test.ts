import { keyOf } from "../../../src/workbook/address.ts";
import { describe, expect, test } from "vitest";
import { Calculation } from "../../../src/writers/live/engine/calculation.ts";
import type { CalculatedSheet } from "../../../src/writers/live/model/calculated.ts";
import { newEngine } from "../../excel-host/calculation.ts";

type Cells = Map<number, { readonly value: string | number | null; readonly formula: string | null }>;

/** A workbook of sheets without tables and names. */
function calculated(...sheets: Cells[]) {
  const own = sheets.map((cells, index) => ({ id: `id${index}`, name: `List ${index + 1}`, cells }));
  const workbook = {
    sheets: own,
    layout: 1,
    sheetNamed: (name: string) => own.find((sheet) => sheet.name === name) ?? null,
    tableNamed: () => null,
    tableAt: () => null,
    nameFor: () => null,
  };
  const calculation = new Calculation<CalculatedSheet>(workbook as never, newEngine());
  return {
    at: (row: number, column: number, sheet = 0) =>
      calculation.resultAt(own[sheet] as CalculatedSheet, row, column).value,
    lowered: (formula: string) => calculation.lowered(own[0] as CalculatedSheet, 0, 5, formula),
  };
}

const column = (rows: number, formula: (row: number) => string | number): Cells =>
  new Map(
    Array.from({ length: rows }, (_, index) => {
      const input = formula(index);
      const cell =
        typeof input === "number" ? { value: input, formula: null } : { value: null, formula: input };
      return [keyOf(index + 1, 0), cell];
    }),
  );

describe("more months than any calendar has", () => {
  const given = (months: string | number, formula: string): unknown =>
    calculated(
      new Map([
        [keyOf(0, 0), { value: 40_000, formula: null }],
        [keyOf(0, 1), { value: months, formula: null }],
        [keyOf(0, 2), { value: null, formula }],
        [keyOf(0, 3), { value: null, formula: "A1*2" }],
      ]),
    ).at(0, 2);

  test.each(["EDATE(A1,B1)", "EOMONTH(A1,-B1*2)", "EDATE(A1,EDATE(A1,B1))"])(
    "do not end the engine: %s",
    (formula) => {
      expect(() => given(1e15, formula)).not.toThrow();
      expect(() => given(-1e15, formula)).not.toThrow();
    },
  );

  // 6 July 2009 is day 40,000.
  test("leave alone those that it has, and what is no number", () => {
    expect(given(-3, "EDATE(A1,B1)")).toBe(39_909);
    expect(given(1, "EOMONTH(A1,B1+1)")).toBe(40_086);
    expect(given("6", "EDATE(A1,B1)")).toBe(40_184);
    expect(given("abc", "EDATE(A1,B1)")).toBe("#VALUE!");
  });
});

describe("a total above a long column of which each row builds on the next", () => {
  const ROWS = 1500;

  test("is calculated where rows build on those above", () => {
    const cells = column(ROWS, (index) => (index === 0 ? 1 : `IF(B1=0,ROUND(A${index + 1}+1,2),0)`));
    cells.set(keyOf(0, 2), { value: null, formula: `A${ROWS + 1}` });
    expect(calculated(cells).at(0, 2)).toBe(ROWS);
  });

  test("is calculated where rows build on those below", () => {
    const cells = column(ROWS, (index) => (index === ROWS - 1 ? 1 : `IF(B1=0,ROUND(A${index + 3}+1,2),0)`));
    cells.set(keyOf(0, 2), { value: null, formula: "A2" });
    expect(calculated(cells).at(0, 2)).toBe(ROWS);
  });

  test("is calculated on a sheet before it", () => {
    const cells = column(ROWS, (index) => (index === 0 ? 1 : `A${index + 1}+SUM(A$2:A2)`));
    const before: Cells = new Map([[keyOf(0, 0), { value: null, formula: `'List 2'!A${ROWS + 1}` }]]);
    expect(calculated(before, cells).at(0, 0)).toBe(ROWS);
  });

  test("is calculated for a column on a sheet before it, whose rows build on each other too", () => {
    const cells = column(ROWS, (index) => (index === 0 ? 1 : `IF(B1=0,ROUND(A${index + 1}+1,2),0)`));
    const before = column(40, (index) => (index === 0 ? `'List 2'!A${ROWS + 1}` : `A${index + 1}+1`));
    expect(calculated(before, cells).at(40, 0)).toBe(ROWS + 39);
  });

  test("is calculated for a look-up by what it gives", () => {
    const cells = column(ROWS, (index) => (index === 0 ? 1 : `IF(B1=0,ROUND(A${index + 1}+1,2),0)`));
    const before: Cells = new Map([
      [keyOf(0, 1), { value: ROWS, formula: null }],
      [keyOf(0, 0), { value: null, formula: `MATCH('List 2'!A${ROWS + 1},B1:B1,0)` }],
    ]);
    expect(calculated(before, cells).at(0, 0)).toBe(1);
  });
});

describe("one cell where a function takes a range", () => {
  const CELLS: Cells = new Map([
    [keyOf(0, 0), { value: "jedan", formula: null }],
    [keyOf(0, 1), { value: 7, formula: null }],
    [keyOf(1, 0), { value: "jedan", formula: null }],
    [keyOf(1, 1), { value: 8, formula: null }],
  ]);
  const given = (formula: string): unknown =>
    calculated(new Map([...CELLS, [keyOf(4, 4), { value: null, formula }]])).at(4, 4);

  test.each([
    ['COUNTIF(A1,"jedan")', 1],
    ['1-COUNTIF($A$1,"dva")', 1],
    ["COUNTIFS('List 1'!A1,\"jedan\",B1,7)", 1],
    ['SUMIF(A1,"jedan",B1)', 7],
    ['SUMIFS(B1,A1,"jedan")', 7],
    ['MAXIFS(B1,A1,"jedan")', 7],
    ['AVERAGEIF(A1,"jedan",B1)', 7],
    ['MATCH("jedan",A1,0)', 1],
    ["INDEX(B1,1)", 7],
    ['INDEX(B1,MATCH("jedan",A1,0))', 7],
    ['VLOOKUP("jedan",A1,1,FALSE)', "jedan"],
    ['XLOOKUP("jedan",A1,B1)', 7],
    ['LOOKUP("jedan",A1,B1)', 7],
    ["LARGE(B1,1)", 7],
    ["SUM(B1,COUNTIF(A1,A2))", 8],
  ])("%s", (formula, expected) => {
    expect(given(formula)).toBe(expected);
  });

  test.each(['SUMIF(A1:A2,"jedan",B1)', 'SUMIFS(B1,A1:A2,"jedan")', 'COUNTIFS(B1,7,A1:A2,"jedan")'])(
    "beside a longer range is not cut off without a word: %s",
    (formula) => {
      expect(given(formula)).toBe("#VALUE!");
    },
  );
});

describe("a MATCH that many formulas share", () => {
  const keys = column(3, (index) => 10 * (index + 1));

  test("stands once in the engine, and INDEX fills no cells", () => {
    const { lowered } = calculated(keys);
    const first = lowered("INDEX(A2:A4,MATCH(B1,A2:A4,0))");
    expect(first).toBe("@(INDEX(A2:A4,Sheet2!$C1))");
    expect(lowered("INDEX(C2:C4,MATCH(B1,A2:A4,0))")).toContain("Sheet2!$C1");
    expect(lowered("INDEX(C2:C4,MATCH(B2,A2:A4,0))")).toContain("Sheet2!$D1");
  });

  test.each([
    ["of several sought values", "SUM(MATCH(B1:B3,A2:A4,0))"],
    ["of what a function gives", "MATCH(MAX(B1,B2),A2:A4,0)"],
    ["that takes the nearest", "MATCH(B1,A2:A4,1)"],
    ["of several values in braces", "SUM(MATCH({10,20},A2:A4,0))"],
    ["of a name that LET binds", "LET(x,B1,MATCH(x,A2:A4,0))"],
    ["in what a formula fills", "MATCH(B1,A2#,0)"],
  ])("stays where it stands: %s", (_, formula) => {
    expect(calculated(keys).lowered(formula)).toBe(formula);
  });

  test("takes a reference in a text for no reference", () => {
    const { lowered, at } = calculated(
      new Map([
        [keyOf(0, 0), { value: "x A1", formula: null }],
        [keyOf(0, 1), { value: "x", formula: null }],
        [keyOf(1, 0), { value: null, formula: 'MATCH(B1&" A1",A1:A1,0)' }],
        [keyOf(2, 0), { value: null, formula: 'MATCH(B1&" A2",A1:A1,0)' }],
      ]),
    );
    expect(lowered('MATCH(B1&" A1",A1:A1,0)')).toBe("Sheet2!$C1");
    expect(at(1, 0)).toBe(1);
    expect(at(2, 0)).toBe("#N/A");
  });
});

describe("a text longer than a cell holds", () => {
  test.each([
    [32_767, "x".repeat(32_767)],
    [32_768, "#VALUE!"],
  ])("of %d units is what Excel makes of it", (units, shown) => {
    const cells: Cells = new Map([[keyOf(0, 0), { value: null, formula: `REPT("x",${units})` }]]);
    expect(calculated(cells).at(0, 0)).toBe(shown);
  });
});
