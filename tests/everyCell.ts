import type { WorkbookPlan } from "../src/workbook/plan.ts";
import { cellsOfSheet, type PlannedCell } from "../src/writers/cellsOfSheet.ts";

/** Every cell of a workbook. */
export function* everyCell(plan: WorkbookPlan): Generator<PlannedCell> {
  for (const sheet of plan.sheets) yield* cellsOfSheet(sheet);
}
