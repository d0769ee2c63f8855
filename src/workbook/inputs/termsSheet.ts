import { cellAddress } from "../address.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { text } from "../layout/values.ts";
import type { SheetPlan, TablePlan } from "../plan.ts";
import { isUnfilled } from "./termTable.ts";
import { termTablesOn } from "./termTables.ts";
import { printPlan, type WorkbookContext } from "../workbookContext.ts";
import { putBelowTables } from "./belowTables.ts";
import { validateInputs } from "./inputRules.ts";

const LINKS_ROW = 3;
const HEADINGS_ROW = 5;
/** Empty columns between tables side by side. */
const GAP = 1;

/**
 * The terms that few agreements have, each kind in a table of its own for the user to fill in. The tables stand side
 * by side, so that each can grow; links above them lead to each. As long as nothing stands in them the sheet is aside.
 */
export function termsSheet(context: WorkbookContext): SheetPlan {
  const { t, loans, names } = context;
  const draft = new SheetDraft("terms", names.terms, t.language);
  draft.put(0, 0, { value: text(t.say("workbook:titleTerms")), look: "title" });
  draft.put(1, 0, { value: text(t.say("workbook:noteTerms")), look: "subtitle" });
  if (loans.length === 0) {
    draft.put(LINKS_ROW, 0, { value: text(t.say("workbook:noLoans")), look: "plain" });
    draft.widen(0, 60);
    const print = printPlan(context, "landscape", null, draft.name);
    return { ...draft.finish({ freeze: null, print }), aside: true };
  }
  draft.put(2, 0, { value: text(t.say("workbook:noteTermsRecalculate")), look: "note" });
  let column = 0;
  const plans: TablePlan[] = [];
  termTablesOn("terms").forEach((table, i) => {
    const words = t.say(table.heading);
    const plan = table.planAt({ row: HEADINGS_ROW + 1, column }, loans, t);
    draft.heading(HEADINGS_ROW, column, words, table.columns.length);
    validateInputs(draft, plan, table.columns, context);
    draft.table(plan, table.widest);
    plans.push(plan);
    draft.put(LINKS_ROW, i, {
      value: text(t.say("workbook:linkTo", { heading: words })),
      link: { sheet: draft.name, cell: cellAddress(HEADINGS_ROW, column) },
    });
    column += table.columns.length + context.extraColumns(table.name) + GAP;
  });
  putBelowTables(
    draft,
    t,
    plans.map((plan) => ({ plan })),
    { row: LINKS_ROW + 1, column: 0 },
  );
  const sheet = draft.finish({
    freeze: { rows: HEADINGS_ROW + 2, columns: 0 },
    // Too many columns for one page in letters that can be read.
    print: { ...printPlan(context, "landscape", null, draft.name), fitWidth: 4 },
  });
  return plans.every(isUnfilled) ? { ...sheet, aside: true } : sheet;
}
