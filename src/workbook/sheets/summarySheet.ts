import type { Currency } from "../../money/currency.ts";
import { day } from "../../calendar/day.ts";
import { cellAddress } from "../address.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { date, text } from "../layout/values.ts";
import { figuresOn } from "../loanFigures.ts";
import { mayBeOpen, type PlannedLoan } from "../plannedLoan.ts";
import type { SheetPlan } from "../plan.ts";
import { planTable, widestOf, type TableDeclaration } from "../tables/declaration.ts";
import { interestTable, nextTable, owedConvertedTable, owedTable } from "../tables/summaryTables.ts";
import {
  AS_OF_CELL,
  OLD_RATE_DAYS,
  printPlan,
  SUMMARY_CHARACTERS,
  type WorkbookContext,
} from "../workbookContext.ts";
import { yearEndBlock } from "./balancesSheet.ts";
import { putSummaryNotes } from "./summaryNotes.ts";

/** Widths of the page's columns: a name and six figures, as wide as a portrait page takes. */
const WIDTHS = [28, 28, 19, 20, 20, 20, 21] as const;
const CHART_ROWS = 14;

/** One page for a member of parliament: who is owed what, what was repaid, what comes next, and where it stands. */
export function summarySheet(context: WorkbookContext): SheetPlan {
  const { t, loans, names, dossier } = context;
  const draft = new SheetDraft("summary", names.summary, t.language);
  WIDTHS.forEach((width, column) => draft.widen(column, width));
  draft.put(0, 0, { value: text(t.say("workbook:titleSummary")), look: "title" });
  const creditors = [...new Set(loans.map(({ creditor }) => creditor).filter((name) => name !== null))];
  draft.put(1, 0, { value: text(creditors.join("; ")), look: "subtitle", format: "text" });
  draft.put(AS_OF_CELL.row, 0, { value: text(t.say("workbook:headAsOf")), look: "label" });
  draft.put(AS_OF_CELL.row, AS_OF_CELL.column, {
    value: date(dossier.settings.asOf),
    format: "date",
    look: "input",
    align: "center",
  });
  draft.put(AS_OF_CELL.row, AS_OF_CELL.column + 1, { value: text(t.say("workbook:noteAsOf")), look: "note" });
  draft.validation({
    at: { sheet: draft.name, ...AS_OF_CELL, rows: 1, columns: 1 },
    rule: { kind: "date", from: day("1950-01-01"), to: day("2150-12-31") },
    title: t.say("workbook:headAsOf"),
    text: t.say("workbook:hintDate"),
  });

  let row = AS_OF_CELL.row + 2;
  if (loans.length === 0) row = draft.lines(row, 0, t.say("workbook:noLoans"), SUMMARY_CHARACTERS) + 1;
  else row = putFigures(draft, context, row);
  row = putSummaryNotes(draft, context, row);
  return draft.finish({
    freeze: null,
    // One page, however long its lists; beyond that nobody could read it.
    print: { ...printPlan(context, "portrait", null, draft.name), fitHeight: row <= 95 ? 1 : 0 },
  });
}

function putFigures(draft: SheetDraft, context: WorkbookContext, start: number): number {
  const { t, loans, dossier } = context;
  const rows = loans.map((loan) => ({ figures: figuresOn(loan, dossier.settings.asOf) }));
  const converted = rows.flatMap(({ figures }) =>
    (["EUR", "RSD"] as const)
      .filter((to) => to !== figures.loan.terms.currency)
      .map((to) => ({ figures, to })),
  );
  let row = start;
  const put = <Row>(heading: string, table: TableDeclaration<Row>, values: readonly Row[]): void => {
    draft.heading(row, 0, heading, WIDTHS.length);
    row = draft.table(planTable(table, values, t, { row: row + 1, column: 0 }), widestOf(table)) + 1;
  };
  put(t.say("workbook:headOwed"), owedTable(t), rows);
  if (converted.length > 0) {
    const table = owedConvertedTable(t, dossier.rates);
    const age = table.columns.findIndex(({ key }) => key === "age");
    const at = { sheet: draft.name, row: row + 2, column: age, rows: converted.length, columns: 1 };
    put(t.say("workbook:headOwedConverted"), table, converted);
    const first = cellAddress(at.row, age);
    draft.conditional({ at, formula: `AND(ISNUMBER(${first}),${first}>${OLD_RATE_DAYS})`, look: "inferred" });
  }
  put(t.say("workbook:headNext"), nextTable(t), rows);
  const open = rows.filter(({ figures }) => mayBeOpen(figures.loan));
  if (open.length > 0) put(t.say("workbook:headInterest"), interestTable(t), open);
  // A row of air: programs that make rows higher after they have placed the chart don't push it over the table.
  return putCharts(draft, context, row + 1);
}

/** Balances at year ends, one chart per currency: two currencies never share an axis. */
function putCharts(draft: SheetDraft, context: WorkbookContext, start: number): number {
  const { t, loans } = context;
  const byCurrency = new Map<Currency, PlannedLoan[]>();
  for (const loan of loans) {
    byCurrency.set(loan.terms.currency, [...(byCurrency.get(loan.terms.currency) ?? []), loan]);
  }
  const groups = [...byCurrency];
  groups.forEach(([currency, members], i) => {
    const [first] = members;
    if (!first) return;
    const isAlone = groups.length === 1;
    draft.chart({
      kind: "column",
      title: t.say("workbook:chartYearEnds", { currency }),
      altText: t.say("workbook:chartYearEndsAlt", { currency }),
      valueTitle: currency,
      categories: yearEndBlock(context, first, "year"),
      series: members.map((loan) => ({
        name: loan.shortName,
        values: yearEndBlock(context, loan, "balance"),
      })),
      at: {
        row: start + Math.floor(i / 2) * (CHART_ROWS + 1),
        column: isAlone || i % 2 === 0 ? 0 : 3,
        rows: CHART_ROWS,
        columns: isAlone ? 7 : i % 2 === 0 ? 3 : 4,
      },
      valueFormat: "amount0",
    });
  });
  return start + Math.ceil(groups.length / 2) * (CHART_ROWS + 1);
}
