import { type InputGuard, planTable, widestOf, type TableDeclaration } from "../layout/declaration.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import type { TablePlan } from "../plan.ts";
import type { WorkbookContext } from "../workbookContext.ts";

/** Guards the columns of a table against what can't be right. @param columns as they are declared, those of the plan */
export function validateInputs(
  draft: SheetDraft,
  plan: TablePlan,
  columns: readonly { readonly guard?: InputGuard | undefined }[],
  { t, loans }: WorkbookContext,
): void {
  const ids = loans.map(({ terms }) => terms.id);
  plan.columns.forEach(({ header }, i) => {
    const guard = columns[i]?.guard;
    const rule = guard?.rule(t, ids);
    if (!guard || !rule) return;
    draft.validation({
      at: {
        sheet: draft.name,
        row: plan.row + 1,
        column: plan.column + i,
        rows: plan.rows.length,
        columns: 1,
      },
      rule,
      title: header.slice(0, 32),
      text: t.say(guard.hint),
    });
  });
}

/** Puts a table with what can be typed into it at the beginning of a row. @returns its plan, and the row behind it */
export function putInputTable<Row>(
  draft: SheetDraft,
  table: TableDeclaration<Row>,
  rows: readonly Row[],
  row: number,
  context: WorkbookContext,
): { readonly plan: TablePlan; readonly end: number } {
  const plan = planTable(table, rows, context.t, { row, column: 0 });
  validateInputs(draft, plan, table.columns, context);
  return { plan, end: draft.table(plan, widestOf(table)) };
}
