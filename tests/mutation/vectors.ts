import { describe, expect, it } from "vitest";
import { differencesOf, vectorFiles } from "../vectors/scores.ts";

/** Published cases of these files one by one, without the scores: those run every case before any test does. */
export function vectors(...names: readonly string[]): void {
  const files = vectorFiles.filter(({ name }) => names.includes(name));
  describe.each(files)("vectors: $name", ({ cases }) => {
    it.each(cases.filter((example) => !("skipped" in example)))("$id $kind", (example) =>
      expect(differencesOf(example)).toEqual([]),
    );
  });
}
