import { SheetDraft } from "../layout/sheetDraft.ts";
import { date, text } from "../layout/values.ts";
import type { BlockRef, ChartPlan, SheetPlan } from "../plan.ts";
import { balancesTable } from "./balancesTable.ts";
import { conversionKeys } from "./conversionColumns.ts";
import { convertedTable } from "./convertedTable.ts";
import { planTable, widestOf, type TableDeclaration } from "../layout/declaration.ts";
import { upcomingTable } from "./upcomingTable.ts";
import { yearEndRows, yearSpans, yearEndsTable, type YearEndRow } from "./yearEndsTable.ts";
import { figuresOn } from "../loanFigures.ts";
import { mayBeOpen, type SheetLoan } from "../sheetLoan.ts";
import { cellAddress } from "../address.ts";
import { AS_OF_CELL, OLD_RATE_DAYS, printPlan, type WorkbookContext } from "../workbookContext.ts";
import { openingsNote } from "./openingsNote.ts";
import { putCaution } from "../workings/changedLoans.ts";
import { interestAddress, scheduleAddress } from "../schedule/scheduleSheet.ts";
import { crowdedCurrencies, putYearEndSums, yearEndSeries, yearEndSumRows } from "./yearEndSums.ts";

const TABLE_ROW = 4;
/** Narrower than this an amount of another day might not fit. */
const AMOUNT_WIDTH = 18;
const HEADING_SPAN = 8;
/** Beside the day, where it stays in sight. */
const CAUTION = { row: 2, column: 2 } as const;
const CAUTION_COLUMNS = 7;

/** Rows of the tables' headers, from 0, one below the other. */
function tableRows({
  loans,
}: WorkbookContext): Record<"converted" | "upcoming" | "sums" | "yearEnds", number> {
  const step = loans.length + 3;
  const converted = TABLE_ROW + step;
  const sums = converted + 2 * step - 1;
  return {
    converted,
    upcoming: converted + step,
    sums,
    yearEnds: sums + yearEndSumRows(crowdedCurrencies(loans)) + 1,
  };
}

/** Each loan on the day that the user types, and at the end of each year. */
export function balancesSheet(context: WorkbookContext): SheetPlan {
  const { t, loans, names, dossier } = context;
  const draft = new SheetDraft("balances", names.balances, t.language);
  draft.put(0, 0, { value: text(t.say("workbook:titleBalances")), look: "title" });
  draft.put(1, 0, {
    value: text(t.say("workbook:noteBalances", { sheet: names.summary })),
    look: "subtitle",
  });
  draft.put(2, 0, {
    value: text(t.say("workbook:headAsOf")),
    look: "label",
    link: { sheet: names.summary, cell: cellAddress(AS_OF_CELL.row, AS_OF_CELL.column) },
  });
  draft.put(2, 1, {
    value: date(dossier.settings.asOf),
    formula: "AsOf",
    format: "date",
    look: "total",
    align: "left",
  });
  putCaution(draft, context, CAUTION, CAUTION_COLUMNS);
  const openings = openingsNote(context);
  if (openings !== null) draft.put(3, 0, { value: text(openings), look: "note" });
  if (loans.length === 0) {
    draft.put(TABLE_ROW, 0, { value: text(t.say("workbook:noLoans")) });
    return draft.finish({ freeze: null, print: printPlan(context, "landscape", null, draft.name) });
  }
  const anyOpen = loans.some(mayBeOpen);
  const asOf = dossier.settings.asOf;
  const figures = loans.map((loan) => figuresOn(loan, asOf));
  const put = <Row>(table: TableDeclaration<Row>, rows: readonly Row[], row: number): void => {
    const plan = planTable(table, rows, t, { row, column: 0 });
    draft.table(plan, widestOf(table));
    plan.rows[0]?.forEach((cell, column) => {
      if (cell.format?.startsWith("amount")) draft.widen(column, AMOUNT_WIDTH);
    });
  };
  put(
    balancesTable(t, anyOpen),
    figures.map((one) => ({
      figures: one,
      sheet: one.loan.sheet,
      basis: scheduleAddress(one.loan, "basis"),
      dayCount: scheduleAddress(one.loan, "dayCount"),
      interest: interestAddress(one.loan),
    })),
    TABLE_ROW,
  );
  const places = tableRows(context);
  draft.heading(places.converted - 1, 0, t.say("workbook:headOwedConverted"), HEADING_SPAN);
  put(
    convertedTable(t, dossier.rates),
    figures.map(({ loan, position }) => ({
      loan: loan.shortName,
      currency: loan.terms.currency,
      balance: position.balance,
      day: asOf,
    })),
    places.converted,
  );
  draft.heading(places.upcoming - 1, 0, t.say("workbook:headNext"), HEADING_SPAN);
  put(
    upcomingTable(t),
    figures.map((one) => ({ figures: one })),
    places.upcoming,
  );
  putYearEndSums(draft, context, crowdedCurrencies(loans), places.sums);
  draft.heading(
    places.yearEnds - 1,
    0,
    t.say("workbook:headYearEnds", { count: OLD_RATE_DAYS }),
    HEADING_SPAN,
  );
  const yearEnds = yearEndsTable(t, dossier.rates, anyOpen);
  put(yearEnds, yearEndRows(loans), places.yearEnds);
  markOldRates(draft, yearEnds, places.yearEnds, yearEndRows(loans).length);
  return draft.finish({
    freeze: { rows: TABLE_ROW - 1, columns: 1 },
    // The last table is the long one: its header is repeated on the pages after it.
    print: printPlan(context, "landscape", places.yearEnds, draft.name),
  });
}

