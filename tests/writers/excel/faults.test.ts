import { expect, it } from "vitest";
import { disturbed, faultSample, SCENARIOS, undisturbed } from "./faultRun.ts";

// All of them, at every request and at many more places within: scripts/faultRun.ts.
for (const [index, scenario] of SCENARIOS.entries()) {
  const of = await undisturbed(scenario);
  it.each(faultSample(of, 2 + index, 4))(
    `after $kind in request $request (action $action) of the ${scenario.name}, what is said is true, and a second writing mends all`,
    async (fault) => {
      expect(await disturbed(of, fault)).toEqual([]);
    },
  );
}
