import { describe, expect, it } from "vitest";
import { cellsRun } from "./cellsRun.ts";

/** `npm run cells` runs many more. */
const LOANS = 300;

describe("the cells of schedules, calculated from their formulas alone", () => {
  it(`show what the engine computes, for ${LOANS} loans of all kinds`, () => {
    const run = cellsRun(LOANS, 1);
    expect([...run.first]).toEqual([]);
    expect(run.loans).toBeGreaterThan(0.9 * LOANS);
    expect(run.live / run.cells).toBeGreaterThan(0.6);
  });
});
