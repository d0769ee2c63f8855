import { MEMORY_COLUMN, MEMORY_DOSSIER_ROW, MEMORY_STATUS_ROW } from "../../workbook/memory.ts";
import type { PlacedCell, SheetPlan } from "../../workbook/plan.ts";
import { piecesFrom, previousDossierRow } from "../../workbook/readBack/previousDossier.ts";
import { cellAt, type SheetSnapshot } from "../../workbook/snapshot.ts";

/** Whether the last writing into the workbook began and did not end. */
export function wasInterrupted(memory: SheetSnapshot | undefined): boolean {
  return memory !== undefined && cellAt(memory, MEMORY_STATUS_ROW, MEMORY_COLUMN).value === "writing";
}

/**
 * The memory sheet with what it held before below what it is to hold: should the writing not end, it is still known
 * which cells were written from the dossier before, and which are the user's. Where nothing new is to be remembered, and
 * after a writing that did not end, what stands there as the previous one stays.
 */
export function rememberPrevious(plan: SheetPlan, sheet: SheetSnapshot): SheetPlan {
  const wanted = plan.cells.filter(
    ({ row, column }) => row >= MEMORY_DOSSIER_ROW && column === MEMORY_COLUMN,
  );
  const texts = wanted.map(({ value }) => (value.kind === "text" ? value.text : ""));
  const present = piecesFrom(sheet, MEMORY_DOSSIER_ROW);
  const isNew = present.join("") !== texts.join("");
  const previous =
    isNew && !wasInterrupted(sheet) ? present : piecesFrom(sheet, previousDossierRow(present.length));
  const [model] = wanted;
  if (!model) return plan;
  const first = previousDossierRow(wanted.length);
  const cells = previous.map((text, i): PlacedCell => ({
    ...model,
    row: first + i,
    value: { kind: "text", text },
  }));
  return { ...plan, cells: [...plan.cells, ...cells] };
}
