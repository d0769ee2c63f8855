import { Problem } from "../../../messages/message.ts";
import { buildWorkbook } from "../../../workbook/buildWorkbook.ts";
import type { Memory } from "../../../workbook/memory.ts";
import type { TablePlan } from "../../../workbook/plan.ts";
import type { LiveState, LiveTable } from "../model/liveState.ts";

/** The workbook with what its plan said of our tables: which columns are whose, by their headers, and which rows they tell apart. */
export function withPlannedTables(state: LiveState, dossier: Memory["dossier"]): LiveState {
  const plans = writtenTables(dossier);
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

/** The tables as they were last written, by name in small letters. */
function writtenTables(dossier: Memory["dossier"]): ReadonlyMap<string, TablePlan> {
  try {
    const tables = buildWorkbook(dossier).sheets.flatMap((sheet) => sheet.tables);
    return new Map(tables.map((table) => [table.name.toLowerCase(), table]));
  } catch (error) {
    // What was once written cannot be planned any more: the tables are read back by their headers all the same.
    if (error instanceof Problem) return new Map();
    throw error;
  }
}
