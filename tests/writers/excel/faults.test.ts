import { expect, it } from "vitest";
import { sampled } from "../../sampled.ts";
import { disturbed, faultSample, SCENARIOS, undisturbed } from "./faultRun.ts";

// All of them, at every request and at many more places within: scripts/faultRun.ts.
for (const [index, scenario] of SCENARIOS.entries()) {
  const of = await undisturbed(scenario);
  const sample = sampled(faultSample(of, 2 + index, 4), 1);
  it.each(
    sample.map((fault) => {
      const place = fault.action === undefined ? "" : `, action ${fault.action}`;
      return [`${fault.kind} (request ${fault.request}${place})`, fault] as const;
    }),
  )(`${scenario.name}, %s: what is said is true, and a second writing mends all`, async (_, fault) => {
    expect(await disturbed(of, fault)).toEqual([]);
  });
}

it.each([327, 371, 392])(
  "report, broken off at action %s, where a table has just been made and bears no name of ours yet: a second writing mends all",
  async (action) => {
    const [report] = SCENARIOS;
    if (!report) throw new Error("no scenario");
    const fault = { kind: "at-action", request: 3, action } as const;
    expect(await disturbed(await undisturbed(report), fault)).toEqual([]);
  },
);
