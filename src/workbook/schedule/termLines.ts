import { exactCriterion } from "../formulas/exactCriterion.ts";
import { referencesTo } from "../formulas/references.ts";
import { DRAWDOWNS_TABLE } from "../inputs/drawdownsTable.ts";
import { LOAN_COLUMNS } from "../inputs/loansTable.ts";
import type { TermCells } from "../inputs/termTable.ts";
import { amount } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { drawdownsControl } from "./formulas/inputControls.ts";
import { fixingsLines, pathLines, rareLines } from "./inputTermLines.ts";
import { headCells, termFormula } from "./scheduleHeadCells.ts";
import type { TermLine } from "./termLine.ts";

type Column = keyof typeof LOAN_COLUMNS;

/** No figure of a schedule rests on them. */
const OTHERS: readonly Column[] = ["name", "creditor", "agreement", "signed"];

/** The terms of a loan that its schedule rests on. */
export function termLines(context: WorkbookContext, loan: SheetLoan): TermLine[] {
  const { id } = headCells(loan);
  const drawdowns = referencesTo(DRAWDOWNS_TABLE, context.t);
  const ofLoan = `(${drawdowns.all("loan")}=${id})`;
  const control = drawdownsControl(loan);
  return [
    ...loanLines(context, loan),
    {
      label: "workbook:headDrawnTotal",
      value: amount(loan.drawn),
      formula: `ROUND(SUMIFS(${drawdowns.all("amount")},${drawdowns.all("loan")},${exactCriterion(id, loan.terms.id)}),${loan.digits})`,
      format: loan.format,
    },
    {
      label: "workbook:headDrawdownsControl",
      value: control.value,
      formula: control.rounded(`SUMPRODUCT(${ofLoan}*${drawdowns.all("amount")}*${drawdowns.all("date")})`),
      format: "amount0",
    },
    ...pathLines(context, loan),
    ...fixingsLines(context, loan),
    ...rareLines(context, loan),
  ];
}

/** The loan's row of tblLoans, a line for each column: also those that no formula of the schedule looks at. */
function loanLines(context: WorkbookContext, loan: SheetLoan): TermLine[] {
  const left = [...OTHERS, ...partners(loan)];
  const columns = Object.entries(LOAN_COLUMNS) as [Column, TermCells<SheetLoan>][];
  return columns
    .filter(([key]) => !left.includes(key))
    .map(([key, column]): TermLine => {
      const format = typeof column.format === "function" ? column.format(loan) : column.format;
      const value = column.value(loan, context.t);
      const entered = termFormula(context, loan, key);
      return {
        label: column.header,
        value,
        formula: formulaOf(entered, value.kind === "blank", format === "percent"),
        // A formula in a cell of texts would be one.
        format: format === "text" ? "general" : format,
      };
    });
}

/** An empty cell is looked up as nought: a percentage of nought would be the same. */
function formulaOf(entered: string, isBlank: boolean, isPercent: boolean): string {
  if (isPercent) return `IF(${entered}="","",${entered})`;
  return isBlank ? `${entered}&""` : entered;
}

/** Columns that say something only where another does, which has a line of its own. */
function partners({ terms }: SheetLoan): Column[] {
  return [
    ...(terms.rate.kind === "floating" ? [] : (["index", "floor"] as const)),
    ...(terms.openingBalance ? [] : (["openingDate", "interestFrom"] as const)),
    ...(terms.remainder === "balance" || terms.register ? [] : (["divided"] as const)),
  ];
}
