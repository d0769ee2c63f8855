import { existsSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { differencesOf, scoreOf, scores, scoreTable, vectorFiles } from "./scores.ts";
import { readVectors } from "./vectorCase.ts";

describe.each(vectorFiles)("vectors: $name", ({ cases }) => {
  const run = cases.filter((example) => !("skipped" in example));
  it.each(run)("$id $kind", (example) => expect(differencesOf(example)).toEqual([]));
});

describe("the score", () => {
  const all = scores();

  // A case that is left out fails nothing: so it is said here how many are run.
  it.each([
    ["day-counts", 169, 109],
    ["schedule-dates", 46, 28],
    // 29 lists, and 15 single days.
    ["holidays", 32, 12],
    ["loan-schedules", 14, 19],
    ["loan-schedules-act360", 8, 0],
    ["irr-npv", 58, 10],
  ])("%s: %i passed, %i left out", (file, passed, leftOut) => {
    const ofFile = all.filter((score) => score.file === file);
    expect(ofFile.reduce((sum, score) => sum + score.passed, 0)).toBe(passed);
    expect(ofFile.flatMap(({ skipped }) => [...skipped.values()]).reduce((a, b) => a + b, 0)).toBe(leftOut);
  });

  it("tells a case that fails, with its first difference", () => {
    const failing = { id: "x1", kind: "made up", differences: () => ["1, expected 2", "3, expected 4"] };
    expect(scoreTable([scoreOf("day-counts", "made up", [failing])])).toContain("FAILED x1 1, expected 2");
  });
});

const PUBLISHED = new URL("../../../shared/vectors/", import.meta.url);

describe.skipIf(!existsSync(PUBLISHED))("against the published vectors, where they are at hand", () => {
  it.each(vectorFiles)("$name is copied whole", ({ name }) => {
    const { meta: _, ...published } = JSON.parse(
      readFileSync(new URL(`${name}.json`, PUBLISHED), "utf8"),
    ) as Record<string, unknown>;
    expect(readVectors(name)).toEqual(published);
  });
});

afterAll(() => console.log(scoreTable(scores())));
