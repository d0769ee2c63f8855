import { putInputTable } from "../inputs/inputRules.ts";
import { assumedRateRows } from "../../dossier/planning/assumedRateRows.ts";
import { planBudget, type BudgetPlan } from "../../dossier/planning/budgetPlan.ts";
import { FAR_FACTOR } from "../../dossier/planning/farRates.ts";
import type { MessageKey } from "../../messages/message.ts";
import { cellAddress, columnLetters } from "../address.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { date, text } from "../layout/values.ts";
import type { SheetPlan, TablePlan } from "../plan.ts";
import { BASIS_WORDS } from "../planWords.ts";
import { assumedRatesTable } from "./assumedRatesTable.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { orEmptyRow } from "../inputs/inputColumn.ts";
import { mayNeedUnknown, planNeedsTable } from "./planNeedsTable.ts";
import { planRateRows, planRatesTable } from "./planRatesTable.ts";
import { putBelowTables } from "../inputs/belowTables.ts";
import { ratesNotCounted } from "../inputs/ratesTable.ts";
import { putCaution } from "../workings/changedLoans.ts";
import { AS_OF_CELL, printPlan, type WorkbookContext } from "../workbookContext.ts";
import { PlanSumBlocks } from "./planSumBlocks.ts";

const AS_OF_ROW = 2;
const LINK_ROW = 3;
const FIRST_ROW = 5;
const HEADING_SPAN = 9;
const CAUTION_COLUMNS = 7;
const NOTE_CHARACTERS = 150;

/** What the loans need in the next three budget years, at rates that the user assumes. The table to enter in stands last. */
export function planningSheet(context: WorkbookContext): SheetPlan {
  const { t, loans, names, dossier } = context;
  const draft = new SheetDraft("planning", names.planning, t.language);
  const plan = planBudget(dossier, undefined, loans);
  draft.put(0, 0, { value: text(t.say("planning:title")), look: "title" });
  draft.put(1, 0, { value: text(t.say("planning:subtitle")), look: "subtitle" });
  draft.put(AS_OF_ROW, 0, {
    value: text(t.say("workbook:headAsOf")),
    look: "label",
    link: { sheet: names.summary, cell: cellAddress(AS_OF_CELL.row, AS_OF_CELL.column) },
  });
  draft.put(AS_OF_ROW, 1, {
    value: date(dossier.settings.asOf),
    formula: "AsOf",
    format: "date",
    look: "total",
    align: "left",
  });
  putCaution(draft, context, { row: AS_OF_ROW, column: 2 }, CAUTION_COLUMNS);
  let row = FIRST_ROW;
  /** A heading and its note. @returns the row for what it is about */
  const head = (heading: MessageKey, note: MessageKey | null): number => {
    draft.heading(row, 0, t.say(heading), HEADING_SPAN);
    return note === null ? row + 1 : draft.lines(row + 1, 0, t.say(note), NOTE_CHARACTERS, { look: "note" });
  };
  const putNotes = (at: number): number =>
    notesOf(context, plan).reduce(
      (next, note) => draft.lines(next, 0, note, NOTE_CHARACTERS, { look: "note" }),
      at,
    );
  const put = <Row>(table: TableDeclaration<Row>, rows: readonly Row[], at: number): TablePlan => {
    const { plan: placed, end } = putInputTable(draft, table, rows, at, context);
    row = end + 1;
    return placed;
  };
  if (loans.length === 0) {
    draft.put(row, 0, { value: text(t.say("workbook:noLoans")) });
    row = putNotes(row + 2) + 1;
  } else {
    const sums = new PlanSumBlocks(draft, context, plan);
    row = sums.byAccount(head("planning:headRequest", "planning:noteRequest")) + 1;
    row = sums.byLoan(head("planning:headLoans", null)) + 1;
    row = sums.atOtherRates(head("planning:headSensitivity", "planning:noteSensitivity")) + 1;
    row = putNotes(head("planning:howCounted", null)) + 1;
    const anyOpen = loans.some(mayNeedUnknown);
    const needs = plan.lines.flatMap((line) => {
      const loan = loans.find(({ terms }) => terms === line.loan);
      return loan ? [{ loan, line, ahead: plan.years.indexOf(line.year) + 1, anyOpen }] : [];
    });
    const needsAt = head("planning:headNeeds", null);
    put(planNeedsTable(t), needs, needsAt);
    markRates(draft, planNeedsTable(t), needsAt, needs.length, context);
    const ratesAt = head("planning:headRates", "planning:noteRates");
    const rates = planRateRows(plan.rates, plan.asOf);
    put(planRatesTable(t), rates, ratesAt);
    markRates(draft, planRatesTable(t), ratesAt, rates.length, context);
  }
  const assumed = orEmptyRow(assumedRateRows(dossier));
  draft.put(LINK_ROW, 0, {
    value: text(t.say("workbook:linkTo", { heading: t.say("planning:headAssumed") })),
    link: { sheet: draft.name, cell: cellAddress(row, 0) },
    span: 3,
  });
  const assumedAt = head("planning:headAssumed", "planning:noteAssumed");
  const typedInto = put(assumedRatesTable(t), assumed, assumedAt);
  const notCounted = ratesNotCounted(t, assumedRatesTable(t), "year");
  putBelowTables(draft, t, [{ plan: typedInto }], { row: LINK_ROW + 1, column: 0 }, notCounted);
  markTwice(draft, assumedAt, assumed.length);
  markFar(draft, assumedAt, assumed.length);
  return draft.finish({ freeze: null, print: printPlan(context, "landscape", null, draft.name) });
}

