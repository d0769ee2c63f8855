import { Problem } from "../../messages/message.ts";
import { inTurns, nextTask } from "../../steps.ts";
import { soundPlanSteps } from "../check/checkPlan.ts";
import type { WriteOptions, WriteOutcome } from "../openWorkbook.ts";
import type { WorkbookUpdate } from "../update/update.ts";
import { applyUpdate, plannedSheets } from "./applyUpdate.ts";
import type { LiveState } from "./model/liveState.ts";

/**
 * Brings a workbook to what the update says, in one step: what fails or is called off has touched nothing. It is called off,
 * too, where someone has changed the workbook since it was read: the update knows nothing of that.
 * @param read what the update was made from; null where that is not known
 * @param change puts the new state in the place of the one before
 */
export async function writeUpdate(
  update: WorkbookUpdate,
  read: LiveState | null,
  state: () => LiveState,
  change: (next: LiveState) => void,
  { signal, onProgress }: WriteOptions,
): Promise<WriteOutcome> {
  const of = update.sheets.filter(({ plan }) => !plan.hidden).length;
  onProgress?.({ sheets: 0, of });
  // The page shows that the writing has begun before it is busy with it.
  await nextTask();
  if (signal?.aborted) return stopped("cancelled", null, "");
  try {
    await inTurns(soundPlanSteps(update.plan), signal);
    const planned = await inTurns(plannedSheets(update), signal);
    if (read !== null && state() !== read) return stopped("cancelled", null, "");
    change(applyUpdate(state(), update, planned));
  } catch (error) {
    if (signal?.aborted) return stopped("cancelled", null, "");
    const isKnown = error instanceof Problem;
    return stopped("failed", isKnown ? error : new Problem("errors:gridUnexpected"), detailsOf(error));
  }
  onProgress?.({ sheets: of, of });
  const sheets = update.sheets.filter(
    ({ plan, action, layout }) => !plan.hidden && (action !== "same" || layout),
  );
  return {
    kind: "written",
    cells: sheets.reduce((sum, { cells }) => sum + cells, 0),
    sheets: sheets.length,
    altered: [],
    grown: [],
    unfurnished: [],
  };
}

function stopped(kind: "cancelled" | "failed", problem: Problem | null, details: string): WriteOutcome {
  return { kind, problem, untouched: true, complete: [], incomplete: [], details };
}

function detailsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
