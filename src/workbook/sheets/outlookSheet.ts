import { coverageOf } from "../../dossier/outlook/coverage.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { text } from "../layout/values.ts";
import type { PlannedOutlook } from "../outlook/plannedOutlook.ts";
import type { SheetPlan } from "../plan.ts";
import { planTable, widestOf, type TableDeclaration } from "../tables/declaration.ts";
import { outlookRateRows, outlookRatesTable } from "../tables/outlookRatesTable.ts";
import { outlookTable } from "../tables/outlookTable.ts";
import { printPlan, type WorkbookContext } from "../workbookContext.ts";

const NOTES_ROW = 3;
const NOTE_CHARACTERS = 150;
const HEADING_SPAN = 9;
/** The years go on to the right over so many pages: on one nobody could read them. */
const PAGES_WIDE = 5;

/** The loans of a debt list from its day on: one row a loan, one column a year, in the loan's own currency. */
export function outlookSheet(
  context: WorkbookContext,
  { list, rows, years, currencies }: PlannedOutlook,
): SheetPlan {
  const { t, names } = context;
  const draft = new SheetDraft("outlook", names.outlook, t.language);
  const date = { day: list.day };
  draft.put(0, 0, { value: text(t.say("outlookSheet:title", { date })), look: "title" });
  const documents = list.documents.join(", ");
  draft.put(1, 0, { value: text(t.say("outlookSheet:subtitle", { documents })), look: "subtitle" });
  const { covered, all } = coverageOf(rows.map(({ loan }) => loan));
  const notes = [
    ...(list.dayMark === "seen" ? [] : [t.say("outlook:dayInferred")]),
    t.say("outlook:covered", { count: all.loans, loans: covered.loans, eur: covered.eur, ofEur: all.eur }),
    t.say("outlookSheet:noteBalance"),
    t.say("outlookSheet:noteYears"),
    t.say("outlookSheet:noteInterest"),
    t.say("outlookSheet:noteCards"),
  ];
  let row = NOTES_ROW;
  for (const note of notes) row = draft.lines(row, 0, note, NOTE_CHARACTERS, { look: "note" });
  const put = <Row>(table: TableDeclaration<Row>, of: readonly Row[]): void => {
    row = draft.table(planTable(table, of, t, { row, column: 0 }), widestOf(table)) + 1;
  };
  draft.heading(row + 1, 0, t.say("outlookSheet:headRates", { date }), HEADING_SPAN);
  row = draft.lines(row + 2, 0, t.say("outlookSheet:noteRates"), NOTE_CHARACTERS, { look: "note" });
  put(outlookRatesTable(t), outlookRateRows(list, currencies));
  draft.heading(row, 0, t.say("outlookSheet:headLoans"), HEADING_SPAN);
  row += 1;
  const header = row;
  put(outlookTable(t, list, years), rows);
  return draft.finish({
    freeze: null,
    print: { ...printPlan(context, "landscape", header, draft.name), fitWidth: PAGES_WIDE },
  });
}
