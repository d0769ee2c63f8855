import { SheetDraft } from "../layout/sheetDraft.ts";
import { text } from "../layout/values.ts";
import type { PlannedOutlook } from "./plannedOutlook.ts";
import type { SheetPlan } from "../plan.ts";
import { planTable, widestOf } from "../layout/declaration.ts";
import { outlookPeriods, outlookPeriodsTable } from "./outlookPeriodsTable.ts";
import { outlookTable } from "./outlookTable.ts";
import { printPlan, type WorkbookContext } from "../workbookContext.ts";

const TABLE_ROW = 3;

/** The interest periods that the years of the outlook are made of. */
export function outlookPeriodsSheet(
  context: WorkbookContext,
  { list, rows, years }: PlannedOutlook,
): SheetPlan {
  const { t, names } = context;
  const draft = new SheetDraft("outlookPeriods", names.outlookPeriods, t.language);
  const date = { day: list.day };
  draft.put(0, 0, { value: text(t.say("outlookSheet:titlePeriods", { date })), look: "title" });
  draft.put(1, 0, { value: text(t.say("outlookSheet:subtitlePeriods")), look: "subtitle" });
  const table = outlookPeriodsTable(t, outlookTable(t, list, years), TABLE_ROW, rows);
  draft.table(planTable(table, outlookPeriods(rows), t, { row: TABLE_ROW, column: 0 }), widestOf(table));
  return draft.finish({
    freeze: { rows: TABLE_ROW + 1, columns: 2 },
    print: printPlan(context, "landscape", TABLE_ROW, draft.name),
  });
}
