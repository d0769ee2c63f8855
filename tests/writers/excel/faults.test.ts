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

const UNNAMED = /"Table\d+ /u;

it.each([
  ["a table has been made and bears no name of ours yet", 327, true],
  ["one that stands below others has", 378, true],
  ["a table's header stands there, and no table yet", 399, false],
])("report, broken off where %s: a second writing mends all", async (_, action, isUnnamed) => {
  const [report] = SCENARIOS;
  if (!report) throw new Error("no scenario");
  const fault = { kind: "at-action", request: 3, action } as const;
  const between = (state: string): void => expect(UNNAMED.test(state)).toBe(isUnnamed);
  expect(await disturbed(await undisturbed(report), fault, between)).toEqual([]);
});
