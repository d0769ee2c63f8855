import { keyOf } from "../../../src/workbook/address.ts";
import { vi } from "vitest";
import type { WorkbookPlan } from "../../../src/workbook/plan.ts";
import { EngineModel } from "../../../src/writers/live/engine/engineModel.ts";
import { writtenLive } from "../../contract/writtenLive.ts";
import { newEngine } from "../../excel-host/calculation.ts";

/** By the cells' numbers, for each sheet. */
export type Inputs = readonly ReadonlyMap<number, string>[];

/** Enough values for all to be given at once. */
export const MUCH = new Map(Array.from({ length: 600 }, (_, row) => [keyOf(row, 40), String(row)]));

export function calculated(inputs: Inputs): EngineModel {
  const model = new EngineModel(newEngine());
  inputs.forEach((cells, sheet) => {
    if (sheet > 0) model.addSheet();
    for (const [key, input] of cells) model.put(sheet, key, input);
  });
  model.evaluate();
  return model;
}

/** What the engine was given for the plan. */
export async function inputsOf(plan: WorkbookPlan): Promise<Map<number, string>[]> {
  const given = vi.spyOn(EngineModel.prototype, "put");
  await writtenLive(plan);
  const inputs: Map<number, string>[] = [];
  for (const [sheet, key, input] of given.mock.calls) {
    const cells = (inputs[sheet] ??= new Map<number, string>());
    if (input === null) cells.delete(key);
    else cells.set(key, input);
  }
  given.mockRestore();
  return inputs;
}
