import { describe, expect, test } from "vitest";
import { SILENT } from "./compare/verdicts.ts";
import { FORMATS } from "./documents.ts";
import { runDocument } from "./run.ts";

/** `npm run generated` makes hundreds; these are small ones of every format, whatever layout their seed gives. */
const SEEDS = [1, 2];

describe.each(FORMATS)("documents of our own, %s", (format) => {
  test("nothing is read wrong or missed without a word, and most is right", async () => {
    let right = 0;
    let findings = 0;
    for (const seed of SEEDS) {
      const { document, tally } = await runDocument(seed, format, 4);
      const made = `seed ${seed}: ${document.made}`;
      expect(document.expected.lines.length, made).toBeGreaterThan(10);
      const silent = tally.findings.filter(({ verdict }) => SILENT.includes(verdict));
      expect(silent, made).toEqual([]);
      for (const counts of tally.counts.values()) right += counts.get("right") ?? 0;
      findings += tally.findings.length;
    }
    expect(right).toBeGreaterThan(20 * findings);
  });
});
