import { FOREIGN_DEBT_ACCOUNTS } from "../../loan/measures/budgetAccounts.ts";
import { cellAddress } from "../address.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { date, text } from "../layout/values.ts";
import type { SheetPlan } from "../plan.ts";
import { arrearsRows, arrearsTable } from "./arrearsTable.ts";
import { debtServiceTable } from "./debtServiceTable.ts";
import { planTable, widestOf, type TableDeclaration } from "../layout/declaration.ts";
import { measuresTable } from "./measuresTable.ts";
import { serviceRows } from "./serviceRows.ts";
import { mayBeOpen } from "../sheetLoan.ts";
import { openingsNote } from "../balances/openingsNote.ts";
import { putCaution } from "../workings/changedLoans.ts";
import { AS_OF_CELL, printPlan, type WorkbookContext } from "../workbookContext.ts";

/** Row of the heading of the first table, from 0. */
const FIRST = 4;
const HEADING_SPAN = 9;
const CAUTION = { row: 2, column: 2 } as const;
const CAUTION_COLUMNS = 7;
const NOTE_CHARACTERS = 150;

/** What each loan costs: its measures, what is overdue on it, and what is paid on it year by year. */
export function debtServiceSheet(context: WorkbookContext): SheetPlan {
  const { t, loans, names, dossier } = context;
  const { asOf } = dossier.settings;
  const draft = new SheetDraft("debtService", names.debtService, t.language);
  draft.put(0, 0, { value: text(t.say("debtService:title")), look: "title" });
  draft.put(1, 0, { value: text(t.say("debtService:subtitle")), look: "subtitle" });
  draft.put(2, 0, {
    value: text(t.say("workbook:headAsOf")),
    look: "label",
    link: { sheet: names.summary, cell: cellAddress(AS_OF_CELL.row, AS_OF_CELL.column) },
  });
  draft.put(2, 1, { value: date(asOf), formula: "AsOf", format: "date", look: "total", align: "left" });
  putCaution(draft, context, CAUTION, CAUTION_COLUMNS);
  if (loans.length === 0) {
    draft.put(FIRST, 0, { value: text(t.say("workbook:noLoans")) });
    return draft.finish({ freeze: null, print: printPlan(context, "landscape", null, draft.name) });
  }
  /** Of the table that was put last. */
  let header = FIRST;
  /** @returns the row for what comes next */
  const put = <Row>(
    table: TableDeclaration<Row>,
    rows: readonly Row[],
    row: number,
    heading: string,
    note: string,
  ): number => {
    draft.heading(row, 0, heading, HEADING_SPAN);
    header = draft.lines(row + 1, 0, note, NOTE_CHARACTERS, { look: "note" });
    return draft.table(planTable(table, rows, t, { row: header, column: 0 }), widestOf(table)) + 1;
  };
  const afterMeasures = put(
    measuresTable(t),
    loans,
    FIRST,
    t.say("debtService:headMeasures"),
    t.say("debtService:noteMeasures"),
  );
  const afterArrears =
    dossier.payments.length === 0
      ? afterMeasures
      : put(
          arrearsTable(t),
          arrearsRows(loans, dossier.payments, asOf),
          afterMeasures,
          t.say("debtService:headArrears"),
          t.say("debtService:noteArrears"),
        );
  put(
    debtServiceTable(t, loans.some(mayBeOpen)),
    serviceRows(loans),
    afterArrears,
    t.say("debtService:headService"),
    [t.say("debtService:noteService", { ...FOREIGN_DEBT_ACCOUNTS.government }), openingsNote(context)]
      .filter((part) => part !== null)
      .join(" "),
  );
  // The last table is the long one: its header is repeated on the pages after it.
  return draft.finish({ freeze: null, print: printPlan(context, "landscape", header, draft.name) });
}
