import { day } from "../../calendar/day.ts";
import { namedLoan, shortNames } from "../../dossier/shortName.ts";
import type { Currency } from "../../money/currency.ts";
import { cellAddress } from "../address.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { date, text } from "../layout/values.ts";
import { figuresOn } from "../loanFigures.ts";
import { mayBeOpen, type SheetLoan } from "../sheetLoan.ts";
import type { SheetPlan } from "../plan.ts";
import { putAllLoans } from "./allLoans.ts";
import { putBalanceBars } from "./balanceBars.ts";
import { putOneLoan, type FigurePlaces } from "./oneLoan.ts";
import { putRatesUsed } from "./ratesUsed.ts";
import { putYearsLeft } from "./yearsLeft.ts";
import { putYearsOfAll, yearsOfAll, yearsOfAllTable } from "./yearsOfAll.ts";
import { planTable, widestOf, type TableDeclaration } from "../layout/declaration.ts";
import { interestTable, owedConvertedTable } from "./summaryTables.ts";
import { AS_OF_CELL, OLD_RATE_DAYS, printPlan, type WorkbookContext } from "../workbookContext.ts";
import { putCaution } from "../workings/changedLoans.ts";
import { yearEndChart } from "../balances/balancesSheet.ts";
import { assumptionLines, printedBalances, putLines, putSummaryNotes, sourceLines } from "./summaryNotes.ts";

/** Widths of the page's columns, in characters: of a page for one loan, and of one for several. */
const WIDTHS = { one: [26, 18, 18, 18, 21, 19], several: [31, 10, 19, 18, 21, 14, 19] } as const;
/** Characters of a line of text over all of them. */
const CHARACTERS = { one: 124, several: 138 } as const;
const CHART_ROWS = 13;
/** So many loans without a schedule are named on the page; all are below it. */
const MOST_OTHERS = 8;

/** One page for a member of parliament: what is owed and what comes next; below it, not printed, what it rests on. */
export function summarySheet(context: WorkbookContext): SheetPlan {
  const { t, loans, names, dossier } = context;
  const draft = new SheetDraft("summary", names.summary, t.language);
  const [only] = loans;
  const form = loans.length === 1 ? "one" : "several";
  const characters = CHARACTERS[form];
  const columns = WIDTHS[form].length;
  WIDTHS[form].forEach((width, column) => {
    draft.widen(column, width);
  });
  draft.put(0, 0, { value: text(titleOf(context)), look: "title" });
  draft.put(1, 0, { value: text(whoOf(context)), look: "subtitle", format: "text" });
  draft.put(AS_OF_CELL.row, 0, { value: text(t.say("workbook:headAsOf")), look: "label" });
  draft.put(AS_OF_CELL.row, AS_OF_CELL.column, {
    value: date(dossier.settings.asOf),
    format: "date",
    look: "input",
    align: "center",
  });
  draft.put(AS_OF_CELL.row, AS_OF_CELL.column + 1, { value: text(t.say("workbook:noteAsOf")), look: "note" });
  draft.validation({
    at: { sheet: draft.name, ...AS_OF_CELL, rows: 1, columns: 1 },
    rule: { kind: "date", from: day("1950-01-01"), to: day("2150-12-31") },
    title: t.say("workbook:headAsOf"),
    text: t.say("workbook:hintDate"),
  });

  putCaution(draft, context, { row: AS_OF_CELL.row + 1, column: 0 }, columns);
  let row = AS_OF_CELL.row + 2;
  const years = form === "several" ? yearsOfAll(context) : [];
  let bars: { readonly row: number; readonly places: FigurePlaces } | null = null;
  if (!only) row = draft.lines(row, 0, t.say("workbook:noLoans"), characters) + 1;
  else if (form === "one") {
    const { row: after, places } = putOneLoan(draft, context, row);
    bars = { row: after, places };
    // A row of air: programs that make rows higher after they have placed the chart don't push it over a cell.
    row = putYearsLeft(draft, context, places, after + CHART_ROWS + 2) + 1;
  } else {
    const { row: after, last } = putAllLoans(draft, context, row);
    row = putYearsOfAll(
      draft,
      context,
      years,
      last,
      putCharts(draft, context, after + 2, columns) + 1,
      columns,
    );
  }

  row = putRatesUsed(draft, context, row, columns);
  const assumed = assumptionLines(context);
  const assumedHead = t.say("summarySheet:headAssumed", { count: assumed.length });
  if (form === "one") {
    row = putLines(draft, row, assumedHead, assumed, characters);
    row = putLines(draft, row, t.say("workbook:headSources"), sourceLines(context), characters);
  }
  row = putLines(draft, row, t.say("summarySheet:headOthers"), otherLines(context), characters);
  const pointer = form === "several" && assumed.length > 0 ? row : null;
  if (pointer !== null) row += 1;
  const end = draft.lines(row, 0, footOf(context), Math.floor(characters * 1.1), {
    look: "note",
    format: "text",
  });

  row = end + 2;
  draft.heading(row, 0, t.say("summarySheet:headMore"), columns);
  row += 2;
  if (pointer !== null) {
    const place = t.say("summarySheet:assumedBelow", { row: String(row + 1) });
    const said = [`${assumedHead}.`, place, ...openingLines(context)].join(" ");
    draft.put(pointer, 0, { value: text(said), look: "note", format: "text" });
    row = putLines(draft, row, assumedHead, assumed, characters);
    row = putLines(draft, row, t.say("workbook:headSources"), sourceLines(context), characters);
  }
  row = putTables(draft, context, years, row, columns);
  row = putSummaryNotes(draft, context, row, characters);
  if (only && bars) {
    const { currency } = only.terms;
    draft.chart({
      kind: "stacked",
      title: t.say("summarySheet:chart", { currency }),
      altText: t.say("summarySheet:chartAlt", { currency }),
      valueTitle: currency,
      ...putBalanceBars(draft, context, only, bars.places, row),
      at: { row: bars.row, column: 0, rows: CHART_ROWS, columns },
      valueFormat: "amount0",
    });
  }
  return draft.finish({
    freeze: null,
    print: {
      ...printPlan(context, "portrait", null, draft.name),
      fitHeight: 1,
      area: { rows: end, columns },
    },
  });
}

