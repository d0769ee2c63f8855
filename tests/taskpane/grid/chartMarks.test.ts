import { describe, expect, it } from "vitest";
import { roundMarks } from "../../../src/taskpane/grid/sheet/chartValues.ts";

describe("what stands beside a chart's values", () => {
  it.each([
    // The largest value, and marks at steps of 1, 2, 2.5 or 5 by a power of ten, at most four of them.
    [204_900_000, [0, 100_000_000, 200_000_000, 300_000_000]],
    [2_632_803_929, [0, 1_000_000_000, 2_000_000_000, 3_000_000_000]],
    [330_000_000, [0, 100_000_000, 200_000_000, 300_000_000, 400_000_000]],
    [100, [0, 25, 50, 75, 100]],
    [7, [0, 2, 4, 6, 8]],
  ])("up to %d is round", (largest, marks) => {
    expect(roundMarks(largest)).toEqual(marks);
  });
});
