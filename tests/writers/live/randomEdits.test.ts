import fc from "fast-check";
import { expect, test } from "vitest";
import { freshSeed } from "../../../scripts/options.ts";
import { randomEdits, startState } from "./random/property.ts";

/** A sample; `npm run grid-edits` does as many as asked. */
const RUNS = 4;

test(
  "whatever is done in the grid: all is sound, calculated as from scratch, saved, opened and read back the same, and undone as it was",
  { timeout: 300_000 },
  async () => {
    const seed = freshSeed();
    console.log(`npm run grid-edits -- --runs ${RUNS} --seed ${seed}`);
    // Shortened by the script: here that would take longer than the test may.
    const details = await fc.check(randomEdits(await startState()), {
      numRuns: RUNS,
      seed,
      endOnFailure: true,
    });
    expect(details.errorInstance ?? null, `seed ${seed}`).toBeNull();
  },
);