function titleOf({ t, loans }: WorkbookContext): string {
  const [only] = loans;
  if (!only || loans.length > 1) return t.say("summarySheet:titleMany", { count: loans.length });
  const { purpose, shortName } = only;
  return purpose === null
    ? t.say("summarySheet:titleOne", { loan: shortName })
    : t.say("summarySheet:titleFor", { purpose });
}

/** For whom the page is, who lent, and of one loan its agreement. */
function whoOf({ t, loans }: WorkbookContext): string {
  const creditors = [...new Set(loans.map(({ creditor }) => creditor).filter((name) => name !== null))];
  const known = loans.length === 1 ? loans[0] : undefined;
  const agreement = known?.terms.agreement ?? null;
  const signed = known?.terms.signed ?? null;
  return [
    t.say("summarySheet:who"),
    ...(known && known.purpose !== null ? [t.say("summarySheet:loan", { loan: known.shortName })] : []),
    ...creditors,
    ...(agreement === null ? [] : [t.say("summarySheet:agreement", { number: agreement })]),
    ...(signed === null ? [] : [t.say("summarySheet:signed", { day: { day: signed } })]),
  ].join(" · ");
}

/**
 * Of what day the oldest balance is that a loan is counted from: what was drawn, paid or agreed since then, no figure of that
 * loan knows. Nothing where all are counted from their drawdowns.
 */
function openingLines({ t, loans }: WorkbookContext): string[] {
  const days = loans.flatMap(({ terms }) => terms.openingBalance?.date ?? []);
  const [oldest] = days.sort((a, b) => a - b);
  return oldest === undefined ? [] : [t.say("outlook:oldestBalance", { day: { day: oldest } })];
}

/** Loans of the list without a schedule, by their short names, with what is printed of their balances. */
function otherLines({ t, loans, dossier }: WorkbookContext): string[] {
  const { unscheduled, settings } = dossier;
  const cards = unscheduled.map(({ card }) => card);
  const called = shortNames([...dossier.loans.map(namedLoan), ...cards], settings.language).slice(
    loans.length,
  );
  const lines = cards.map((card, index) => `${called[index] ?? card.name}: ${printedBalances(t, card)}`);
  if (lines.length <= MOST_OTHERS) return lines;
  return [
    ...lines.slice(0, MOST_OTHERS - 1),
    t.say("summarySheet:othersMore", { count: lines.length - MOST_OTHERS + 1 }),
  ];
}

