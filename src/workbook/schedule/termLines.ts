import { exactCriterion } from "../formulas/exactCriterion.ts";
import { referencesTo } from "../formulas/references.ts";
import { DRAWDOWNS_TABLE } from "../inputs/drawdownsTable.ts";
import { FIXINGS_TABLE } from "../inputs/fixingsTable.ts";
import { LOAN_COLUMNS } from "../inputs/loansTable.ts";
import { RATE_PATH_TABLE } from "../inputs/ratePathTable.ts";
import type { TermCells } from "../inputs/termTable.ts";
import { amount, whole } from "../layout/values.ts";
import { type SheetLoan, mayBeOpen } from "../sheetLoan.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { drawdownsControl, fixingsControl } from "./formulas/inputControls.ts";
import { RARE_TABLES, rareControl, rareControlFormula, rareRows } from "./formulas/rareControl.ts";
import { wordsControl } from "./formulas/rareControl.ts";
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

/** A number that changes with the values of the reference rate. */
function fixingsLines(context: WorkbookContext, loan: SheetLoan): TermLine[] {
  const { rate, reschedulings } = loan.terms;
  const rates = [rate, ...reschedulings.map((one) => one.rate)].flatMap((one) =>
    one?.kind === "floating" ? [one] : [],
  );
  if (rates.length === 0) return [];
  const fixings = referencesTo(FIXINGS_TABLE, context.t);
  const { id } = headCells(loan);
  const { value, rounded } = fixingsControl(rates.flatMap((one) => one.fixings));
  return [
    {
      label: "workbook:headFixingsControl",
      value,
      formula: rounded(
        `SUMPRODUCT((${fixings.all("loan")}=${id})*${fixings.all("percent")}*${fixings.all("from")})`,
      ),
      format: "general",
    },
  ];
}

/** A number that changes with the rates that are assumed from a day on. */
function pathLines({ t }: WorkbookContext, loan: SheetLoan): TermLine[] {
  if (!mayBeOpen(loan)) return [];
  const path = referencesTo(RATE_PATH_TABLE, t);
  const { assumedRate } = loan.terms;
  const { value, rounded } = fixingsControl(assumedRate?.kind === "path" ? assumedRate.values : []);
  const { id } = headCells(loan);
  const control = rounded(
    `SUMPRODUCT((${path.all("loan")}=${id})*${path.all("percent")}*${path.all("from")})`,
  );
  return [
    {
      label: "workbook:headPathControl",
      value,
      // Of a column that is all empty LibreOffice takes fewer rows than of the others.
      formula: `IF(COUNTIFS(${path.all("loan")},${exactCriterion(id, loan.terms.id)})=0,0,${control})`,
      format: "general",
    },
  ];
}

/** How many rows the loan has on the sheet of the other terms, and a number that changes with what they say. */
function rareLines({ t, names }: WorkbookContext, loan: SheetLoan): TermLine[] {
  const id = headCells(loan).id;
  const criterion = exactCriterion(id, loan.terms.id);
  const rows = rareRows(loan);
  const count = RARE_TABLES.map((table) => `COUNTIFS(${referencesTo(table, t).all("loan")},${criterion})`);
  const lines: TermLine[] = [
    {
      label: "workbook:headRareRows",
      params: { sheet: names.terms },
      value: whole(rows),
      formula: count.join("+"),
      format: "integer",
    },
  ];
  if (rows === 0) return lines;
  const control = rareControl(loan);
  return [
    ...lines,
    {
      label: "workbook:headRareControl",
      value: control.value,
      formula: rareControlFormula(t, id, control),
      format: "general",
    },
    {
      label: "workbook:headWordsControl",
      ...wordsControl(loan, t, { id, criterion }),
      format: "integer",
    },
  ];
}
