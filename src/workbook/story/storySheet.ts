import { scheduleMark } from "../../dossier/story/assumedTerms.ts";
import type { StoryEvent } from "../../dossier/story/story.ts";
import { cellAddress, fixedAddress, fixedOnSheet, parseAddress } from "../address.ts";
import { quoted } from "../formulas/quoted.ts";
import { withoutThisRowCells } from "../formulas/references.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { text } from "../layout/values.ts";
import type { BlockRef, CellPlan, SheetPlan, TablePlan } from "../plan.ts";
import type { PlannedStory } from "./plannedStory.ts";
import type { RowLinks } from "./rowLinks.ts";
import { storySteps } from "./storySteps.ts";
import { planTable, widestOf } from "../layout/declaration.ts";
import { storyChartTable } from "./storyChartTable.ts";
import { EVENT_WIDTHS, storyEventsTable } from "./storyEventsTable.ts";
import { storyTable } from "./storyTable.ts";
import { printPlan, type WorkbookContext } from "../workbookContext.ts";
import { headCells } from "../schedule/scheduleHeadCells.ts";
import { ratesAreAsComputed } from "../workings/crossedRates.ts";
import { putCaution } from "../workings/changedLoans.ts";

const ID_ROW = 2;
/** Above all rows whose height follows their texts: programs that make them higher would push them over the chart. */
const CHART_ROW = ID_ROW + 2;
const CHART_ROWS = 26;
const CAUTION_COLUMNS = 9;
const BAND_ROW = CHART_ROW + CHART_ROWS + 1;
const TABLE_ROW = BAND_ROW + 1;
const NOTE_CHARACTERS = 250;
/** Cell with the loan's id, that formulas look its drawdowns up by. */
const ID = fixedAddress(ID_ROW, 1);

/**
 * A loan's history on one page: the chart of published balances and of the schedule, the figures of both for each day,
 * and what happened to the loan. What the chart draws stands below the page.
 */
export function storySheet(context: WorkbookContext, planned: PlannedStory, links: RowLinks): SheetPlan {
  const { t, dossier } = context;
  const { loan, story } = planned;
  const draft = new SheetDraft(planned.sheetKey, planned.sheet, t.language);
  putHead(draft, context, planned);
  const declaration = storyTable(loan, t, { rates: dossier.rates, links, id: ID });
  const table = planTable(declaration, story.balances, t, { row: TABLE_ROW, column: 0 });
  putBand(draft, context, planned, table);
  const afterTable = draft.table(table, widestOf(declaration));
  const afterNotes = putNotes(draft, context, planned, afterTable + 1);
  const end = putEvents(draft, context, planned, links, afterNotes + 1);
  putChart(draft, context, planned, { columns: table.columns.length, data: end + 2 });
  return draft.finish({
    freeze: null,
    print: {
      ...printPlan(context, "landscape", null, draft.name),
      fitHeight: 1,
      area: { rows: end, columns: table.columns.length },
    },
  });
}

function putHead(draft: SheetDraft, context: WorkbookContext, { loan }: PlannedStory): void {
  const { t } = context;
  draft.put(0, 0, { value: text(loan.shortName), look: "title", format: "text" });
  const { currency } = loan.terms;
  draft.put(1, 0, { value: text(t.say("story:subtitle", { currency })), look: "subtitle" });
  draft.put(ID_ROW, 0, { value: text(t.say("workbook:colId")), look: "label" });
  const id = parseAddress(headCells(loan).id);
  draft.put(ID_ROW, 1, {
    value: text(loan.terms.id),
    ...(id && { formula: fixedOnSheet(loan.sheet, id.row, id.column) }),
    format: "general",
  });
  // What happened to the loan, and figures that no formula gives, follow no input.
  const otherwise = `IF(${ratesAreAsComputed(context)},"",${quoted(t.say("story:caution"))})`;
  putCaution(draft, context, { row: CHART_ROW - 1, column: 0 }, CAUTION_COLUMNS, otherwise);
}

