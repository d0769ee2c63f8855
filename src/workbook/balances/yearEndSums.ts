import { day } from "../../calendar/day.ts";
import { positionAt } from "../../loan/positionAt.ts";
import type { Currency } from "../../money/currency.ts";
import { zero, type Money } from "../../money/money.ts";
import { cellAddress } from "../address.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { referencesTo } from "../formulas/references.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { amount, amountFormat, text, whole } from "../layout/values.ts";
import type { BlockRef, SeriesPlan } from "../plan.ts";
import { mayOweOpen, type SheetLoan } from "../sheetLoan.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { MOST_APART, oncePerLoans, yearEndsTable, yearSpans } from "./yearEndsTable.ts";

const HEADING_SPAN = 8;
/** In minor units: of a longer sum a cell would not hold all digits, and each loan is drawn apart after all. */
const TOO_LONG = 10n ** 15n;

/** The loans in one currency of which a chart could not show each: the largest are told apart, the others are one. */
interface CrowdedCurrency {
  readonly currency: Currency;
  /** Those that owed the most on any day, the largest first. */
  readonly apart: readonly SheetLoan[];
  readonly others: readonly SheetLoan[];
  readonly first: number;
  readonly last: number;
}

/** In the order of the loans. */
export const crowdedCurrencies = oncePerLoans((loans): readonly CrowdedCurrency[] => {
  const spans = yearSpans(loans);
  return [...new Set(loans.map(({ terms }) => terms.currency))].flatMap((currency): CrowdedCurrency[] => {
    const own = loans.filter(({ terms }) => terms.currency === currency);
    if (own.length <= MOST_APART) return [];
    const years = spans.filter(({ loan }) => loan.terms.currency === currency);
    const bySize = own
      .map((loan) => ({ loan, most: mostOwed(loan) }))
      .toSorted((a, b) => (a.most === b.most ? 0 : a.most < b.most ? 1 : -1))
      .map(({ loan }) => loan);
    const first = Math.min(...years.map((span) => span.first));
    const last = Math.max(...years.map((span) => span.last));
    for (let year = first; year <= last; year += 1)
      if (owedAt(own, currency, year).minor >= TOO_LONG) return [];
    return [
      { currency, apart: bySize.slice(0, MOST_APART - 1), others: bySize.slice(MOST_APART - 1), first, last },
    ];
  });
});

function mostOwed({ schedule: { rows } }: SheetLoan): bigint {
  return rows.reduce((most, { opening }) => (opening.minor > most ? opening.minor : most), 0n);
}

/** Rows that the sums of these currencies take, with the heading and a free row after each. */
export function yearEndSumRows(crowded: readonly CrowdedCurrency[]): number {
  return crowded.reduce((rows, { first, last }) => rows + last - first + 4, 0);
}

/**
 * What is owed in a currency at the end of each year: the largest loans, the others as one, and the total; what a chart of
 * many loans draws.
 * @param row of the first heading
 */
export function putYearEndSums(
  draft: SheetDraft,
  { t }: WorkbookContext,
  crowded: readonly CrowdedCurrency[],
  row: number,
): void {
  const table = referencesTo(yearEndsTable(t, []), t);
  let at = row;
  for (const { currency, apart, others, first, last } of crowded) {
    draft.heading(at, 0, t.say("workbook:chartYearEnds", { currency }), HEADING_SPAN);
    const header = at + 1;
    const [othersColumn, totalColumn] = [apart.length + 1, apart.length + 2];
    const format = amountFormat(currency);
    const head = (column: number, words: string): void => {
      const look = { look: "header", format: "text", wrap: true } as const;
      draft.put(header, column, { value: text(words), ...look, align: column === 0 ? "left" : "right" });
    };
    head(0, t.say("workbook:colYear"));
    apart.forEach(({ shortName }, index) => head(index + 1, shortName));
    head(othersColumn, t.say("workbook:colOthers", { count: others.length }));
    head(totalColumn, t.say("workbook:colAllLoans"));
    for (let year = first; year <= last; year += 1) {
      const line = header + 1 + year - first;
      const ofYear = `${table.all("year")},$${cellAddress(line, 0)}`;
      const put = (column: number, value: Money, formula: string): void => {
        draft.put(line, column, { value: amount(value), formula, format, align: "right" });
      };
      /** Nothing where the balance of any of the loans stands open. */
      const unlessOpen = (sum: string, loans: readonly SheetLoan[], picked: string): string => {
        if (!loans.some(mayOweOpen)) return sum;
        const isOfYear = `(${table.all("year")}=$${cellAddress(line, 0)})`;
        return `IF(SUMPRODUCT((${picked})*${isOfYear}*(${table.all("balance")}=""))>0,"",${sum})`;
      };
      const owed = (loans: readonly SheetLoan[]): Money => owedAt(loans, currency, year);
      draft.put(line, 0, { value: whole(year), format: "integer", align: "left" });
      apart.forEach((loan, index) => {
        const name = cellAddress(header, index + 1).replace(/\d+$/u, "$$$&");
        const ofLoan = `${table.all("loan")},${exactCriterion(name, loan.shortName)}`;
        const sum = `ROUND(SUMIFS(${table.all("balance")},${ofLoan},${ofYear}),3)`;
        put(index + 1, owed([loan]), unlessOpen(sum, [loan], `${table.all("loan")}=${name}`));
      });
      const named = `${cellAddress(line, 1)}:${cellAddress(line, apart.length)}`;
      const total = cellAddress(line, totalColumn);
      const rest = `ROUND(${total}-SUM(${named}),3)`;
      const loans = [...apart, ...others];
      put(othersColumn, owed(others), loans.some(mayOweOpen) ? `IF(${total}="","",${rest})` : rest);
      const all = `${table.all("balance")},${table.all("currency")},"${currency}",${ofYear}`;
      const ofCurrency = `${table.all("currency")}="${currency}"`;
      put(totalColumn, owed(loans), unlessOpen(`ROUND(SUMIFS(${all}),3)`, loans, ofCurrency));
    }
    at += last - first + 4;
  }
}

function owedAt(loans: readonly SheetLoan[], currency: Currency, year: number): Money {
  const end = day(`${year}-12-31`);
  return loans.reduce((sum, loan) => {
    const { balance } = positionAt(loan.terms, loan.schedule, end);
    return { ...sum, minor: sum.minor + (balance?.minor ?? 0n) };
  }, zero(currency));
}

/** What a chart draws of such a currency. @param row of the first heading of all. */
export function yearEndSeries(
  { t, names }: WorkbookContext,
  crowded: readonly CrowdedCurrency[],
  currency: Currency,
  row: number,
): { readonly categories: BlockRef; readonly series: readonly SeriesPlan[] } | null {
  const place = crowded.findIndex((one) => one.currency === currency);
  const found = crowded[place];
  if (!found) return null;
  const { apart, others, first, last } = found;
  const block = (column: number): BlockRef => ({
    sheet: names.balances,
    row: row + yearEndSumRows(crowded.slice(0, place)) + 2,
    column,
    rows: last - first + 1,
    columns: 1,
  });
  const words = [
    ...apart.map(({ shortName }) => shortName),
    t.say("workbook:colOthers", { count: others.length }),
  ];
  return {
    categories: block(0),
    series: words.map((name, index) => ({ name, values: block(index + 1) })),
  };
}
