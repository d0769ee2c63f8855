import { cellAddress, fixedBlock } from "../address.ts";
import { spokenFormula } from "../formulas/spokenFormula.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { text, whole } from "../layout/values.ts";
import { changedFormula } from "../schedule/scheduleStatus.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { workingsDraft } from "./workingsHead.ts";

const HEADING_SPAN = 6;

/**
 * Puts a row for each loan that says whether its own sheet still shows what the program computed. Of one loan no sheet
 * needs them.
 * @param row of the first thing on the sheet of workings
 * @returns the row for what follows
 */
export function putChangedLoans(draft: SheetDraft, { t, loans }: WorkbookContext, row: number): number {
  if (loans.length < 2) return row;
  draft.heading(row, 0, t.say("workbook:headChangedLoans"), HEADING_SPAN);
  draft.put(row + 1, 0, { value: text(t.say("workbook:colId")), look: "header" });
  draft.put(row + 1, 1, { value: text(t.say("workbook:wordChanged")), look: "header" });
  loans.forEach((loan, index) => {
    const at = row + 2 + index;
    draft.put(at, 0, { value: text(loan.terms.id), format: "text" });
    draft.put(at, 1, { value: whole(0), formula: changedFormula(t, loan), format: "integer" });
  });
  return row + 2 + loans.length + 1;
}

/**
 * Puts a line that stays empty as long as all loans' own sheets show what the program computed: it counts the others,
 * whose rarer terms and payments no formula of the sheet may follow.
 * @param columns how many are coloured while it says something
 */
export function putCaution(
  draft: SheetDraft,
  context: WorkbookContext,
  at: { readonly row: number; readonly column: number },
  columns: number,
): void {
  const { t, loans } = context;
  const [only] = loans;
  if (!only) return;
  const count = loans.length === 1 ? changedFormula(t, only) : `SUM(${changedBlock(context)})`;
  const words = spokenFormula(t, "workbook:cautionChanged", { number: count });
  draft.put(at.row, at.column, { value: text(""), formula: `IF(${count}=0,"",${words})` });
  draft.conditional({
    at: { sheet: draft.name, ...at, rows: 1, columns },
    formula: `$${cellAddress(at.row, at.column)}<>""`,
    look: "bad",
  });
}

/** Where the rows of putChangedLoans stand: the first things on their sheet. */
function changedBlock(context: WorkbookContext): string {
  const { first } = workingsDraft(context);
  return fixedBlock({
    sheet: context.names.workings,
    row: first + 2,
    column: 1,
    rows: context.loans.length,
    columns: 1,
  });
}
