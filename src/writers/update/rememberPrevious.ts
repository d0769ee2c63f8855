import { MEMORY_COLUMN, MEMORY_DOSSIER_ROW, MEMORY_STATUS_ROW } from "../../workbook/memory.ts";
import type { PlacedCell, SheetPlan } from "../../workbook/plan.ts";
import { PREVIOUS_COLUMN } from "../../workbook/readBack/previousDossier.ts";
import { cellAt, type StandingSheet } from "../../workbook/standing.ts";
import { NOTHING, plannedValue, standingValue } from "./cellContent.ts";

/**
 * The memory sheet with what it held before beside what it is to hold: should the writing not end, it is still known
 * which cells were written from the dossier before, and which are the user's. Where nothing new is to be remembered, and
 * after a writing that did not end, what stands there as the previous one stays.
 */
export function rememberPrevious(plan: SheetPlan, sheet: StandingSheet): SheetPlan {
  const isDossier = ({ row, column }: PlacedCell): boolean =>
    row >= MEMORY_DOSSIER_ROW && column === MEMORY_COLUMN;
  const pieces = plan.cells.filter(isDossier);
  const isInterrupted = cellAt(sheet, MEMORY_STATUS_ROW, MEMORY_COLUMN).value === "writing";
  const isNew = pieces.some(
    (cell) => plannedValue(cell) !== standingValue(cellAt(sheet, cell.row, MEMORY_COLUMN)),
  );
  const from = isNew && !isInterrupted ? MEMORY_COLUMN : PREVIOUS_COLUMN;
  const [model] = pieces;
  const previous: PlacedCell[] = [];
  for (let row = MEMORY_DOSSIER_ROW; ; row += 1) {
    const { value } = cellAt(sheet, row, from);
    if (typeof value !== "string" || value === NOTHING || !model) break;
    previous.push({ ...model, row, column: PREVIOUS_COLUMN, value: { kind: "text", text: value } });
  }
  return previous.length === 0 ? plan : { ...plan, cells: [...plan.cells, ...previous] };
}
