import { describe, expect, test } from "vitest";
import { SILENT } from "./compare/verdicts.ts";
import { FORMATS } from "./documents.ts";
import { runDocument } from "./run.ts";

/** `npm run generated` makes hundreds; these are small ones of every format, whatever layout their seed gives. */
const SEEDS = [1, 2, 3];

describe.each(FORMATS)("documents of our own, %s", (format) => {
  test.each(SEEDS)("seed %d: nothing is read wrong or missed without a word", async (seed) => {
    const { document, tally } = await runDocument(seed, format, 6);
    expect(document.expected.lines.length, document.made).toBeGreaterThan(10);
    expect(
      tally.findings.filter(({ verdict }) => SILENT.includes(verdict)),
      document.made,
    ).toEqual([]);
    const right = [...tally.counts.values()].reduce((sum, counts) => sum + (counts.get("right") ?? 0), 0);
    // A field is right, or said to be missing; most are right.
    expect(right, document.made).toBeGreaterThan(tally.findings.length);
  });
});
