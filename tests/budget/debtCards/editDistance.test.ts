import { expect, test } from "vitest";
import { editDistance } from "../../../src/budget/debtCards/trust/rateWords.ts";

test.each([
  // Levenshtein's own measure, as textbooks show it.
  ["kitten", "sitting", 3],
  ["saturday", "sunday", 3],
  ["fiksna", "fiksna", 0],
  ["iksna", "fiksna", 1],
  ["", "abc", 3],
  ["abc", "", 3],
])("%s to %s", (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
  expect(editDistance(other, one)).toBe(distance);
});
