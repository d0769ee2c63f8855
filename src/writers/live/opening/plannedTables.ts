import { Problem } from "../../../messages/message.ts";
import { buildWorkbook } from "../../../workbook/buildWorkbook.ts";
import type { Memory } from "../../../workbook/memory.ts";
import type { WorkbookPlan } from "../../../workbook/plan.ts";
import type { LiveState, LiveTable } from "../model/liveState.ts";

/** The workbook with what its plan said of our tables: which columns are whose, by their headers, and which rows they tell apart. */
export function withPlannedTables(state: LiveState, written: WorkbookPlan | null): LiveState {
  const tables = written?.sheets.flatMap((sheet) => sheet.tables) ?? [];
  const plans = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
  const planned = (table: LiveTable): LiveTable => {
    const plan = plans.get(table.name.toLowerCase());
    if (!plan) return table;
    const columns = table.headers.map(
      (header, index) =>
        plan.columns.find((column) => column.header === header) ?? { key: `own${index}`, header },
    );
    return { ...table, planned: { keys: plan.keys, input: plan.input, columns } };
  };
  return {
    ...state,
    sheets: state.sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.map(planned) })),
  };
}

/** The workbook as it was last written; null for one that cannot be planned any more: its tables are read back by their headers. */
export function writtenPlan(dossier: Memory["dossier"]): WorkbookPlan | null {
  try {
    return buildWorkbook(dossier);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
