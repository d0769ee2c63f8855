import { expect, it } from "vitest";
import { differentialRun } from "../loan/reference/differentialRun.ts";

/** Few loans, since every mutant runs them: rows of all kinds, each compared cell by cell. */
it("engine and model agree on a handful of random loans", () => {
  const { differences, refusedByOne } = differentialRun(60, 1);
  expect([...differences, ...refusedByOne]).toEqual([]);
});
