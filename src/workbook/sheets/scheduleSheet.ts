import { amountDecimal, sum, type Money } from "../../money/money.ts";
import { columnLetters, quotedSheet } from "../address.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { fitsCell, heldAmount } from "../layout/heldDigits.ts";
import { text } from "../layout/values.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import type { BlockRef, CellPlan, SheetPlan } from "../plan.ts";
import { planTable } from "../tables/declaration.ts";
import { cellDouble } from "../formulas/scheduleContext.ts";
import { surelyRoundsTo } from "../formulas/surelyRounds.ts";
import { referencesTo } from "../formulas/references.ts";
import { scheduleCheckTable } from "../tables/scheduleCheckTable.ts";
import { scheduleFormulas } from "../formulas/scheduleFormulas.ts";
import { scheduleKeys, type ScheduleKey } from "../tables/scheduleColumns.ts";
import { scheduleTable } from "../tables/scheduleTable.ts";
import { printPlan, type WorkbookContext } from "../workbookContext.ts";
import { FIRST_ROW, HEADER_ROW, headCells, putHead, termFormula, TOTALS_ROW } from "./scheduleHead.ts";
import { putScheduleTerms } from "./scheduleTerms.ts";
import { afterScheduleTerms, feeCells, scheduleHeads } from "./scheduleTermCells.ts";
import { putTermsCheck } from "./termsCheck.ts";

const STATUS_ROW = 2;
const CHART_ROWS = 17;

/** Addresses on a loan's sheet that other sheets point at. */
export function scheduleAddress(loan: PlannedLoan, key: "basis" | "dayCount"): string {
  const [column = "", row = ""] = headCells(loan)[key].split("$").slice(1);
  return `${quotedSheet(loan.sheet)}!$${column}$${row}`;
}

/**
 * A loan's sheet: its terms, linked; its schedule as live formulas; a chart of the balance; and the engine's own
 * figures beside which every cell is checked.
 */
export function scheduleSheet(context: WorkbookContext, loan: PlannedLoan): SheetPlan {
  const { t } = context;
  const draft = new SheetDraft(loan.sheetKey, loan.sheet, t.language);
  const rows = loan.schedule.rows;
  const lines = rows.map((row, index) => ({ row, index }));
  const keys = scheduleKeys(loan);

  draft.put(0, 0, { value: text(loan.terms.name), look: "title", format: "text" });
  draft.put(1, 0, {
    value: text([loan.creditor, loan.terms.agreement].filter((part) => part !== null).join(" · ")),
    formula: `${termFormula(context, loan, "creditor")}&IF(OR(${termFormula(context, loan, "creditor")}="",${termFormula(context, loan, "agreement")}=""),""," · ")&${termFormula(context, loan, "agreement")}`,
    look: "subtitle",
  });
  putHead(draft, context, loan);
  putTotals(draft, context, loan, keys);
  const formulas = scheduleFormulas(loan, t, scheduleHeads(loan), feeCells(loan), FIRST_ROW);
  draft.table(planTable(scheduleTable(loan, t, formulas), lines, t, { row: HEADER_ROW, column: 0 }));
  putScheduleTerms(draft, context, loan);
  const notesEnd = putNotes(draft, context, loan, afterScheduleTerms(loan));
  // Two rows of air: programs that fit rows to their texts after placing the chart don't push it over the notes.
  const below = notesEnd + 2;
  putChart(draft, context, loan, keys, below);
  const terms = putTermsCheck(draft, context, loan, below);
  const check = putCheck(draft, context, loan, Math.max(terms.end, below + CHART_ROWS) + 1);
  putStatus(draft, context, loan, terms.changed, check.differing);
  [5, 7, 12, 12, 14, 6, 9].forEach((width, column) => draft.widen(column, width));
  return draft.finish({
    freeze: { rows: FIRST_ROW, columns: 0 },
    print: printPlan(context, "landscape", HEADER_ROW, draft.name),
  });
}

function putTotals(
  draft: SheetDraft,
  { t }: WorkbookContext,
  loan: PlannedLoan,
  keys: readonly ScheduleKey[],
): void {
  const schedule = referencesTo(scheduleTable(loan, t, null), t);
  const { principal, prepayment, interest, capitalised, fees, writtenDown } = loan.schedule.totals;
  const totals: Partial<Record<AmountKey, Money>> = {
    drawdown: loan.drawn,
    prepayment,
    principal,
    interest,
    capitalised,
    fees,
    total: sum(
      loan.schedule.rows.map(({ total }) => total),
      loan.terms.currency,
    ),
    writtenDown,
  };
  draft.put(TOTALS_ROW, 0, { value: text(t.say("workbook:headTotal")), look: "total" });
  keys.forEach((key, column) => {
    if (column === 0) return;
    const total = totals[key as AmountKey];
    draft.put(
      TOTALS_ROW,
      column,
      total === undefined
        ? { value: { kind: "blank" }, look: "total" }
        : {
            value: heldAmount(amountDecimal(total), t.language),
            ...(isSumSure(loan, key as AmountKey, total)
              ? { formula: `ROUND(SUM(${schedule.all(key)}),${loan.digits})` }
              : {}),
            format: loan.format,
            look: "total",
          },
    );
  });
}

