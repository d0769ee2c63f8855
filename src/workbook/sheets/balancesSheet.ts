import { SheetDraft } from "../layout/sheetDraft.ts";
import { date, text } from "../layout/values.ts";
import type { BlockRef, SheetPlan } from "../plan.ts";
import { balancesTable, type BalancesRow } from "../tables/balancesTable.ts";
import { planTable, widestOf } from "../tables/declaration.ts";
import { yearEndRows, yearEndsTable } from "../tables/yearEndsTable.ts";
import { figuresOn } from "../loanFigures.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import { cellAddressOf } from "../layout/address.ts";
import { AS_OF_CELL, printPlan, type WorkbookContext } from "../workbookContext.ts";
import { scheduleAddress } from "./scheduleSheet.ts";

const TABLE_ROW = 4;
/** Narrower than this an amount of another day might not fit. */
const AMOUNT_WIDTH = 18;

function yearEndsRow(context: WorkbookContext): number {
  return TABLE_ROW + 1 + context.loans.length + 3;
}

/** Each loan on the day that the user types, and at the end of each year. */
export function balancesSheet(context: WorkbookContext): SheetPlan {
  const { t, loans, names, dossier } = context;
  const draft = new SheetDraft("balances", names.balances, t.language);
  draft.put(0, 0, { value: text(t.say("workbook:titleBalances")), look: "title" });
  draft.put(1, 0, { value: text(t.say("workbook:noteBalances")), look: "subtitle" });
  draft.put(2, 0, {
    value: text(t.say("workbook:headAsOf")),
    look: "label",
    link: { sheet: names.summary, cell: cellAddressOf(AS_OF_CELL) },
  });
  draft.put(2, 1, {
    value: date(dossier.settings.asOf),
    formula: "AsOf",
    format: "date",
    look: "total",
    align: "left",
  });
  if (loans.length === 0) {
    draft.put(TABLE_ROW, 0, { value: text(t.say("workbook:noLoans")) });
    return draft.finish({ freeze: null, print: printPlan(context, "landscape", null, draft.name) });
  }
  const balances = balancesTable(t, dossier.rates);
  const rows = loans.map((loan): BalancesRow => ({
    figures: figuresOn(loan, dossier.settings.asOf),
    currency: loan.terms.currency,
    balance: figuresOn(loan, dossier.settings.asOf).position.balance,
    day: dossier.settings.asOf,
    sheet: loan.shortName,
    basis: scheduleAddress(loan, "basis"),
    dayCount: scheduleAddress(loan, "dayCount"),
  }));
  const plan = planTable(balances, rows, t, { row: TABLE_ROW, column: 0 });
  draft.table(plan, widestOf(balances));
  plan.rows[0]?.forEach((cell, column) => {
    if (cell.format?.startsWith("amount")) draft.widen(column, AMOUNT_WIDTH);
  });

  const row = yearEndsRow(context);
  draft.put(row - 1, 0, { value: text(t.say("workbook:headYearEnds")), look: "heading" });
  const yearEnds = yearEndsTable(t, dossier.rates);
  draft.table(planTable(yearEnds, yearEndRows(loans), t, { row, column: 0 }), widestOf(yearEnds));
  return draft.finish({
    freeze: { rows: TABLE_ROW + 1, columns: 1 },
    print: printPlan(context, "landscape", null, draft.name),
  });
}

/** Where a loan's year ends stand in tblYearEnds: the cells of one column. */
export function yearEndBlock(context: WorkbookContext, loan: PlannedLoan, key: "year" | "balance"): BlockRef {
  const years = yearEndRows(context.loans).length / context.loans.length;
  const column = yearEndsTable(context.t, []).columns.findIndex((declared) => declared.key === key);
  return {
    sheet: context.names.balances,
    row: yearEndsRow(context) + 1 + context.loans.indexOf(loan) * years,
    column,
    rows: years,
    columns: 1,
  };
}
