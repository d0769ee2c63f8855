import { SheetDraft } from "../layout/sheetDraft.ts";
import { text } from "../layout/values.ts";
import { matchedLines } from "../matchedLines.ts";
import type { SheetPlan } from "../plan.ts";
import { planTable, widestOf } from "../layout/declaration.ts";
import { linesTable } from "./linesTable.ts";
import { printedTotalsTable } from "./printedTotalsTable.ts";
import { printPlan, type WorkbookContext } from "../workbookContext.ts";

const TABLE_ROW = 3;
/** What two pages hold beside each other in letters of 8 points. */
const ROOM = 385;

/** Every card that was imported, and the printed totals beside the sums of the cards. */
export function linesSheet(context: WorkbookContext): SheetPlan {
  const { t, dossier, names } = context;
  const draft = new SheetDraft("lines", names.lines, t.language);
  draft.put(0, 0, { value: text(t.say("workbook:titleLines")), look: "title" });
  draft.put(1, 0, { value: text(t.say("workbook:noteLines")), look: "subtitle" });
  if (dossier.lines.length === 0) {
    draft.put(TABLE_ROW, 0, { value: text(t.say("workbook:noLines")) });
    return draft.finish({ freeze: null, print: printPlan(context, "landscape", null, draft.name) });
  }
  const lines = linesTable(t);
  const plan = planTable(lines, matchedLines(dossier), t, { row: TABLE_ROW, column: 0 });
  const afterLines = draft.table({ ...plan, filter: true }, widestOf(lines));

  const totals = dossier.documents.flatMap(({ name, totals: printed }) =>
    printed.map((total) => ({ document: name, total })),
  );
  draft.heading(afterLines + 1, 0, t.say("workbook:headPrintedTotals"), 10);
  if (totals.length === 0) {
    draft.put(afterLines + 2, 0, { value: text(t.say("workbook:noPrintedTotals")), look: "note" });
  } else {
    const declaration = printedTotalsTable(t);
    const table = planTable(declaration, totals, t, { row: afterLines + 2, column: 0 });
    draft.table(table, widestOf(declaration));
    const verdict = declaration.columns.findIndex(({ key }) => key === "agrees");
    draft.conditional({
      at: {
        sheet: draft.name,
        row: afterLines + 3,
        column: verdict,
        rows: totals.length,
        columns: 1,
      },
      formula: `$${String.fromCharCode(65 + verdict)}${afterLines + 4}="${t.say("workbook:wordDiffers")}"`,
      look: "bad",
    });
  }
  return draft.finish({
    freeze: { rows: TABLE_ROW + 1, columns: 2 },
    room: ROOM,
    // Too many columns for one page in letters that can be read.
    print: { ...printPlan(context, "landscape", TABLE_ROW, draft.name), fitWidth: 2 },
  });
}
