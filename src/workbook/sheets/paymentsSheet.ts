import { cellAddress, fixedAddress } from "../address.ts";
import { referencesTo } from "../formulas/references.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { date, text, whole } from "../layout/values.ts";
import { countsFor, paidFigures } from "../paidFigures.ts";
import type { SheetPlan } from "../plan.ts";
import { planTable, widestOf } from "../tables/declaration.ts";
import { OPEN_KEYS, paymentsMadeTable } from "../tables/paymentsMadeTable.ts";
import { paymentsTable } from "../tables/paymentsTable.ts";
import { AS_OF_CELL, printPlan, type WorkbookContext } from "../workbookContext.ts";
import { validateInputs } from "./inputRules.ts";

const FIRST_ROW = 3;
/** Characters of a note over the columns of the payments. */
const NOTE_CHARACTERS = 120;
/** Narrower than this an amount of another day might not fit. */
const AMOUNT_WIDTH = 18;

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
  validateInputs(draft, plan, context);
  draft.table(plan, widestOf(declaration));
  if (compared) markNotCounted(draft, context, row + 1);
  [18, 14, 16, AMOUNT_WIDTH, 9, AMOUNT_WIDTH].forEach((width, column) => draft.widen(column, width));
  if (!compared) draft.widen(5, 40);
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
  const declaration = paymentsMadeTable(t);
  const { all } = referencesTo(declaration, t);
  const figures = loans.map((loan) => paidFigures(loan, dossier.payments, asOf));
  const header = start + 2;
  draft.heading(header - 1, 0, t.say("workbook:headPaid"), declaration.columns.length);
  const plan = planTable(declaration, figures, t, { row: header, column: 0 });
  const after = draft.table(plan, widestOf(declaration));
  plan.columns.forEach(({ key }, column) => {
    if (plan.rows[0]?.[column]?.format?.startsWith("amount")) draft.widen(column, AMOUNT_WIDTH);
    if (!OPEN_KEYS.includes(key)) return;
    draft.conditional({
      at: { sheet: draft.name, row: header + 1, column, rows: figures.length, columns: 1 },
      formula: `${cellAddress(header + 1, column)}<>0`,
      look: "inferred",
    });
  });
  const notes = draft.lines(after, 0, t.say("workbook:notePaid"), NOTE_CHARACTERS, { look: "note" });

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
  const header = FIRST_ROW + 2;
  const columnOf = (wanted: string): string => {
    const column = made.columns.findIndex(({ key }) => key === wanted);
    return `${fixedAddress(header + 1, column)}:${fixedAddress(header + loans.length, column)}`;
  };
  const [loan, amount, currency] = [0, 3, 4].map((column) => `$${cellAddress(first, column)}`);
  draft.conditional({
    at: { sheet: draft.name, row: first, column: 0, rows: dossier.payments.length, columns: 6 },
    formula: `AND(${amount}<>"",COUNTIFS(${columnOf("id")},${loan},${columnOf("currency")},${currency})=0)`,
    look: "bad",
  });
}
