import type { MessageKey } from "../../messages/message.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { text } from "../layout/values.ts";
import type { SheetPlan } from "../plan.ts";
import { planTable, widestOf, type TableDeclaration } from "../layout/declaration.ts";
import { decisionsTable } from "./decisionsTable.ts";
import { mappingsTable } from "./mappingsTable.ts";
import { printPlan, type WorkbookContext } from "../workbookContext.ts";
import { validateInputs } from "../inputs/inputRules.ts";

const HEADINGS_ROW = 4;
const GAP = 1;

/**
 * What the user has decided on lines and on tables that the program does not know; null where there is nothing. The
 * tables stand side by side, so that each can grow.
 */
export function decisionsSheet(context: WorkbookContext): SheetPlan | null {
  const { t, dossier, names } = context;
  const { decisions, mappings } = dossier;
  if (decisions.length + mappings.length === 0) return null;
  const draft = new SheetDraft("decisions", names.decisions, t.language);
  draft.put(0, 0, { value: text(t.say("otherLines:titleDecisions")), look: "title" });
  draft.put(1, 0, { value: text(t.say("otherLines:noteDecisions")), look: "subtitle" });
  draft.put(2, 0, { value: text(t.say("otherLines:noteMappings")), look: "note" });
  let column = 0;
  const put = <Row>(heading: MessageKey, table: TableDeclaration<Row>, rows: readonly Row[]): void => {
    if (rows.length === 0) return;
    draft.heading(HEADINGS_ROW, column, t.say(heading), table.columns.length);
    const plan = planTable(table, rows, t, { row: HEADINGS_ROW + 1, column });
    validateInputs(draft, plan, table.columns, context);
    draft.table(plan, widestOf(table));
    column += table.columns.length + context.extraColumns(table.name) + GAP;
  };
  put("otherLines:headDecisions", decisionsTable(t), decisions);
  put("otherLines:headMappings", mappingsTable(t), mappings);
  return draft.finish({
    freeze: { rows: HEADINGS_ROW + 2, columns: 0 },
    print: printPlan(context, "landscape", HEADINGS_ROW + 1, draft.name),
  });
}