/** How the figures are made, and what is not among them: it stands below what is asked for. */
function notesOf({ t, loans }: WorkbookContext, plan: BudgetPlan): string[] {
  const inferred = loans.filter(({ terms }) =>
    Object.values(terms.sources).some((source) => source?.mark === "inferred"),
  );
  return [
    t.say("planning:noteRounding"),
    t.say("planning:noteLeftOut"),
    t.say("planning:noteYears"),
    ...(inferred.length === 0
      ? []
      : [t.say("planning:inferredTerms", { loans: inferred.map(({ shortName }) => shortName).join(", ") })]),
    // Years follow the day and interest an assumed rate, both typed later on: the note stays as it is.
    ...plan.open.map(({ reason }) => t.say("planning:openNeedWritten", { reason })),
    ...(plan.unscheduled.length === 0
      ? []
      : [
          // It names no sheet: renamed by the user, the note would look like the user's own.
          t.say("planning:notPlannedAll", {
            names: plan.unscheduled.map(({ card }) => card.name).join("; "),
          }),
        ]),
  ];
}

/** Colours what a rate rests on where the user has not assumed it, beside the words that say so. */
function markRates<Row>(
  draft: SheetDraft,
  { columns }: TableDeclaration<Row>,
  header: number,
  rows: number,
  { t }: WorkbookContext,
): void {
  const column = columns.findIndex(({ key }) => key === "basis");
  const cell = cellAddress(header + 1, column);
  const at = { sheet: draft.name, row: header + 1, column, rows, columns: 1 };
  const isOneOf = (bases: readonly (keyof typeof BASIS_WORDS)[]): string =>
    `OR(${bases.map((basis) => `${cell}="${t.say(BASIS_WORDS[basis])}"`).join(",")})`;
  draft.conditional({ at, formula: isOneOf(["last-known", "half-assumed"]), look: "inferred" });
  draft.conditional({ at, formula: isOneOf(["none"]), look: "bad" });
}

/** Colours rates that are entered twice for one pair and year, whichever way round. */
function markTwice(draft: SheetDraft, header: number, rows: number): void {
  const first = header + 1;
  // Structured references are not allowed in conditional formats: the block's own addresses stand there.
  const block = (column: number): string =>
    `$${columnLetters(column)}$${first + 1}:$${columnLetters(column)}$${first + rows}`;
  const here = (column: number): string => `$${cellAddress(first, column)}`;
  const same = (base: number, quote: number): string =>
    `COUNTIFS(${block(0)},${here(0)},${block(1)},${here(base)},${block(2)},${here(quote)})`;
  draft.conditional({
    at: { sheet: draft.name, row: first, column: 0, rows, columns: 4 },
    formula: `AND(${here(0)}<>"",${same(1, 2)}+${same(2, 1)}>1)`,
    look: "bad",
  });
}

/** Colours rates that are far from the last known ones beside them, as the note above the table says. */
function markFar(draft: SheetDraft, header: number, rows: number): void {
  const [entered, known] = [3, 4].map((column) => `$${cellAddress(header + 1, column)}`);
  const isMore = (one: string | undefined, other: string | undefined) => `${one}>${FAR_FACTOR}*${other}`;
  draft.conditional({
    at: { sheet: draft.name, row: header + 1, column: 3, rows, columns: 1 },
    formula: `AND(N(${entered})>0,N(${known})>0,OR(${isMore(entered, known)},${isMore(known, entered)}))`,
    look: "bad",
  });
}
