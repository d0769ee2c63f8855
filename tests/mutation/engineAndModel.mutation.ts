import { expect, it } from "vitest";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { explainRow } from "../../src/loan/explain.ts";
import { differentialRun } from "../loan/reference/differentialRun.ts";
import { loanOfSeed } from "../loan/reference/loans.ts";
import { said } from "../messages/sayable.ts";

/** Few loans, since every mutant runs them: rows of all kinds, each compared cell by cell. */
it("engine and model agree on a handful of random loans", () => {
  const { differences, refusedByOne } = differentialRun(60, 1);
  expect([...differences, ...refusedByOne]).toEqual([]);
});

it("each of their rows can be explained in full", () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const { loan } = loanOfSeed(seed);
    for (const row of buildSchedule(loan).rows) {
      expect(explainRow(loan, row).map(said).join(" ")).not.toContain("undefined");
    }
  }
});
