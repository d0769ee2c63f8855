import { foldForComparison } from "../../text/fold.ts";
import type { AmountRole, ColumnAmount } from "../otherLines.ts";

/** A row with amounts, and the year that its document is for. */
export interface RowOfYear {
  readonly amounts: readonly ColumnAmount[];
  readonly year: number | null;
}

/** What a rebalance puts in the place of the plan beside it; final accounts call it the current appropriation. */
const REBALANCED = /\brebalans|\bnov[aio]\b|\bizmenjen|\bposle izmen|\btekuc/u;

/** Whether a heading says that its column replaces the plan beside it. */
export function isRebalanced(heading: string): boolean {
  return REBALANCED.test(foldForComparison(heading));
}

/**
 * A row's amount of a role: that of the document's own year where columns name theirs, since budgets print what was
 * executed before and what comes after beside it ("Извршење 2024", "План 2026", "Пројекција 2027"), and of several the
 * last that a rebalance has changed, else the first. Undefined where all of them are of other years.
 */
export function amountInForce({ amounts, year }: RowOfYear, role: AmountRole): ColumnAmount | undefined {
  const named = amounts.filter((amount) => amount.role === role);
  const own = named.filter((amount) => year === null || (amount.year ?? year) === year);
  return (
    own.findLast(({ column }) => isRebalanced(column)) ??
    own.find((amount) => year !== null && amount.year === year) ??
    own[0]
  );
}
