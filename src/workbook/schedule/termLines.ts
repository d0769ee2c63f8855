import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { referencesTo } from "../formulas/references.ts";
import { DRAWDOWNS_TABLE } from "../inputs/drawdownsTable.ts";
import { LOAN_COLUMNS } from "../inputs/loansTable.ts";
import { paymentsTable } from "../inputs/paymentsTable.ts";
import type { TermCells, TermTable } from "../inputs/termTable.ts";
import { termTablesOn } from "../inputs/termTables.ts";
import { planTable } from "../layout/declaration.ts";
import { amount, numberValue, whole } from "../layout/values.ts";
import type { CellFormat, PlanValue } from "../plan.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { tableControl } from "./formulas/tableControl.ts";
import { headCells, termFormula } from "./scheduleHeadCells.ts";

/** A term as it stands now beside what the program computed with. */
interface TermLine {
  readonly label: MessageKey;
  readonly params?: Parameters<Translator["say"]>[1];
  readonly value: PlanValue;
  readonly formula: string;
  readonly format: CellFormat;
}

type LoanColumn = keyof typeof LOAN_COLUMNS;

/** No figure of a schedule rests on them. */
const OTHERS: readonly LoanColumn[] = ["name", "creditor", "agreement", "signed"];

/** The terms of a loan that its schedule rests on. */
export function termLines(context: WorkbookContext, loan: SheetLoan): TermLine[] {
  const { t, names } = context;
  const { id } = headCells(loan);
  const drawdowns = referencesTo(DRAWDOWNS_TABLE, t);
  return [
    ...loanLines(context, loan),
    {
      label: "workbook:headDrawnTotal",
      value: amount(loan.drawn),
      formula: `ROUND(SUMIFS(${drawdowns.all("amount")},${drawdowns.all("loan")},${exactCriterion(id, loan.terms.id)}),${loan.digits})`,
      format: loan.format,
    },
    ...(["loans", "terms"] as const).flatMap((sheet) => {
      const tables = termTablesOn(sheet).map((table) => ({
        table,
        name: t.say(table.heading),
        rows: isUsed(table, loan) ? table.planAt({ row: 0, column: 0 }, [loan], t).rows : [],
      }));
      return tableLines(context, loan, names[sheet], tables);
    }),
  ];
}

function isUsed(table: TermTable<unknown>, { terms }: SheetLoan): boolean {
  return table.of(terms).length > 0;
}

/** What is entered of payments of a loan. */
export function paymentLines(context: WorkbookContext, loan: SheetLoan): TermLine[] {
  const { t, names, dossier } = context;
  const id = loan.terms.id.toLowerCase();
  const table = paymentsTable(t);
  const payments = dossier.payments.filter((one) => one.loan.toLowerCase() === id);
  const { rows } = planTable(table, payments, t, { row: 0, column: 0 });
  return tableLines(context, loan, names.payments, [{ table, name: names.payments, rows }]);
}

/** A table with the rows that a loan has in it. */
interface LoanRows {
  readonly table: Parameters<typeof tableControl>[0];
  /** What it is called. */
  readonly name: string;
  readonly rows: Parameters<typeof tableControl>[1];
}

/** How many rows a loan has in tables of a sheet, and of each where it has some a number that changes with what they hold. */
function tableLines(
  { t }: WorkbookContext,
  loan: SheetLoan,
  sheet: string,
  tables: readonly LoanRows[],
): TermLine[] {
  const { id } = headCells(loan);
  const criterion = exactCriterion(id, loan.terms.id);
  const counts = tables.map(({ table }) => `COUNTIFS(${referencesTo(table, t).all("loan")},${criterion})`);
  return [
    {
      label: "workbook:headTableRows",
      params: { sheet },
      value: whole(tables.reduce((sum, { rows }) => sum + rows.length, 0)),
      formula: counts.join("+"),
      format: "integer",
    },
    ...tables
      .filter(({ rows }) => rows.length > 0)
      .map(({ table, name, rows }): TermLine => {
        const { value, formula } = tableControl(table, rows, t, id);
        return {
          label: "workbook:headTableControl",
          params: { table: name },
          value: numberValue(value),
          formula,
          format: "general",
        };
      }),
  ];
}

/** The loan's row of tblLoans, a line for each column: also those that no formula of the schedule looks at. */
function loanLines(context: WorkbookContext, loan: SheetLoan): TermLine[] {
  const left = [...OTHERS, ...partners(loan)];
  const columns = Object.entries(LOAN_COLUMNS) as [LoanColumn, TermCells<SheetLoan>][];
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
function partners({ terms }: SheetLoan): LoanColumn[] {
  return [
    ...(terms.rate.kind === "floating" ? [] : (["index", "floor"] as const)),
    ...(terms.openingBalance ? [] : (["openingDate", "interestFrom"] as const)),
    ...(terms.remainder === "balance" || terms.register ? [] : (["divided"] as const)),
  ];
}
