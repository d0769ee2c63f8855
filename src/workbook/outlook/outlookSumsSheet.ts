import { CURRENCIES, type Currency } from "../../money/currency.ts";
import { sum, type Money } from "../../money/money.ts";
import type { MessageKey } from "../../messages/message.ts";
import { cellAddress } from "../address.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { amount, amountFormat, text, whole } from "../layout/values.ts";
import type { OutlookRow, PlannedOutlook } from "./plannedOutlook.ts";
import type { BlockRef, CellFormat, CellPlan, SheetPlan } from "../plan.ts";
import { planTable, widestOf } from "../layout/declaration.ts";
import { convertedDue, outlookConvertedTable, type OutlookPart } from "./outlookConvertedTable.ts";
import { outlookCreditor, dueIn, outlookGroup, outlookTable, yearKey } from "./outlookTable.ts";
import { printPlan, type WorkbookContext } from "../workbookContext.ts";
import { interestWords } from "./outlookTotals.ts";

// A row is left free above it: rows that another program makes higher would end behind it.
const CHART = { row: 4, column: 0, rows: 22, columns: 6 } as const;
const FIRST_ROW = CHART.row + CHART.rows + 1;
const HEADING_SPAN = 6;

/** Loans that are summed together: those whose column holds this title. */
interface SumsPart {
  readonly title: string;
  readonly loans: readonly OutlookRow[];
}

/** A block of sums: years down, parts across. */
interface SumsBlock {
  readonly heading: string;
  readonly parts: readonly SumsPart[];
  /** The column of the table that tells the parts apart, and the table with the amounts. */
  readonly by: "group" | "creditor" | "currency";
  readonly table: TableReferences;
  readonly part: OutlookPart;
  /** The currency of the sums; null where each part has its own, and no total. */
  readonly currency: "EUR" | "RSD" | null;
  readonly valueOf: (row: OutlookRow, year: number) => Money | null;
}

/** Sums of the outlook by creditor, group and currency, and each loan in euros and dinars. */
export function outlookSumsSheet(context: WorkbookContext, outlook: PlannedOutlook): SheetPlan {
  const { t, names } = context;
  const { list, rows, years } = outlook;
  const draft = new SheetDraft("outlookSums", names.outlookSums, t.language);
  const title = t.say("outlookSheet:titleSums", { date: { day: list.day } });
  draft.put(0, 0, { value: text(title), look: "title" });
  draft.put(1, 0, { value: text(t.say("outlookSheet:subtitleSums")), look: "subtitle" });
  const basis = referencesTo(outlookTable(t, list, years), t).all("interestBasis");
  draft.put(2, 0, {
    ...interestWords(t, basis, "", rows, `${t.say("outlookSheet:loansByInterest")} `),
    look: "note",
  });
  let row = FIRST_ROW;
  const [creditors, ...others] = blocksOf(context, outlook);
  const printedColumns = Math.max(CHART.columns, ...others.map(({ parts }) => parts.length + 2));
  putChart(draft, context, outlook, creditors, row);
  for (const block of [creditors, ...others]) row = putBlock(draft, context, outlook, block, row) + 1;
  // The sums are what is printed; the loans one by one would be too wide for a page.
  const area = { rows: row - 1, columns: printedColumns };
  for (const to of ["EUR", "RSD"] as const) {
    draft.heading(row, 0, t.say("outlookSheet:headConverted", { currency: to }), HEADING_SPAN);
    const table = outlookConvertedTable(t, list, years, to);
    row = draft.table(planTable(table, rows, t, { row: row + 1, column: 0 }), widestOf(table)) + 1;
  }
  return draft.finish({ freeze: null, print: { ...printPlan(context, "portrait", null, draft.name), area } });
}

/** The principal of the years by creditor, one upon the other. @param row of the block's heading */
function putChart(
  draft: SheetDraft,
  { t }: WorkbookContext,
  { years }: PlannedOutlook,
  { parts }: SumsBlock,
  row: number,
): void {
  const ofColumn = (column: number): BlockRef => ({
    sheet: draft.name,
    row: row + 2,
    column,
    rows: years.length,
    columns: 1,
  });
  draft.chart({
    kind: "stacked",
    title: t.say("outlookSheet:chart"),
    altText: t.say("outlookSheet:chartAlt"),
    valueTitle: "EUR",
    categories: ofColumn(0),
    series: parts.map(({ title }, index) => ({ name: title, values: ofColumn(index + 1) })),
    at: CHART,
    valueFormat: "amount0",
  });
}