/** Colours the date of each rate that is much older than the year end it stands for; the heading says what that means. */
function markOldRates(
  draft: SheetDraft,
  { columns }: TableDeclaration<YearEndRow>,
  header: number,
  rows: number,
): void {
  const columnOf = (wanted: string): number => columns.findIndex(({ key }) => key === wanted);
  for (const to of ["EUR", "RSD"] as const) {
    const [, , , rateDate] = conversionKeys(to);
    const column = columnOf(rateDate);
    const [day, dated] = [columnOf("date"), column].map((each) => cellAddress(header + 1, each));
    draft.conditional({
      at: { sheet: draft.name, row: header + 1, column, rows, columns: 1 },
      formula: `AND(ISNUMBER(${dated}),${day}-${dated}>${OLD_RATE_DAYS})`,
      look: "inferred",
    });
  }
}

/** What a chart of year ends shows of the loans in one currency: each of them, or the largest and the others as one. */
export function yearEndChart(
  context: WorkbookContext,
  members: readonly [SheetLoan, ...SheetLoan[]],
): Pick<ChartPlan, "categories" | "series"> {
  const { loans } = context;
  const [first] = members;
  const sums = yearEndSeries(
    context,
    crowdedCurrencies(loans),
    first.terms.currency,
    tableRows(context).sums,
  );
  if (sums) return sums;
  const series = members.map((loan) => ({
    name: loan.shortName,
    values: yearEndBlock(context, loan, "balance"),
  }));
  return { categories: yearEndBlock(context, first, "year"), series };
}

/** Where a loan's year ends stand in tblYearEnds: the cells of one column. */
function yearEndBlock(context: WorkbookContext, loan: SheetLoan, key: "year" | "balance"): BlockRef {
  const spans = yearSpans(context.loans).map((span) => ({ ...span, rows: span.last - span.first + 1 }));
  const at = spans.findIndex((span) => span.loan === loan);
  return {
    sheet: context.names.balances,
    row: tableRows(context).yearEnds + 1 + spans.slice(0, at).reduce((sum, { rows }) => sum + rows, 0),
    column: yearEndsTable(context.t, []).columns.findIndex((declared) => declared.key === key),
    rows: spans[at]?.rows ?? 0,
    columns: 1,
  };
}
