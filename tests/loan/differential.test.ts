import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { PLAIN_TERMS } from "../../src/loan/plainTerms.ts";
import { termsToJson } from "../../src/loan/termsJson.ts";
import { differentialRun } from "./reference/differentialRun.ts";
import { loanOfSeed } from "./reference/loans.ts";

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

  it.each(Object.keys(PLAIN_TERMS) as (keyof typeof PLAIN_TERMS)[])(
    "are asked of loans whose %s is not the plain one",
    (term) => {
      const loans = Array.from({ length: 300 }, (_, at) => loanOfSeed(SEED + at).loan);
      expect(loans.some((loan) => !isDeepStrictEqual(loan[term], PLAIN_TERMS[term]))).toBe(true);
    },
  );

  it("find few of the loans contradictory", () => {
    const refused = [...run.refused.values()].reduce((sum, count) => sum + count, 0);
    expect(refused).toBeLessThan(LOANS / 50);
  });
});
