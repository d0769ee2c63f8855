import { fixedAddress, quotedSheet } from "../address.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { text } from "../layout/values.ts";
import { interestFrom, mayBeOpen, type SheetLoan } from "../sheetLoan.ts";
import type { BlockRef, SheetPlan } from "../plan.ts";
import { planTable } from "../layout/declaration.ts";
import { scheduleFormulas } from "./formulas/scheduleFormulas.ts";
import { scheduleKeys, type ScheduleFormulas, type ScheduleKey } from "./scheduleColumns.ts";
import { scheduleTable } from "./scheduleTable.ts";
import { printPlan, type WorkbookContext } from "../workbookContext.ts";
import { putCheck, putStatus } from "./scheduleCheck.ts";
import { FIRST_ROW, HEADER_ROW, putHead } from "./scheduleHead.ts";
import { GROUPS, headCells, termFormula } from "./scheduleHeadCells.ts";
import { putScheduleTerms } from "./scheduleTerms.ts";
import {
  afterScheduleTerms,
  ASSUMED_COLUMNS,
  feeCells,
  termBlockRows,
  scheduleHeads,
} from "./scheduleTermCells.ts";
import { putTotals } from "./scheduleTotals.ts";
import { putTermsCheck } from "./termsCheck.ts";

const CHART_ROWS = 17;
/** So many rows go on one page, so that it does not break within the chart; more could not be read. */
const ROWS_OF_PAGE = 80;
/** With the groups of terms above the schedule. */
const PRINTED_COLUMNS = GROUPS[3].value + 1;

/** Addresses on a loan's sheet that other sheets point at. */
export function scheduleAddress(loan: SheetLoan, key: "basis" | "dayCount"): string {
  const [column = "", row = ""] = headCells(loan)[key].split("$").slice(1);
  return `${quotedSheet(loan.sheet)}!$${column}$${row}`;
}

/** Address of what the interest of a loan rests on whose rate is not known; null for others. */
export function interestAddress(loan: SheetLoan): string | null {
  if (!mayBeOpen(loan)) return null;
  return `${quotedSheet(loan.sheet)}!${fixedAddress(termBlockRows(loan).assumed.first, ASSUMED_COLUMNS.basis)}`;
}

/**
 * A loan's sheet: its terms, linked; its schedule as live formulas; a chart of the balance; and the engine's own
 * figures beside which every cell is checked.
 */
export function scheduleSheet(context: WorkbookContext, loan: SheetLoan): SheetPlan {
  const { t } = context;
  const draft = new SheetDraft(loan.sheetKey, loan.sheet, t.language);
  const rows = loan.schedule.rows;
  const lines = rows.map((row, index) => ({ row, index }));
  const keys = scheduleKeys(loan);

  const [name, creditor, agreement] = ["name", "creditor", "agreement"].map((key) =>
    termFormula(context, loan, key),
  ) as [string, string, string];
  draft.put(0, 0, { value: text(loan.shortName), look: "title", format: "text" });
  draft.put(1, 0, {
    value: text(
      [loan.terms.name, loan.creditor, loan.terms.agreement].filter((part) => part !== null).join(" · "),
    ),
    // A loan that was deleted from the sheet of loans has no name there: the line below says so.
    formula: `IFERROR(${name}&IF(${creditor}="",""," · ")&${creditor}&IF(${agreement}="",""," · ")&${agreement},"")`,
    look: "subtitle",
  });
  putHead(draft, context, loan);
  putTotals(draft, context, loan, keys);
  const formulas = scheduleFormulas(loan, t, scheduleHeads(loan), feeCells(loan), FIRST_ROW);
  const table = scheduleTable(loan, t, formulas);
  draft.table(planTable(table, lines, t, { row: HEADER_ROW, column: 0 }));
  putScheduleTerms(draft, context, loan);
  const notesEnd = putNotes(draft, context, loan, formulas, afterScheduleTerms(loan));
  // Two rows of air: programs that fit rows to their texts after placing the chart don't push it over the notes.
  const below = notesEnd + 2;
  putChart(draft, context, loan, keys, below);
  const printed = below + CHART_ROWS;
  const terms = putTermsCheck(draft, context, loan, printed + 1);
  const check = putCheck(draft, context, loan, terms.end + 1);
  putStatus(draft, context, loan, terms, check.differing);
  [5, 7, 12, 12, 14, 6, 9].forEach((width, column) => draft.widen(column, width));
  return draft.finish({
    freeze: { rows: FIRST_ROW, columns: 0 },
    // What the program checks its cells by says the same again: one line above says whether it agrees.
    print: {
      ...printPlan(context, "landscape", HEADER_ROW, draft.name),
      fitHeight: printed <= ROWS_OF_PAGE ? 1 : 0,
      area: {
        rows: printed,
        columns: Math.max(keys.length + context.extraColumns(table.name), PRINTED_COLUMNS),
      },
    },
  });
}

/** What a reader must know of this schedule: what is not live, and what is projected or uncertain. */
function putNotes(
  draft: SheetDraft,
  { t }: WorkbookContext,
  loan: SheetLoan,
  { further }: ScheduleFormulas,
  row: number,
): number {
  const warnings = loan.schedule.rows.flatMap(({ warnings: list }) =>
    list.map((warning) => t.sayMessage(warning)),
  );
  const opening = loan.terms.openingBalance;
  const begun = opening && {
    date: { day: opening.date },
    from: { day: interestFrom(loan) ?? opening.date },
  };
  const notes = [
    ...(begun ? [t.say("workbook:noteOpening", begun)] : []),
    ...(mayBeOpen(loan) ? [t.say("workbook:noteRateUnknown", { loan: loan.shortName })] : []),
    t.say("workbook:noteComputedCells"),
    ...(further.some((column) => "of" in column) ? [t.say("workbook:noteGivenColumns")] : []),
    ...(further.some(({ key }) => key === "kind") ? [t.say("workbook:noteRowKinds")] : []),
    ...(loan.schedule.rows.some(({ projected }) => projected) ? [t.say("workbook:noteProjected")] : []),
    ...new Set(warnings),
  ];
  return notes.reduce((at, note) => draft.lines(at, 0, note, 150, { look: "note" }), row);
}

function putChart(
  draft: SheetDraft,
  { t }: WorkbookContext,
  loan: SheetLoan,
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
