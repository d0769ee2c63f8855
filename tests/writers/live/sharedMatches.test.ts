import { describe, expect, it } from "vitest";
import { FoundMatches } from "../../../src/writers/live/engine/foundMatches.ts";
import { SharedMatches } from "../../../src/writers/live/engine/sharedMatches.ts";

/** The engine's own sheet, by address. */
function shared(): {
  readonly cells: Map<string, string>;
  readonly puts: string[];
  readonly of: SharedMatches;
} {
  const cells = new Map<string, string>();
  const puts: string[] = [];
  const of = new SharedMatches(
    "Sheet1",
    (row, column, formula) => {
      const at = `${String.fromCharCode(64 + column)}${row}`;
      puts.push(at);
      if (formula === null) cells.delete(at);
      else cells.set(at, formula);
    },
    new FoundMatches(() => []),
  );
  return { cells, puts, of };
}

describe("look-ups that formulas share", () => {
  it("stand beside their row, so that all rows of a column read the same by distance", () => {
    const { cells, of } = shared();
    const formula = (row: number): string => `INDEX(Sheet3!$B$2:$B$90,MATCH($A${row},Sheet3!$A$2:$A$90,0))`;
    const lowered = [5, 6, 7].map((row) => of.shared(formula(row), "Sheet2", row));
    expect(lowered).toEqual([5, 6, 7].map((row) => `INDEX(Sheet3!$B$2:$B$90,Sheet1!$C${row})`));
    expect(cells.get("C6")).toBe("MATCH(Sheet2!$A6,Sheet3!$A$2:$A$90,0)");
    // Another column's look-up of the same is the same cell, one of another key another column.
    expect(of.shared(`1+MATCH($A6,Sheet3!$A$2:$A$90,0)`, "Sheet2", 6)).toBe("1+Sheet1!$C6");
    expect(of.shared(`MATCH($B6,Sheet3!$A$2:$A$90,0)`, "Sheet2", 6)).toBe("Sheet1!$D6");
    // A row of another sheet is looked up apart.
    expect(of.shared(`MATCH($A6,Sheet3!$A$2:$A$90,0)`, "Sheet4", 6)).toBe("Sheet1!$E6");
    expect(cells.get("E6")).toBe("MATCH(Sheet4!$A6,Sheet3!$A$2:$A$90,0)");
  });

  it("stand once where they look up the same in all rows", () => {
    const { cells, of } = shared();
    for (const row of [5, 6]) {
      expect(of.shared(`MATCH("A$1",Sheet3!$A$2:$A$90,0)`, "Sheet2", row)).toBe("Sheet1!$B$1");
      expect(of.shared(`MATCH($E$4,Sheet3!$A$2:$A$90,0)`, "Sheet2", row)).toBe("Sheet1!$B$2");
    }
    expect(cells.size).toBe(2);
  });

  it("are given again only where they are others, and go when no formula needs them", () => {
    const { cells, puts, of } = shared();
    const give = (rows: readonly number[]): void => {
      for (const row of rows) of.shared(`MATCH($A${row},Sheet3!$A$2:$A$90,0)`, "Sheet2", row);
      of.finish();
    };
    give([5, 6, 7]);
    of.restart();
    puts.length = 0;
    give([5, 6]);
    expect(puts).toEqual(["C7"]);
    expect([...cells.keys()]).toEqual(["C5", "C6"]);
  });

  it("are left in their place where they give several places, or are no plain look-up", () => {
    const { cells, of } = shared();
    for (const formula of ["MATCH($A$1:$A$9,Sheet3!$A$2:$A$90,0)", "MATCH(Name,Sheet3!$A$2:$A$90,0)"])
      expect(of.shared(formula, "Sheet2", 5)).toBe(formula);
    expect(cells.size).toBe(0);
  });
});