type AmountKey =
  "drawdown" | "prepayment" | "principal" | "interest" | "capitalised" | "fees" | "total" | "writtenDown";

/** Whether a sum of doubles, one after the other, is rounded to the total for certain: with 15 digits it may not be. */
function isSumSure(loan: PlannedLoan, key: AmountKey, total: Money): boolean {
  const double = loan.schedule.rows.reduce((sum, row) => sum + cellDouble(row[key].minor, loan), 0);
  return fitsCell(amountDecimal(total)) && surelyRoundsTo(double, total);
}

/** What a reader must know of this schedule: what is not live, and what is projected or uncertain. */
function putNotes(draft: SheetDraft, { t }: WorkbookContext, loan: PlannedLoan, row: number): number {
  const warnings = loan.schedule.rows.flatMap(({ warnings: list }) =>
    list.map((warning) => t.sayMessage(warning)),
  );
  const notes = [
    t.say("workbook:noteComputedCells"),
    ...(loan.schedule.rows.some(({ projected }) => projected) ? [t.say("workbook:noteProjected")] : []),
    ...new Set(warnings),
  ];
  return notes.reduce((at, note) => draft.lines(at, 0, note, 150, { look: "note" }), row);
}

function putChart(
  draft: SheetDraft,
  { t }: WorkbookContext,
  loan: PlannedLoan,
  keys: readonly ScheduleKey[],
  row: number,
): void {
  const block = (key: ScheduleKey): BlockRef => ({
    sheet: draft.name,
    row: FIRST_ROW,
    column: keys.indexOf(key),
    rows: loan.schedule.rows.length,
    columns: 1,
  });
  const title = t.say("workbook:chartBalance", { currency: loan.terms.currency });
  draft.chart({
    kind: "area",
    title,
    altText: t.say("workbook:chartBalanceAlt", { loan: loan.shortName }),
    valueTitle: loan.terms.currency,
    categories: block("due"),
    series: [{ name: t.say("workbook:colClosing"), values: block("closing") }],
    at: { row, column: 0, rows: CHART_ROWS, columns: 7 },
    valueFormat: "amount0",
  });
}

function putCheck(
  draft: SheetDraft,
  { t }: WorkbookContext,
  loan: PlannedLoan,
  row: number,
): { readonly differing: string } {
  draft.heading(row, 0, t.say("workbook:headCheck"), 16);
  const tableRow = draft.lines(row + 1, 0, t.say("workbook:noteCheck"), 150, { look: "note" });
  const declaration = scheduleCheckTable(loan, t, FIRST_ROW, tableRow + 1);
  const lines = loan.schedule.rows.map((engine, index) => ({ row: engine, index }));
  draft.table(planTable(declaration, lines, t, { row: tableRow, column: 0 }));
  const column = declaration.columns.length - 1;
  draft.conditional({
    at: { sheet: draft.name, row: tableRow + 1, column, rows: lines.length, columns: 1 },
    formula: `$${cellOf(tableRow + 1, column)}>0`,
    look: "bad",
  });
  return { differing: `COUNTIF(${referencesTo(declaration, t).all("differences")},">0")` };
}

function cellOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** One sentence under the title: whether the cells still show what the program computed, and if not, why. */
function putStatus(
  draft: SheetDraft,
  { t }: WorkbookContext,
  loan: PlannedLoan,
  changed: string,
  differing: string,
): void {
  const agrees = t.say("workbook:statusAgrees", { count: loan.schedule.rows.length });
  const cell: CellPlan = {
    value: text(agrees),
    formula:
      `IF(${changed}>0,"${t.say("workbook:statusChanged")}",` +
      `IF(${differing}=0,"${agrees}","${t.say("workbook:statusDiffers")} "&${differing}))`,
    span: 15,
  };
  draft.put(STATUS_ROW, 0, cell);
  const at: BlockRef = { sheet: draft.name, row: STATUS_ROW, column: 0, rows: 1, columns: 15 };
  const isGood = `$A$${STATUS_ROW + 1}="${agrees}"`;
  draft.conditional({ at, formula: isGood, look: "good" });
  draft.conditional({ at, formula: `NOT(${isGood})`, look: "bad" });
}