/** Above the table: how its columns are known. */
function putBand(
  draft: SheetDraft,
  { t }: WorkbookContext,
  { scheduled }: PlannedStory,
  { columns }: TablePlan,
): void {
  const at = (key: string): number => columns.findIndex((column) => column.key === key);
  const band = (from: number, to: number, words: string, look: CellPlan["look"]): void => {
    draft.put(BAND_ROW, from, {
      value: text(words),
      ...(look && { look }),
      align: "center",
      ...(to - from > 1 && { span: to - from }),
    });
  };
  band(0, at("rsd") + 1, t.say("story:bandPrinted"), "seen");
  if (at("pair") >= 0) band(at("pair"), at("own") + 1, t.say("story:bandConverted"), "computed");
  band(
    at("planned"),
    at("note"),
    t.say(scheduled.mark === "inferred" ? "story:bandAssumed" : "story:bandPlanned"),
    scheduled.mark,
  );
}

/** @returns the row after the last note */
function putNotes(
  draft: SheetDraft,
  { t }: WorkbookContext,
  { loan, scheduled }: PlannedStory,
  row: number,
): number {
  const { currency } = loan.terms;
  const notes = [
    ...(currency === "EUR" || currency === "RSD" ? [] : [t.say("story:noteRates")]),
    t.sayMessage(scheduleMark(scheduled)),
  ];
  return notes.reduce((at, note) => draft.lines(at, 0, note, NOTE_CHARACTERS, { look: "note" }), row);
}

/** @returns the row after the table */
function putEvents(
  draft: SheetDraft,
  { t, names }: WorkbookContext,
  { loan, story }: PlannedStory,
  links: RowLinks,
  row: number,
): number {
  draft.heading(row, 0, t.say("story:headEvents"), 5);
  if (story.events.length === 0) return row + 1;
  const linkOf = ({ kind, line }: StoryEvent): CellPlan["link"] => {
    if (kind === "paid") return { sheet: names.payments, cell: cellAddress(0, 0) };
    return (line && links.line(line)) ?? undefined;
  };
  const table = storyEventsTable(loan, t, linkOf);
  return draft.table(planTable(table, story.events, t, { row: row + 1, column: 0 }), EVENT_WIDTHS);
}

/** Puts what the chart draws as cells: as a table, each of its columns could have one formula only. */
function putCells(draft: SheetDraft, { row, column, columns, rows }: TablePlan): void {
  columns.forEach(({ header }, at) => {
    draft.put(row, column + at, { value: text(header), look: "header" });
  });
  rows.forEach((cells, index) => {
    const addressOf = (header: string): string =>
      `$${cellAddress(row + 1 + index, column + columns.findIndex((one) => one.header === header))}`;
    cells.forEach((cell, at) => {
      const { formula } = cell;
      draft.put(row + 1 + index, column + at, {
        ...cell,
        ...(formula === undefined ? {} : { formula: withoutThisRowCells(formula, addressOf) }),
      });
    });
  });
}

function putChart(
  draft: SheetDraft,
  { t }: WorkbookContext,
  { loan, story, scheduled }: PlannedStory,
  place: { readonly columns: number; readonly data: number },
): void {
  const steps = storySteps(story, scheduled);
  draft.heading(place.data, 0, t.say("story:headChartData"), 3);
  putCells(draft, planTable(storyChartTable(loan, t, ID), steps, t, { row: place.data + 1, column: 0 }));
  const block = (column: number): BlockRef => ({
    sheet: draft.name,
    row: place.data + 2,
    column,
    rows: steps.length,
    columns: 1,
  });
  const hasPoints = steps.some(({ published }) => published !== null);
  draft.chart({
    kind: "line",
    title: t.say("story:chart", { currency: loan.terms.currency }),
    altText: t.say("story:chartAlt", { loan: loan.shortName }),
    valueTitle: loan.terms.currency,
    categories: block(0),
    series: [
      { name: t.say("story:colPlanned"), values: block(1) },
      ...(hasPoints ? [{ name: t.say("story:colPublished"), values: block(2), points: true }] : []),
    ],
    at: { row: CHART_ROW, column: 0, rows: CHART_ROWS, columns: place.columns },
    valueFormat: "amount0",
  });
}
