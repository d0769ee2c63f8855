import { defineConfig } from "vitest/config";

/**
 * The tests that `npm run mutation` shows each mutant of money/, calendar/ and loan/: facts, each quick. Of the long
 * random runs a handful of loans stands in for the rest, since every mutant runs them.
 */
export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: [
      "tests/money/**/*.test.ts",
      "tests/calendar/**/*.test.ts",
      "tests/loan/**/*.test.ts",
      "tests/vectors/**/*.test.ts",
      "tests/mutation/*.mutation.ts",
    ],
    exclude: [
      "tests/loan/properties.test.ts",
      "tests/loan/differential.test.ts",
      "tests/loan/reference.test.ts",
      "tests/calendar/businessDayTable.test.ts",
    ],
    testTimeout: 60_000,
  },
});
