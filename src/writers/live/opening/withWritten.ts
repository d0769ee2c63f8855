import { Problem } from "../../../messages/message.ts";
import type { Steps } from "../../../steps.ts";
import { workbookSteps } from "../../../workbook/buildWorkbook.ts";
import type { Memory } from "../../../workbook/memory/memory.ts";
import type { SheetPlan, TablePlan, WorkbookPlan } from "../../../workbook/plan.ts";
import type { LiveSheet, LiveState, LiveTable } from "../model/liveState.ts";
import { partedConditions } from "./openedRules.ts";

/** The workbook as it was last written; null for one that cannot be planned any more: its tables are read back by their headers. */
export function* writtenSteps(dossier: Memory["dossier"]): Steps<WorkbookPlan | null> {
  try {
    return yield* workbookSteps(dossier);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/**
 * The workbook from a file with what the program knows of it as it was last written: which columns of our tables are whose, by
 * their headers, and which rows they tell apart; which widths, frozen panes and conditional formats are the user's, and stay
 * when the sheet is written anew.
 */
export function withWritten(state: LiveState, written: WorkbookPlan | null): LiveState {
  const tables = written?.sheets.flatMap((sheet) => sheet.tables) ?? [];
  const plans = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
  const sheets = state.sheets.map((sheet): LiveSheet => {
    const plan = written?.sheets.find(({ key }) => key === sheet.key) ?? null;
    const { conditions: all = [], ...others } = sheet.kept ?? {};
    const { conditions, own } = partedConditions(all, plan?.conditionalFormats ?? null);
    const kept = own.length > 0 ? { ...others, conditions: own } : others;
    const { kept: _before, ...rest } = sheet;
    return {
      ...rest,
      tables: sheet.tables.map((table) => plannedTable(table, plans.get(table.name.toLowerCase()))),
      conditions,
      ...(plan ? { ownWidths: userWidths(sheet.widths, plan) } : {}),
      ...(plan && !sameFreeze(sheet.freeze, plan.freeze) ? { ownFreeze: true } : {}),
      ...(Object.keys(kept).length > 0 ? { kept } : {}),
    };
  });
  return { ...state, sheets };
}

function plannedTable(table: LiveTable, plan: TablePlan | undefined): LiveTable {
  if (!plan) return table;
  const columns = table.headers.map(
    (header, index) =>
      plan.columns.find((column) => column.header === header) ?? { key: `own${index}`, header },
  );
  return { ...table, planned: { keys: plan.keys, input: plan.input, columns } };
}

/** Programs round sizes to whole pixels when they save. */
const A_PIXEL = 0.8;

function userWidths(widths: ReadonlyMap<number, number>, plan: SheetPlan): ReadonlyMap<number, number> {
  return new Map(
    [...widths].filter(([column, width]) => Math.abs(width - (plan.widths[column] ?? NaN)) > A_PIXEL),
  );
}

function sameFreeze(a: LiveSheet["freeze"], b: LiveSheet["freeze"]): boolean {
  return (a?.rows ?? 0) === (b?.rows ?? 0) && (a?.columns ?? 0) === (b?.columns ?? 0);
}