/** The first is that by creditor. */
function blocksOf(
  { t }: WorkbookContext,
  { list, rows, years }: PlannedOutlook,
): [creditors: SumsBlock, ...others: SumsBlock[]] {
  const own = referencesTo(outlookTable(t, list, years), t);
  const creditors = partsBy(rows, (row) => outlookCreditor(row) ?? t.say("outlook:noCreditor"));
  const groups = partsBy(rows, (row) => outlookGroup(row) ?? t.say("outlook:noGroup"));
  const currencies = CURRENCIES.flatMap((currency): SumsPart[] => {
    const loans = rows.filter(({ loan }) => loan.currency === currency);
    return loans.length === 0 ? [] : [{ title: currency, loans }];
  });
  const converted = (
    by: "group" | "creditor",
    heading: MessageKey,
    part: OutlookPart,
    currency: "EUR" | "RSD",
  ): SumsBlock => ({
    heading: t.say(heading, { currency }),
    parts: by === "group" ? groups : creditors,
    by,
    part,
    currency,
    table: referencesTo(outlookConvertedTable(t, list, years, currency), t),
    valueOf: (row, year) => convertedDue(row, part, year, list, currency),
  });
  const inOwn = (heading: MessageKey, part: OutlookPart): SumsBlock => ({
    heading: t.say(heading),
    parts: currencies,
    by: "currency",
    part,
    currency: null,
    table: own,
    valueOf: (row, year) => dueIn(row, part, year),
  });
  return [
    converted("creditor", "outlookSheet:headCreditors", "principal", "EUR"),
    ...(["EUR", "RSD"] as const).flatMap((currency) => [
      converted("group", "outlookSheet:headGroups", "principal", currency),
      converted("group", "outlookSheet:headInterestGroups", "interest", currency),
    ]),
    inOwn("outlookSheet:headCurrencies", "principal"),
    inOwn("outlookSheet:headInterestCurrencies", "interest"),
  ];
}

/** In the order of the list; titles that differ in case only are one, as for SUMIFS. */
function partsBy(rows: readonly OutlookRow[], titleOf: (row: OutlookRow) => string): SumsPart[] {
  const parts = new Map<string, { title: string; loans: OutlookRow[] }>();
  for (const row of rows) {
    const title = titleOf(row);
    const part = parts.get(title.toLowerCase());
    if (part) part.loans.push(row);
    else parts.set(title.toLowerCase(), { title, loans: [row] });
  }
  return [...parts.values()];
}

/** @returns the row after the block */
function putBlock(
  draft: SheetDraft,
  { t }: WorkbookContext,
  { years }: PlannedOutlook,
  { heading, parts, by, table, part, currency, valueOf }: SumsBlock,
  row: number,
): number {
  draft.heading(row, 0, heading, HEADING_SPAN);
  const header = row + 1;
  const first = header + 1;
  const last = first + years.length - 1;
  const head = (column: number, words: string, more: Partial<CellPlan> = {}): void => {
    draft.put(header, column, { value: text(words), look: "header", ...more });
  };
  const put = (at: number, column: number, value: Money, formula: string, format: CellFormat): void => {
    const look = at > last ? "total" : "plain";
    draft.put(at, column, {
      value: amount(value),
      formula: `ROUND(${formula},3)`,
      format,
      look,
      align: "right",
    });
  };
  const sumOf = (loans: readonly OutlookRow[], of: readonly number[], to: Currency): Money =>
    sum(
      loans.flatMap((one) => of.flatMap((year) => valueOf(one, year) ?? [])),
      to,
    );
  const column = (at: number): string => `${cellAddress(first, at)}:${cellAddress(last, at)}`;
  head(0, t.say("workbook:colYear"));
  years.forEach((year, index) => {
    draft.put(first + index, 0, { value: whole(year), format: "integer", align: "left" });
  });
  draft.put(last + 1, 0, { value: text(t.say("outlookSheet:total")), look: "total" });
  parts.forEach(({ title, loans }, index) => {
    const at = index + 1;
    const to = currency ?? (title as Currency);
    head(at, title, { format: "text", wrap: true, align: "right" });
    const criterion = exactCriterion(cellAddress(header, at).replace(/\d+$/, "$$$&"), title);
    years.forEach((year, down) => {
      const sums = `SUMIFS(${table.all(yearKey(part, year))},${table.all(by)},${criterion})`;
      put(first + down, at, sumOf(loans, [year], to), sums, amountFormat(to));
    });
    put(last + 1, at, sumOf(loans, years, to), `SUM(${column(at)})`, amountFormat(to));
  });
  if (currency === null) return last + 2;
  const total = parts.length + 1;
  const all = parts.flatMap(({ loans }) => loans);
  head(total, t.say("outlookSheet:total"), { align: "right" });
  years.forEach((year, down) => {
    const across = `${cellAddress(first + down, 1)}:${cellAddress(first + down, parts.length)}`;
    put(first + down, total, sumOf(all, [year], currency), `SUM(${across})`, amountFormat(currency));
  });
  put(last + 1, total, sumOf(all, years, currency), `SUM(${column(total)})`, amountFormat(currency));
  return last + 2;
}
