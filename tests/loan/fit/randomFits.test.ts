import { expect, test } from "vitest";
import { judgeFits } from "./judgeFits.ts";
import { DECIDING } from "./randomLoans.ts";

/** A sample of `npm run fit-random`. */
test("of loans at random, the true schedule stands first where the facts decide; none is decided and wrong", () => {
  const { scores, wrong } = judgeFits(100, 20_140_321);
  expect(wrong).toEqual([]);
  const deciding = DECIDING.map((kind) => scores.get(kind));
  const sum = (key: "loans" | "first" | "decided"): number =>
    deciding.reduce((all, score) => all + (score?.[key] ?? 0), 0);
  expect(sum("loans")).toBe(60);
  expect(sum("first")).toBeGreaterThanOrEqual(57);
  expect(sum("decided")).toBeGreaterThan(0);
});
