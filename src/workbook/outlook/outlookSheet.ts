import { coverageOf } from "../../dossier/outlook/coverage.ts";
import { cellAddress } from "../address.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { text } from "../layout/values.ts";
import type { PlannedOutlook } from "./plannedOutlook.ts";
import type { SheetPlan } from "../plan.ts";
import { planTable, widestOf } from "../layout/declaration.ts";
import { outlookRateRows, outlookRatesTable } from "./outlookRatesTable.ts";
import { outlookTable, type RateEntry } from "./outlookTable.ts";
import { printPlan, type WorkbookContext } from "../workbookContext.ts";
import { loanCell } from "../inputs/loansSheet.ts";
import { putOutlookTotals } from "./outlookTotals.ts";

const COVERED_ROW = 2;
const FEW_ROW = 3;
const HEADER_ROW = 4;
/** Row of the list and name of the loan. */
const FROZEN_COLUMNS = 2;
const NOTE_CHARACTERS = 150;
const HEADING_SPAN = 9;
/** The years go on to the right over so many pages: on one nobody could read them. */
const PAGES_WIDE = 5;

const DAY_NOTES = { inferred: "outlook:dayInferred", entered: "outlook:dayEntered" } as const;

/**
 * The loans of a debt list from its day on: one row a loan, one column a year, in the loan's own currency. Heads and names
 * stay in sight; sums, rates of exchange and what is to be known of them stand below.
 */
export function outlookSheet(context: WorkbookContext, outlook: PlannedOutlook): SheetPlan {
  const { t, names } = context;
  const { list, few, rows, years, currencies } = outlook;
  const draft = new SheetDraft("outlook", names.outlook, t.language);
  const date = { day: list.day };
  draft.put(0, 0, { value: text(t.say("outlookSheet:title", { date })), look: "title" });
  const documents = list.documents.join(", ");
  draft.put(1, 0, { value: text(t.say("outlookSheet:subtitle", { documents })), look: "subtitle" });
  const { covered, all } = coverageOf(rows.map(({ loan }) => loan));
  const coverage = { count: all.loans, loans: covered.loans, eur: covered.eur, ofEur: all.eur };
  draft.put(COVERED_ROW, 0, { value: text(t.say("outlook:covered", coverage)), look: "note" });
  if (few)
    draft.put(FEW_ROW, 0, { value: text(t.sayMessage(few)), look: "bad", span: HEADING_SPAN, wrap: true });

  const entry: RateEntry | null =
    context.loans.length === 0
      ? null
      : { sheet: names.loans, linkOf: (loan) => loanCell(context, loan, "assumedRate") };
  const table = outlookTable(t, list, years, rows, entry);
  let row = draft.table(planTable(table, rows, t, { row: HEADER_ROW, column: 0 }), widestOf(table)) + 1;
  markAssumed(draft, table.columns, rows.length);
  row = putOutlookTotals(draft, context, outlook, row) + 1;

  draft.heading(row, 0, t.say("outlookSheet:headRates", { date }), HEADING_SPAN);
  row = draft.lines(row + 1, 0, t.say("outlookSheet:noteRates"), NOTE_CHARACTERS, { look: "note" });
  const rates = outlookRatesTable(t);
  const rateRows = outlookRateRows(list, currencies);
  row = draft.table(planTable(rates, rateRows, t, { row, column: 0 }), widestOf(rates)) + 1;

  draft.heading(row, 0, t.say("outlookSheet:headNotes"), HEADING_SPAN);
  row += 1;
  for (const note of notesOf(context, outlook)) {
    row = draft.lines(row, 0, note, NOTE_CHARACTERS, { look: "note" });
  }
  return draft.finish({
    freeze: { rows: HEADER_ROW + 1, columns: FROZEN_COLUMNS },
    print: {
      ...printPlan(context, "landscape", HEADER_ROW, draft.name),
      fitWidth: PAGES_WIDE,
      repeatColumns: [0, FROZEN_COLUMNS - 1],
    },
  });
}

function notesOf({ t, names, loans }: WorkbookContext, { list, rows }: PlannedOutlook): string[] {
  const open = rows.filter(({ forward }) => forward && forward.terms.rate.kind !== "fixed");
  const closed = open.filter(({ assumedBy }) => !assumedBy);
  return [
    ...(list.dayMark === "seen" ? [] : [t.say(DAY_NOTES[list.dayMark])]),
    t.say("outlookSheet:noteBalance"),
    t.say("outlookSheet:noteYears"),
    t.say("outlookSheet:noteInterest"),
    ...(loans.length > 0 && open.length > closed.length
      ? [t.say("outlookSheet:noteAssume", { sheet: names.loans })]
      : []),
    ...(closed.length > 0 ? [t.say("outlookSheet:noteNoAssume", { count: closed.length })] : []),
    t.say("outlookSheet:noteCards"),
  ];
}

/** Colours interest that rests on an assumed rate. */
function markAssumed(draft: SheetDraft, columns: readonly { readonly key: string }[], rows: number): void {
  const columnOf = (wanted: string): number => columns.findIndex(({ key }) => key === wanted);
  const interest = columns.flatMap(({ key }, at) => (key.startsWith("interest ") ? [at] : []));
  const [first = 0] = interest;
  const at = { sheet: draft.name, row: HEADER_ROW + 1, column: first, rows, columns: interest.length };
  const own = (column: string): string => `$${cellAddress(at.row, columnOf(column))}`;
  const value = cellAddress(at.row, first);
  draft.conditional({
    at,
    formula: `AND(ISNUMBER(${value}),${own("rate")}="",${own("left")}<>"")`,
    look: "inferred",
  });
}
