import { CURRENCIES, type Currency } from "../../money/currency.ts";
import { sum, type Money } from "../../money/money.ts";
import { atListRate } from "../../dossier/outlook/yearSums.ts";
import type { Translator } from "../../messages/translator.ts";
import { cellAddress } from "../address.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { amount, amountFormat, text } from "../layout/values.ts";
import { interestBasisOf } from "./assumedInterest.ts";
import type { OutlookRow, PlannedOutlook } from "./plannedOutlook.ts";
import type { CellPlan } from "../plan.ts";
import type { InterestBasis } from "../sheetLoan.ts";
import { convertedDue, outlookConvertedTable } from "./outlookConvertedTable.ts";
import { dueIn, outlookGroup, outlookTable, yearKey } from "./outlookTable.ts";
import { INTEREST_BASIS_WORDS } from "../words.ts";
import type { WorkbookContext } from "../workbookContext.ts";

const HEADING_SPAN = 9;
const CONVERTED = ["EUR", "RSD"] as const;
type ConvertedCurrency = (typeof CONVERTED)[number];

/** Loans that a line sums up: of one group or all, in their one currency or converted to one. */
interface Line {
  /** Null: all groups. */
  readonly group: string | null;
  readonly currency: Currency;
  readonly convertedTo: ConvertedCurrency | null;
  readonly loans: readonly OutlookRow[];
}

/** The tables that a line sums up, and where their columns stand. */
interface Summed {
  readonly own: TableReferences;
  readonly converted: Readonly<Record<ConvertedCurrency, TableReferences>>;
  readonly columnOf: (key: string) => number;
}

/**
 * Sums of the loans above them, in the same columns: each group by currency, in euros and in dinars, and all together. Open
 * interest is in none of them; each line says of how many loans.
 * @param start row of the heading
 * @returns the row after the last
 */
export function putOutlookTotals(
  draft: SheetDraft,
  { t }: WorkbookContext,
  outlook: PlannedOutlook,
  start: number,
): number {
  const { list, years } = outlook;
  const table = outlookTable(t, list, years);
  const convertedTo = (to: ConvertedCurrency): TableReferences =>
    referencesTo(outlookConvertedTable(t, list, years, to), t);
  const summed: Summed = {
    own: referencesTo(table, t),
    converted: { EUR: convertedTo("EUR"), RSD: convertedTo("RSD") },
    columnOf: (wanted) => table.columns.findIndex(({ key }) => key === wanted),
  };
  draft.heading(start, 0, t.say("outlookSheet:headTotals"), HEADING_SPAN);
  const lines = linesOf(outlook, t.say("outlook:noGroup"));
  lines.forEach((line, at) => {
    putLine(draft, t, outlook, summed, line, start + 1 + at);
  });
  return start + 1 + lines.length;
}

function linesOf({ rows }: PlannedOutlook, noGroup: string): Line[] {
  const groups = new Map<string, { group: string; loans: OutlookRow[] }>();
  for (const row of rows) {
    const group = outlookGroup(row) ?? noGroup;
    // Titles that differ in case only are one for SUMIFS.
    const known = groups.get(group.toLowerCase());
    if (known) known.loans.push(row);
    else groups.set(group.toLowerCase(), { group, loans: [row] });
  }
  const together = { group: null, loans: rows };
  return [...(groups.size > 1 ? groups.values() : []), together].flatMap(({ group, loans }) => [
    ...CURRENCIES.flatMap((currency): Line[] => {
      const own = loans.filter(({ loan }) => loan.currency === currency);
      return own.length === 0 ? [] : [{ group, currency, convertedTo: null, loans: own }];
    }),
    ...CONVERTED.map((currency): Line => ({ group, currency, convertedTo: currency, loans })),
  ]);
}

function putLine(
  draft: SheetDraft,
  t: Translator,
  { list, years }: PlannedOutlook,
  summed: Summed,
  line: Line,
  row: number,
): void {
  const { group, currency, convertedTo, loans } = line;
  const { own, columnOf } = summed;
  const put = (key: string, cell: CellPlan): void => {
    draft.put(row, columnOf(key), { ...cell, look: convertedTo ? "total" : "plain" });
  };
  const here = (key: string): string => `$${cellAddress(row, columnOf(key))}`;
  const criteriaOf = (table: TableReferences): string =>
    [
      ...(group === null ? [] : [table.all("group"), exactCriterion(here("group"), group)]),
      ...(convertedTo ? [] : [table.all("currency"), here("currency")]),
    ].join(",");
  const putSum = (
    key: string,
    of: TableReferences,
    to: Currency,
    due: (row: OutlookRow) => Money | null,
  ): void => {
    const criteria = criteriaOf(of);
    const found = criteria === "" ? `SUM(${of.all(key)})` : `SUMIFS(${of.all(key)},${criteria})`;
    put(key, {
      value: amount(
        sum(
          loans.flatMap((one) => due(one) ?? []),
          to,
        ),
      ),
      formula: `ROUND(${found},3)`,
      format: amountFormat(to),
      align: "right",
    });
  };
  const label = convertedTo ? "outlookSheet:totalConverted" : "outlookSheet:totalCurrency";
  put("loan", { value: text(t.say(label, { currency, count: loans.length })), format: "text" });
  put("group", { value: text(group ?? t.say("outlookSheet:allGroups")), format: "text" });
  put("currency", { value: text(currency), format: "text" });
  if (!convertedTo) putSum("balance", own, currency, ({ loan }) => loan.balance);
  for (const to of convertedTo ? [convertedTo] : CONVERTED) {
    const balanceOf = ({ loan }: OutlookRow): Money | null =>
      loan.balance && atListRate(loan.balance, list, to);
    putSum(to === "EUR" ? "eur" : "rsd", own, to, balanceOf);
  }
  put("interestBasis", interestWords(t, own.all("interestBasis"), criteriaOf(own), loans));
  const of = convertedTo ? summed.converted[convertedTo] : own;
  for (const part of ["principal", "interest"] as const) {
    for (const year of years) {
      putSum(yearKey(part, year), of, currency, (one) =>
        convertedTo ? convertedDue(one, part, year, list, convertedTo) : dueIn(one, part, year),
      );
    }
  }
}

/**
 * Of how many loans interest is open, and in none of the sums, and of how many it is assumed, and in them.
 * @param basis the column of what interest rests on
 * @param criteria of COUNTIFS, which pick the loans; "" for all
 * @param before what stands before it
 */
export function interestWords(
  t: Translator,
  basis: string,
  criteria: string,
  loans: readonly OutlookRow[],
  before = "",
): CellPlan {
  const open = `${before}${t.say("outlookSheet:countOpen")} `;
  const assumed = `; ${t.say("outlookSheet:countAssumed")} `;
  const rowsWith = (key: InterestBasis): string =>
    `COUNTIFS(${[basis, `"${t.say(INTEREST_BASIS_WORDS[key])}"`, criteria].filter(Boolean).join(",")})`;
  const counts = { open: `(${rowsWith("open")}+${rowsWith("partly")})`, assumed: rowsWith("assumed") };
  const bases = loans.flatMap((row) => interestBasisOf(row) ?? []);
  const count = { all: bases.length, assumed: bases.filter((one) => one === "assumed").length };
  return {
    value: text(count.all === 0 ? "" : `${open}${count.all - count.assumed}${assumed}${count.assumed}`),
    formula: `IF(${counts.open}+${counts.assumed}=0,"","${open}"&${counts.open}&"${assumed}"&${counts.assumed})`,
    format: "general",
  };
}