/** From how many documents the page is computed, and their fingerprints. */
function footOf({ t, names, dossier: { documents } }: WorkbookContext): string {
  if (documents.length === 0) return t.say("summarySheet:footNone");
  const most = 3;
  const named = documents
    .slice(0, most)
    .map(({ name, sha256 }) => t.say("summarySheet:document", { name, sha: sha256 }));
  const more = documents.length > most ? [t.say("summarySheet:documentsMore", { sheet: names.sources })] : [];
  return t.say("summarySheet:foot", { count: documents.length, documents: [...named, ...more].join("; ") });
}

/** What is to be paid by currency, the rates behind the figures, each with its day and age, and what interest rests on whose rate is not known. */
function putTables(
  draft: SheetDraft,
  context: WorkbookContext,
  years: ReturnType<typeof yearsOfAll>,
  start: number,
  columns: number,
): number {
  const { t, loans, dossier } = context;
  const rows = loans.map((loan) => ({ figures: figuresOn(loan, dossier.settings.asOf) }));
  const converted = rows.flatMap(({ figures }) =>
    (["EUR", "RSD"] as const)
      .filter((to) => to !== figures.loan.terms.currency)
      .map((to) => ({ figures, to })),
  );
  let row = start;
  const put = <Row>(heading: string, table: TableDeclaration<Row>, values: readonly Row[]): void => {
    draft.heading(row, 0, heading, columns);
    row = draft.table(planTable(table, values, t, { row: row + 1, column: 0 }), widestOf(table)) + 1;
  };
  if (converted.length > 0) {
    const table = owedConvertedTable(t, dossier.rates);
    const age = table.columns.findIndex(({ key }) => key === "age");
    const at = { sheet: draft.name, row: row + 2, column: age, rows: converted.length, columns: 1 };
    put(t.say("workbook:headOwedConverted"), table, converted);
    const first = cellAddress(at.row, age);
    draft.conditional({ at, formula: `AND(ISNUMBER(${first}),${first}>${OLD_RATE_DAYS})`, look: "inferred" });
  }
  if (years.length > 0) put(t.say("summarySheet:headYearsByCurrency"), yearsOfAllTable(t, dossier), years);
  const open = rows.filter(({ figures }) => mayBeOpen(figures.loan));
  if (open.length > 0) put(t.say("workbook:headInterest"), interestTable(t), open);
  return row;
}

/** Balances at year ends, one chart per currency: two currencies never share an axis. */
function putCharts(draft: SheetDraft, context: WorkbookContext, start: number, columns: number): number {
  const { t, loans } = context;
  const byCurrency = new Map<Currency, [SheetLoan, ...SheetLoan[]]>();
  for (const loan of loans) {
    const known = byCurrency.get(loan.terms.currency);
    if (known) known.push(loan);
    else byCurrency.set(loan.terms.currency, [loan]);
  }
  // That of most of the loans comes first.
  const groups = [...byCurrency].sort(([, some], [, others]) => others.length - some.length);
  groups.forEach(([currency, members], i) => {
    const isAlone = groups.length === 1;
    draft.chart({
      // Of several loans one upon the other: together they are what is owed.
      kind: members.length > 1 ? "stacked" : "column",
      title: t.say("workbook:chartYearEnds", { currency }),
      altText: t.say("workbook:chartYearEndsAlt", { currency }),
      valueTitle: currency,
      ...yearEndChart(context, members),
      at: {
        row: start + Math.floor(i / 2) * (CHART_ROWS + 1),
        column: isAlone || i % 2 === 0 ? 0 : 3,
        rows: CHART_ROWS,
        columns: isAlone ? columns : i % 2 === 0 ? 3 : columns - 3,
      },
      valueFormat: "amount0",
    });
  });
  return start + Math.ceil(groups.length / 2) * (CHART_ROWS + 1);
}
