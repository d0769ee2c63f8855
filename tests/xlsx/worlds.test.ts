import { describe, expect, test } from "vitest";
import { isWhole, SEED } from "../sampled.ts";
import { libreOfficeMissing } from "./libreoffice.ts";
import { worldRun } from "./worldRun.ts";

/** The first has loans whose sums stand before the long columns that they are made of. */
const SEEDS = isWhole ? [2, ...Array.from({ length: 20 }, (_, index) => SEED + index)] : [2];

describe("workbooks of made documents, put together at random", () => {
  test.each(SEEDS)("%i: every formula cell is the engine's figure in the page", async (seed) => {
    const run = await worldRun(seed, ["IronCalc"]);
    expect(run.wrong).toEqual([]);
    expect(run.formulas).toBeGreaterThan(1000);
  });

  test.skipIf(libreOfficeMissing()).each(SEEDS.map((seed) => seed + 1))(
    "%i: every formula cell is the engine's figure in LibreOffice",
    async (seed) => {
      expect((await worldRun(seed, ["LibreOffice"])).wrong).toEqual([]);
    },
  );
});
