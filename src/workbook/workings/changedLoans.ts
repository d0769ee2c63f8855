import { cellAddress, fixedBlock } from "../address.ts";
import { AS_OF_IS_DAY } from "../inputs/asOfIsDay.ts";
import { quoted } from "../formulas/quoted.ts";
import { referencesTo } from "../formulas/references.ts";
import { spokenFormula } from "../formulas/spokenFormula.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { loansTable } from "../inputs/loansTable.ts";
import { cautionOnRates } from "../inputs/ratesSheet.ts";
import { text, whole } from "../layout/values.ts";
import { changedFormula } from "../schedule/scheduleStatus.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { crossesBehind } from "./crossedRates.ts";
import { formulasGone } from "./formulasGone.ts";
import { workingsDraft } from "./workingsHead.ts";

const HEADING_SPAN = 6;

/**
 * Puts a row for each loan that says whether its own sheet still shows what the program computed, and whether it still
 * stands in the table of loans. Of one loan no sheet needs them.
 * @param row of the first thing on the sheet of workings
 * @returns the row for what follows
 */
export function putChangedLoans(draft: SheetDraft, context: WorkbookContext, row: number): number {
  const { t, loans } = context;
  if (loans.length < 2) return row;
  draft.heading(row, 0, t.say("workbook:headChangedLoans"), HEADING_SPAN);
  draft.put(row + 1, 0, { value: text(t.say("workbook:colId")), look: "header" });
  draft.put(row + 1, 1, { value: text(t.say("workbook:wordChanged")), look: "header" });
  draft.put(row + 1, 2, { value: text(t.say("workbook:headStillListed")), look: "header" });
  loans.forEach((loan, index) => {
    const at = row + 2 + index;
    draft.put(at, 0, { value: text(loan.terms.id), format: "text" });
    draft.put(at, 1, { value: whole(0), formula: changedFormula(t, loan), format: "integer" });
    const listed = listedFormula(context, `$${cellAddress(at, 0)}`);
    draft.put(at, 2, { value: whole(1), formula: listed, format: "integer" });
  });
  return afterChangedLoans(context, row);
}

function afterChangedLoans({ loans }: WorkbookContext, row: number): number {
  return loans.length < 2 ? row : row + 2 + loans.length + 1;
}

/** Formula of crossesBehind, whose rows stand below those of putChangedLoans. */
export function crossesSentence(context: WorkbookContext): string {
  return crossesBehind(context, afterChangedLoans(context, workingsDraft(context).first));
}

/**
 * Puts a line that stays empty as long as all loans' own sheets show what the program computed: it counts the others,
 * whose rarer terms and payments no formula of the sheet may follow, and the loans that were added, which have no sheet.
 * Where there are none, it counts the formulas that are gone, or else says what the sheet of exchange rates says of them.
 * Before all that it says when AsOf holds no day, since no figure of that day means anything then.
 * @param columns how many are coloured while it says something
 * @param otherwise formula of what is said where there is nothing of all this
 */
export function putCaution(
  draft: SheetDraft,
  context: WorkbookContext,
  at: { readonly row: number; readonly column: number },
  columns: number,
  otherwise?: string,
): void {
  const { t, loans } = context;
  const [only] = loans;
  if (!only) return;
  const [changed, listed] =
    loans.length === 1
      ? [changedFormula(t, only), listedFormula(context, quoted(only.terms.id))]
      : [1, 2].map((column) => `SUM(${changedBlock(context, column)})`);
  // An error in the place of an id, or of the day, is no reason to say nothing.
  const count = `IFERROR(${changed}+${rowsOfLoans(context)}-${listed},1)`;
  const words = spokenFormula(t, "workbook:cautionChanged", { number: count });
  const rest = [formulasGone(context), cautionOnRates(context)].reduceRight(
    (after, said) => `IF(${said}="",${after},${said})`,
    otherwise ?? '""',
  );
  const noDay = quoted(t.say("workbook:cautionNoDay"));
  draft.put(at.row, at.column, {
    value: text(""),
    formula: `IF(IFERROR(${AS_OF_IS_DAY},FALSE),IF(${count}=0,${rest},${words}),${noDay})`,
  });
  draft.conditional({
    at: { sheet: draft.name, ...at, rows: 1, columns },
    formula: `$${cellAddress(at.row, at.column)}<>""`,
    look: "bad",
  });
}

/** Formula: 1 where a loan stands in the table of loans, however often; else 0. @param id formula of its id */
function listedFormula({ t }: WorkbookContext, id: string): string {
  return `IF(SUMPRODUCT((${referencesTo(loansTable(t), t).all("id")}=${id})*1)>0,1,0)`;
}

/** Formula of how many rows of the table of loans have an id. */
function rowsOfLoans({ t }: WorkbookContext): string {
  return `SUMPRODUCT((${referencesTo(loansTable(t), t).all("id")}<>"")*1)`;
}

/** A column of the rows of putChangedLoans: the first things on their sheet. */
function changedBlock(context: WorkbookContext, column: number): string {
  const { first } = workingsDraft(context);
  return fixedBlock({
    sheet: context.names.workings,
    row: first + 2,
    column,
    rows: context.loans.length,
    columns: 1,
  });
}
