import type { InputGuard } from "../layout/declaration.ts";
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
