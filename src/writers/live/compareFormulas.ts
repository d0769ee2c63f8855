import { Problem } from "../../messages/message.ts";
import { cellAddress } from "../../workbook/address.ts";
import type { WorkbookPlan } from "../../workbook/plan.ts";
import { agreesWithEngine, type ShownValue } from "../agreement.ts";
import { cellsOfSheet } from "../cellsOfSheet.ts";
import type { CellsComparison, DifferingCell } from "../openWorkbook.ts";
import type { Calculated } from "./model/calculated.ts";
import type { LiveState } from "./model/liveState.ts";
import type { ValueAt } from "./readSnapshot.ts";

/** Compares every formula cell of the plan with what the engine of loans says. @throws Problem where a sheet is gone */
export function compareFormulas(plan: WorkbookPlan, state: LiveState, valueAt: ValueAt): CellsComparison {
  let agree = 0;
  const differ: DifferingCell[] = [];
  for (const planned of plan.sheets) {
    const sheet = state.sheets.find(({ name }) => name === planned.name);
    for (const { cell, row, column } of cellsOfSheet(planned)) {
      if (cell.formula === undefined) continue;
      if (!sheet) throw new Problem("errors:gridSheetGone", { sheet: planned.name });
      const shown = valueAt(sheet, row, column);
      if (agreesWithEngine(cell, shownValue(shown))) agree += 1;
      else {
        const address = cellAddress(row, column);
        differ.push({
          sheet: planned.name,
          cell: address,
          engine: cell.value,
          shown: shown.value === "" ? null : shown.value,
        });
      }
    }
  }
  return { agree, differ };
}

function shownValue({ value, isError }: Calculated): ShownValue {
  if (value === null || value === "") return null;
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "number") return { kind: "number", value: String(value) };
  return { kind: isError ? "error" : "text", value };
}
