import { blocksOf } from "../../workbook/layout/blocksOf.ts";
import type { SheetPlan, Block } from "../../workbook/plan.ts";
import { cellsOfSheet } from "../cellsOfSheet.ts";

/** All cells of a sheet that are the plan's, also those that a merged one covers, as few rectangles. */
export function plannedAreas(plan: SheetPlan): Block[] {
  const cells = [...cellsOfSheet(plan)].flatMap(({ row, column, cell }) =>
    Array.from({ length: cell.span ?? 1 }, (_, index) => ({ row, column: column + index })),
  );
  return blocksOf(cells);
}
