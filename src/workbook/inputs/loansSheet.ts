import type { MessageKey } from "../../messages/message.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { cellAddress } from "../address.ts";
import { text } from "../layout/values.ts";
import type { SheetPlan, TablePlan } from "../plan.ts";
import { loansTable } from "./loansTable.ts";
import { isUnfilled } from "./termTable.ts";
import { termTablesOn } from "./termTables.ts";
import { termSourcesTable } from "../sources/termSourcesTable.ts";
import { termFacts } from "../termFacts.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { printPlan, type WorkbookContext } from "../workbookContext.ts";
import { putBelowTables } from "./belowTables.ts";
import { validateInputs, putInputTable } from "./inputRules.ts";

const LOANS_ROW = 3;
/** What two pages hold beside each other in letters of 7 points. */
const ROOM = 440;
/** Empty columns between tables side by side. */
const GAP = 2;
/** Columns that the heading over such a table takes. */
const HEADED = 3;

/** The terms of the loans to look at and to change; how each is known; what was drawn. */
export function loansSheet(context: WorkbookContext): SheetPlan {
  const { t, loans, names } = context;
  const draft = new SheetDraft("loans", names.loans, t.language);
  draft.put(0, 0, { value: text(t.say("workbook:titleLoans")), look: "title" });
  const notes = [t.say("workbook:noteLoans"), t.say("workbook:noteRareTerms", { sheet: names.terms })];
  draft.put(1, 0, { value: text(notes.join(" ")), look: "subtitle" });
  const declaration = loansTable(t);
  if (loans.length === 0) {
    draft.put(LOANS_ROW, 0, { value: text(t.say("workbook:noLoans")), look: "plain" });
    draft.widen(0, 60);
    return draft.finish({ freeze: null, print: printPlan(context, "landscape", null, draft.name) });
  }
  const listed = putInputTable(draft, declaration, loans, LOANS_ROW, context);

  const sourcesRow = listed.end + 2;
  draft.heading(sourcesRow - 1, 0, t.say("workbook:headTermSources"), 7);
  const sources = putInputTable(
    draft,
    termSourcesTable(t),
    loans.flatMap((loan) => termFacts(loan, t)),
    sourcesRow,
    context,
  );

  const drawdownsRow = sources.end + 2;
  const plans: TablePlan[] = [];
  const ends: number[] = [];
  let column = 0;
  for (const table of termTablesOn("loans")) {
    const plan = table.planAt({ row: drawdownsRow, column }, loans, t);
    draft.heading(drawdownsRow - 1, column, t.say(table.heading), HEADED);
    plans.push(plan);
    validateInputs(draft, plan, table.columns, context);
    ends.push(draft.table(plan, table.widest));
    // Right of the table, and of what the user has put beside it.
    column += table.columns.length + context.extraColumns(table.name) + GAP;
  }
  const below = [
    { plan: listed.plan, rows: sourcesRow - 1 - listed.end },
    ...plans.map((plan) => ({ plan })),
  ];
  putBelowTables(draft, t, below, { row: 2, column: 3 });
  // What users add to stands last on the sheet, where a table can grow: links lead to it.
  const links: readonly [MessageKey, number][] = [
    ["workbook:linkTermSources", sourcesRow - 1],
    ["workbook:linkDrawdowns", drawdownsRow - 1],
  ];
  links.forEach(([label, row], i) => {
    draft.put(2, i + 1, {
      value: text(t.say(label)),
      link: { sheet: draft.name, cell: cellAddress(row, 0) },
    });
  });
  return draft.finish({
    freeze: { rows: LOANS_ROW, columns: 1 },
    room: ROOM,
    print: {
      ...printPlan(context, "landscape", null, draft.name),
      // Too many columns for one page in letters that can be read.
      fitWidth: 2,
      // Tables to type into that nothing stands in are not printed.
      area: {
        rows: plans.every(isUnfilled) ? sources.end : Math.max(...ends),
        columns: declaration.columns.length + context.extraColumns(declaration.name),
      },
    },
  });
}

/** The yellow cell that takes a term of a loan. */
export function loanCell(
  { t, loans, names }: WorkbookContext,
  loan: SheetLoan,
  term: "rate" | "assumedRate",
): { readonly sheet: string; readonly cell: string } {
  const column = loansTable(t).columns.findIndex(({ key }) => key === term);
  return { sheet: names.loans, cell: cellAddress(LOANS_ROW + 1 + loans.indexOf(loan), column) };
}
