import type { SheetDraft } from "../layout/sheetDraft.ts";
import { text } from "../layout/values.ts";
import type { SheetPlan, TablePlan } from "../plan.ts";
import { printPlan, type WorkbookContext } from "../workbookContext.ts";
import { putChangedLoans } from "./changedLoans.ts";
import { putCrossedRates } from "./crossedRates.ts";
import { putFormulasGone, readsFormulasGone } from "./formulasGone.ts";
import { unlikeKeys, workingsBlock, type WorkingsBlock } from "./workingsBlock.ts";
import { workingsDraft } from "./workingsHead.ts";

const HEADING_SPAN = 6;
/** The numbers of a table's rows. */
const NUMBER_WIDTH = 10;

/**
 * Gives each column of a table one formula for all its rows, since Excel fills one formula into the whole column of a
 * table: where rows are computed in different ways, as each from its own loan's schedule, their formulas stand on a sheet
 * of workings, which holds no tables. Schedules and
 * the periods of an outlook are left out: each of their columns has one form already, in which a row may look at the one above.
 * @returns the sheets with those tables, and the sheet of workings; null where no table needs it
 */
export function withWorkings(
  context: WorkbookContext,
  sheets: readonly SheetPlan[],
): { readonly sheets: readonly SheetPlan[]; readonly workings: SheetPlan | null } {
  const { t } = context;
  const { draft, first } = workingsDraft(context);
  let row = putCrossedRates(draft, context, putChangedLoans(draft, context, first));
  const take = (table: TablePlan, tableSheet: string): TablePlan => {
    const moved = unlikeKeys(table);
    if (moved.length === 0) return table;
    const place = { sheet: draft.name, tableSheet, header: row + 1 };
    const block = workingsBlock(table, moved, place, t.say("workbook:colWorkingsRow"));
    draft.heading(row, 0, table.name, HEADING_SPAN);
    putBlock(draft, block, place.header);
    row = place.header + table.rows.length + 2;
    return block.table;
  };
  const changed = sheets.map((sheet): SheetPlan => {
    if (sheet.key.startsWith("schedule:") || sheet.key === "outlookPeriods") return sheet;
    const tables = sheet.tables.map((table) => take(table, sheet.name));
    return { ...sheet, tables, widths: widthsWith(sheet, tables) };
  });
  const isCounted = sheets.some(({ cells }) => cells.some(readsFormulasGone(context)));
  if (row === first && !isCounted) return { sheets, workings: null };
  const frame = { freeze: null, print: printPlan(context, "landscape", null, draft.name) };
  if (isCounted) {
    const counted = changed.filter(({ key }) => !key.startsWith("schedule:"));
    putFormulasGone(draft, context, [...counted, draft.finish(frame)], row);
  }
  return { sheets: changed, workings: draft.finish(frame) };
}

function putBlock(draft: SheetDraft, { columns }: WorkingsBlock, header: number): void {
  columns.forEach(({ header: words, cells }, column) => {
    draft.put(header, column, { value: text(words), look: "header" });
    cells.forEach((cell, index) => {
      draft.put(header + 1 + index, column, cell);
    });
  });
}

/** Widths with those of columns that number the rows of tables. */
function widthsWith({ widths, tables: before }: SheetPlan, tables: readonly TablePlan[]): number[] {
  const all = [...widths];
  tables.forEach(({ column, columns }, index) => {
    if (columns.length === before[index]?.columns.length) return;
    const at = column + columns.length - 1;
    while (all.length < at) all.push(NUMBER_WIDTH);
    all[at] = Math.max(all[at] ?? 0, NUMBER_WIDTH);
  });
  return all;
}
