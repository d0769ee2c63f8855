import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isWhole, SEED } from "../../sampled.ts";
import { killed, pairs } from "./disturbed.ts";
import { killedReports, reportPairs } from "./disturbedReports.ts";

const folder = () => mkdtemp(join(tmpdir(), "otplata-disturbed-"));

const KINDS = [
  ["killed at some moment, a file is the earlier one or the later one", killed, 4],
  ["of two runs at once one writes, and both say what is true", pairs, 3],
  ["a report whose run is killed is what stood there or the new one", killedReports, 1],
  ["of two reports at once one stands, and both runs say what is true", reportPairs, 1],
] as const;

// The last, of two whole reports, is for `npm run whole` alone.
test.each(isWhole ? KINDS : KINDS.slice(0, -1))("%s", async (_, run, times) => {
  console.log(`seed ${SEED}`);
  const trials = await run(await folder(), times, SEED);
  for (const { what } of trials) console.log(what);
  expect(trials.length).toBeGreaterThanOrEqual(times);
  expect(trials.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
});
