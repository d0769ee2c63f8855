import { describe, expect, it } from "vitest";
import { atOnce, each, inTurns, nextTask, type Steps } from "../../src/steps.ts";
import { workbookSteps } from "../../src/workbook/buildWorkbook.ts";
import { checkPlan, soundPlanSteps } from "../../src/writers/check/checkPlan.ts";
import { updateSteps } from "../../src/writers/update/planUpdate.ts";
import { sampleDossier, X_RAY } from "../workbook/dossier.ts";
import { emptySheet, number, planOf } from "./planParts.ts";

const DOSSIER = sampleDossier("en", "2022-08-31", [X_RAY]);
const PLAN = atOnce(workbookSteps(DOSSIER));
const EMPTY = { sheets: [], tables: [], names: [] };

/** As long as the clock goes on. */
function* slowly(count: number, done: number[]): Steps<number> {
  for (let n = 0; n < count; n += 1) {
    const end = performance.now() + 15;
    while (performance.now() < end) Math.sqrt(n);
    done.push(n);
    yield;
  }
  return count;
}

function stopsOf(steps: Steps<unknown>): number {
  let stops = 0;
  while (steps.next().done !== true) stops += 1;
  return stops;
}

describe("long work in steps", () => {
  it("gives the same at once and in turns", async () => {
    const work = (): Steps<number[]> => each([() => 1, () => 2, () => 3]);
    expect(atOnce(work())).toEqual([1, 2, 3]);
    expect(await inTurns(work())).toEqual([1, 2, 3]);
    expect(await inTurns(workbookSteps(DOSSIER))).toEqual(PLAN);
  });

  it("lets others in between two turns", async () => {
    const done: number[] = [];
    const seen: number[] = [];
    const work = inTurns(slowly(4, done));
    while (done.length < 4) {
      seen.push(done.length);
      await nextTask();
    }
    expect(await work).toBe(4);
    expect(seen).toEqual(expect.arrayContaining([1, 2, 3]));
  });

  it("ends between two turns when it is called off, and where it fails", async () => {
    const control = new AbortController();
    const done: number[] = [];
    const work = inTurns(slowly(4, done), control.signal);
    while (done.length < 1) await nextTask();
    control.abort();
    await expect(work).rejects.toThrow("aborted");
    expect(done.length).toBeLessThan(4);
    const failing = each([
      () => {
        throw new RangeError("no");
      },
    ]);
    await expect(inTurns(failing)).rejects.toThrow("no");
  });

  it("stops in a workbook for each sheet and each check, and in its check and its update", () => {
    expect(stopsOf(workbookSteps(DOSSIER))).toBeGreaterThan(PLAN.sheets.length + 10);
    expect(stopsOf(soundPlanSteps(PLAN))).toBeGreaterThan(4 * PLAN.sheets.length);
    expect(stopsOf(updateSteps(PLAN, EMPTY, null))).toBe(PLAN.sheets.length);
    expect(checkPlan(PLAN)).toEqual([]);
    const cells = Array.from({ length: 9000 }, (_, row) => ({ value: number("1"), row, column: 0 }));
    const long = planOf([emptySheet("List", { cells })]);
    expect(stopsOf(soundPlanSteps(long))).toBeGreaterThan(3 * 9);
  });
});
