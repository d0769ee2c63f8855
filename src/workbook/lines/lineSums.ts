import type { CapitalOutlay, CreditorBalance, PlannedLoan } from "../../budget/otherLines.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Currency } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { capitalOutlaysTable } from "./capitalOutlaysTable.ts";
import { creditorBalancesTable } from "./creditorBalancesTable.ts";
import { isFindable } from "./criteria.ts";
import { currencyWord, rowsByAmount } from "./documentCells.ts";
import { partWord, plannedLoanRows, plannedLoansTable } from "./plannedLoansTable.ts";
import { isSureSumOf, sumOf } from "./sumOf.ts";

/** Sum of the amounts of one document in one table, of one kind and currency. */
export interface LineSum {
  readonly what: MessageKey;
  readonly document: string;
  readonly year: number | null;
  /** Plan, or header of the column of amounts. */
  readonly kind: string;
  readonly currency: Currency | null;
  readonly rows: number;
  readonly sum: Decimal;
  /** Where a formula finds the rows and gives the exact sum for certain: the columns to look in. */
  readonly columns: { readonly table: TableReferences; readonly kind: string } | null;
}

interface Summed {
  readonly document: string;
  readonly year: number | null;
  readonly kind: string;
  readonly currency: Currency | null;
  readonly amount: Decimal | null;
}

/** Sums of planned loans, capital outlays and balances by creditor: by document, year, plan or column, and currency. */
export function lineSums(
  lines: {
    readonly planned: readonly PlannedLoan[];
    readonly outlays: readonly CapitalOutlay[];
    readonly balances: readonly CreditorBalance[];
  },
  t: Translator,
): LineSum[] {
  const planned = plannedLoanRows(lines.planned).map(({ line, amount }): Summed => ({
    document: line.source.document,
    year: line.year,
    kind: partWord(line.part, t),
    currency: amount?.currency ?? null,
    amount: amount?.amount ?? null,
  }));
  const outlays = rowsByAmount(lines.outlays).map(({ line, amount }): Summed => ({
    document: line.source.document,
    year: amount?.year ?? null,
    kind: amount?.column ?? "",
    currency: line.unit.currency,
    amount: amount?.amount ?? null,
  }));
  const balances = rowsByAmount(lines.balances).map(({ line, amount }): Summed => ({
    document: line.source.document,
    year: amount?.year ?? null,
    kind: amount?.column ?? "",
    currency: amount?.unit.currency ?? null,
    amount: amount?.amount ?? null,
  }));
  return [
    ...sumsIn(
      "otherLines:headPlannedLoans",
      planned,
      { table: referencesTo(plannedLoansTable(t), t), kind: "part" },
      t,
    ),
    ...sumsIn(
      "otherLines:headCapitalOutlays",
      outlays,
      { table: referencesTo(capitalOutlaysTable(t), t), kind: "column" },
      t,
    ),
    ...sumsIn(
      "otherLines:headCreditorBalances",
      balances,
      { table: referencesTo(creditorBalancesTable(t), t), kind: "column" },
      t,
    ),
  ];
}

function sumsIn(
  what: MessageKey,
  amounts: readonly Summed[],
  columns: NonNullable<LineSum["columns"]>,
  t: Translator,
): LineSum[] {
  const groups = new Map<string, Summed[]>();
  for (const one of amounts.filter(({ amount }) => amount !== null)) {
    const key = JSON.stringify([one.document, one.year, one.kind, one.currency]);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const documents = new Set(amounts.map(({ document }) => document));
  const kinds = new Set(amounts.map(({ kind }) => kind));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const sum = sumOf(group.map(({ amount }) => amount));
    if (!first || !sum) return [];
    const { document, year, kind, currency } = first;
    const isSure =
      isSureSumOf(group.map(({ amount }) => amount)) &&
      isFindable(document, documents) &&
      isFindable(kind, kinds) &&
      isFindable(currencyWord(currency, t), new Set());
    return [
      { what, document, year, kind, currency, rows: group.length, sum, columns: isSure ? columns : null },
    ];
  });
}
