import { describe, expect, it } from "vitest";
import type { CellPlan } from "../../src/workbook/plan.ts";
import { drawnCell } from "../../src/writers/drawnCell.ts";

/** On which side of its cell it stands; undefined where the kind of value decides: numbers right, texts left. */
const side = (cell: CellPlan, ruled: boolean) => drawnCell(cell, { language: "en", ruled }).horizontal;
const REPAID: CellPlan = { value: { kind: "text", text: "repaid" }, formula: '"repaid"' };

describe("a cell of a table", () => {
  it("stands right in a column of figures, also where its formula gives a word", () => {
    expect(side({ ...REPAID, format: "date" }, true)).toBe("right");
    expect(side({ ...REPAID, format: "amount2" }, true)).toBe("right");
  });

  it("stands left where it is a text among texts", () => {
    expect(side(REPAID, true)).toBe("left");
    expect(side({ value: REPAID.value }, true)).toBe("left");
  });

  it("is left to its kind of value where it is a figure that is typed, and outside tables", () => {
    expect(side({ value: { kind: "blank" }, format: "amount2" }, true)).toBeUndefined();
    expect(side({ ...REPAID, format: "date" }, false)).toBeUndefined();
  });

  it("stands where the plan says, whatever it holds", () => {
    expect(side({ ...REPAID, format: "date", align: "center" }, true)).toBe("center");
  });
});
