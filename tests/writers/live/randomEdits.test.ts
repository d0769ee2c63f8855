import fc from "../../fastCheck.ts";
import { expect, test } from "vitest";
import { SEED } from "../../sampled.ts";
import { randomEdits, startState } from "./random/property.ts";

/** A sample; `npm run grid-edits` does as many as asked. */
const RUNS = 2;

test(
  "whatever is done in the grid: all is sound, calculated as from scratch, saved, opened and read back the same, and undone as it was",
  { timeout: 300_000 },
  async () => {
    console.log(`npm run grid-edits -- --runs ${RUNS} --seed ${SEED}`);
    // Shortened by the script: here that would take longer than the test may.
    const details = await fc.check(randomEdits(await startState()), {
      numRuns: RUNS,
      seed: SEED,
      endOnFailure: true,
    });
    expect(details.errorInstance ?? null, `seed ${SEED}`).toBeNull();
  },
);
