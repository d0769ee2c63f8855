import { describe, expect, it } from "vitest";
import { termsToJson } from "../../src/loan/termsJson.ts";
import { differentialRun } from "./reference/differentialRun.ts";

/** A sample of `npm run differential`. */
const LOANS = 1500;
const SEED = 20_101_407;

describe("engine and reference model, every cell of every row", () => {
  const run = differentialRun(LOANS, SEED);

  it("agree on each loan", () => {
    const { first } = run;
    expect(first && { ...first, loan: JSON.stringify(termsToJson(first.loan)) }).toBeNull();
    expect(run.cells).toBeGreaterThan(500_000);
  });

  it("find few of the loans contradictory", () => {
    const refused = [...run.refused.values()].reduce((sum, count) => sum + count, 0);
    expect(refused).toBeLessThan(LOANS / 50);
  });
});
