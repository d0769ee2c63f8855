import { cellAddress, fixedAddress } from "../address.ts";
import { referencesTo } from "../formulas/references.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { date, text, whole } from "../layout/values.ts";
import { countsFor, paidFigures } from "../paidFigures.ts";
import type { SheetPlan } from "../plan.ts";
import { planTable, widestOf } from "../layout/declaration.ts";
import { paymentsMadeTable } from "./paymentsMadeTable.ts";
import { paymentsTable } from "../inputs/paymentsTable.ts";
import { PAYMENT_WORDS } from "../words.ts";
import { AS_OF_CELL, printPlan, type WorkbookContext } from "../workbookContext.ts";
import { putBelowTables } from "../inputs/belowTables.ts";
import { validateInputs } from "../inputs/inputRules.ts";
import { putCaution } from "../workings/changedLoans.ts";

const FIRST_ROW = 3;
/** Characters of a note over the columns of the payments. */
const NOTE_CHARACTERS = 135;
/** Narrower than this an amount of another day might not fit. */
const AMOUNT_WIDTH = 18;
const CAUTION_COLUMNS = 6;

/**
 * What was really paid, for the user to enter; and, once something is, what was due and paid by the day that the
 * user types. The table to enter in stands last, where it can grow.
 */
export function paymentsSheet(context: WorkbookContext): SheetPlan {
  const { t, dossier, loans, names } = context;
  const draft = new SheetDraft("payments", names.payments, t.language);
  draft.put(0, 0, { value: text(t.say("workbook:titlePayments")), look: "title" });
  draft.put(1, 0, { value: text(t.say("workbook:notePayments")), look: "subtitle" });
  const compared = dossier.payments.length > 0 && loans.length > 0;
  const row = compared ? putPaid(draft, context, FIRST_ROW) : FIRST_ROW;
  const declaration = paymentsTable(t);
  const rows = dossier.payments.length > 0 ? dossier.payments : [null];
  const plan = planTable(declaration, rows, t, { row, column: 0 });
  validateInputs(draft, plan, declaration.columns, context);
  draft.table(plan, widestOf(declaration));
  putBelowTables(draft, t, [{ plan }], { row: compared ? FIRST_ROW : FIRST_ROW - 1, column: 0 });
  if (compared) markNotCounted(draft, context, row + 1);
  [18, 14, 16, AMOUNT_WIDTH, compared ? AMOUNT_WIDTH : 9, compared ? 28 : 40].forEach((width, column) => {
    draft.widen(column, width);
  });
  return draft.finish({
    freeze: compared ? null : { rows: FIRST_ROW + 1, columns: 0 },
    print: printPlan(context, "landscape", compared ? null : row, draft.name),
  });
}

/** @returns the row for the table of payments */
function putPaid(draft: SheetDraft, context: WorkbookContext, start: number): number {
  const { t, dossier, loans, names } = context;
  const { asOf } = dossier.settings;
  draft.put(start - 1, 0, {
    value: text(t.say("workbook:headAsOf")),
    look: "label",
    link: { sheet: names.summary, cell: cellAddress(AS_OF_CELL.row, AS_OF_CELL.column) },
  });
  draft.put(start - 1, 1, {
    value: date(asOf),
    formula: "AsOf",
    format: "date",
    look: "total",
    align: "left",
  });
  putCaution(draft, context, { row: start - 1, column: 2 }, CAUTION_COLUMNS);
  const declaration = paymentsMadeTable(t);
  const { all } = referencesTo(declaration, t);
  const figures = loans.flatMap((loan) => paidFigures(loan, dossier.payments, asOf));
  const header = start + 2;
  draft.heading(header - 1, 0, t.say("workbook:headPaid"), declaration.columns.length);
  const after = draft.table(
    planTable(declaration, figures, t, { row: header, column: 0 }),
    widestOf(declaration),
  );
  const open = declaration.columns.findIndex(({ key }) => key === "open");
  const first = cellAddress(header + 1, open);
  draft.conditional({
    at: { sheet: draft.name, row: header + 1, column: open, rows: figures.length, columns: 1 },
    formula: `AND(ISNUMBER(${first}),${first}<>0)`,
    look: "inferred",
  });
  const notes = draft.lines(after + 1, 0, t.say("workbook:notePaid"), NOTE_CHARACTERS, { look: "note" });

  const payments = referencesTo(paymentsTable(t), t);
  const notCounted = dossier.payments.filter((payment) => !loans.some((loan) => countsFor(loan, payment)));
  draft.heading(notes + 1, 0, t.say("workbook:headPayments"), 6);
  draft.put(notes + 2, 0, { value: text(t.say("workbook:headNotCounted")), look: "label", span: 3 });
  draft.put(notes + 2, 3, {
    value: whole(notCounted.length),
    formula: `COUNTA(${payments.all("amount")})-SUM(${all("count")})`,
    format: "integer",
  });
  draft.conditional({
    at: { sheet: draft.name, row: notes + 2, column: 3, rows: 1, columns: 1 },
    formula: `${fixedAddress(notes + 2, 3)}<>0`,
    look: "bad",
  });
  return draft.lines(notes + 3, 0, t.say("workbook:noteNotCounted"), NOTE_CHARACTERS, { look: "note" });
}

/** Colours the payments that are in no sum. @param first row of the first payment */
function markNotCounted(draft: SheetDraft, { dossier, loans, t }: WorkbookContext, first: number): void {
  const made = paymentsMadeTable(t);
  const top = FIRST_ROW + 3;
  const bottom = top + loans.length * Object.keys(PAYMENT_WORDS).length - 1;
  const entered = paymentsTable(t);
  const cellOf = (wanted: string): string =>
    `$${cellAddress(
      first,
      entered.columns.findIndex(({ key }) => key === wanted),
    )}`;
  const conditions = (["loan", "kind", "currency"] as const).map((wanted) => {
    const column = made.columns.findIndex(({ key }) => key === (wanted === "loan" ? "id" : wanted));
    return `${fixedAddress(top, column)}:${fixedAddress(bottom, column)},${cellOf(wanted)}`;
  });
  draft.conditional({
    at: {
      sheet: draft.name,
      row: first,
      column: 0,
      rows: dossier.payments.length,
      columns: entered.columns.length,
    },
    formula:
      `AND(${cellOf("amount")}<>"",` +
      `OR(COUNTIFS(${conditions.join(",")})=0,COUNT(${cellOf("date")})=0,COUNT(${cellOf("amount")})=0))`,
    look: "bad",
  });
}
