import { describe, expect, it } from "vitest";
import { keyOf } from "../../../src/workbook/address.ts";
import { engineCell } from "../../../src/writers/live/engine/dependents.ts";
import { STAGE, stagesOf } from "../../../src/writers/live/engine/stages.ts";

/** A column of formulas from a row on, all alike. */
const column = (rows: number, formula: string, at = 0): [number, string][] =>
  Array.from({ length: rows }, (_, row) => [keyOf(row, at), formula]);

describe("cells that are calculated before all others", () => {
  it("are one in so many of a chain, the deepest first", () => {
    const chain = new Map(column(60, "R[1]C[0]+1"));
    expect(stagesOf([chain])).toEqual([
      engineCell(0, keyOf(60 - STAGE, 0)),
      engineCell(0, keyOf(60 - 2 * STAGE, 0)),
    ]);
  });

  it("count through other sheets, ranges, and the cell that says which row is taken", () => {
    const first = new Map([
      [keyOf(0, 0), "INDEX(Sheet2!R1C1:R60C1,Sheet1!R1C2)"],
      [keyOf(0, 1), "SUM(Sheet2!R1C1:R60C1)"],
    ]);
    // The sum is the 61st of the chain, what takes a row by it the 62nd: neither is one in 25.
    expect(stagesOf([first, new Map(column(60, "R[1]C[0]+1"))])).toHaveLength(2);
    expect(stagesOf([first, new Map(column(73, "R[1]C[0]+1"))])).toContain(
      engineCell(1, keyOf(73 - STAGE, 0)),
    );
    expect(
      stagesOf([new Map([[keyOf(0, 0), "SUM(Sheet2!R1C1:R74C1)"]]), new Map(column(74, "R[1]C[0]+1"))]),
    ).toContain(engineCell(0, keyOf(0, 0)));
  });

  it("of what leads back to itself no end is looked for", () => {
    expect(stagesOf([new Map(column(30, "SUM(R1C1:R30C1)"))])).toEqual([]);
  });
});
