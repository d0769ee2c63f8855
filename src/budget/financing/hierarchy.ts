import { coversAccounts, type AccountRange } from "../../text/accounts.ts";
import { foldForComparison } from "../../text/fold.ts";
import { compareTotal, type Compared, type RowAmounts, type TotalRow } from "../amounts/columnSums.ts";
import type { AmountColumn } from "../amounts/readAmount.ts";

/** A row of Article 1 that has accounts. */
export interface AccountRow {
  readonly ranges: readonly AccountRange[];
  readonly total: TotalRow;
}

/** "Од тога": what follows is perhaps not all of it. */
const OF_WHICH = /^(?:od tog|od ceg|u tome|od koji)/u;

/**
 * Compares each row with the sum of the rows below that detail it (44 with 441, 442, 443 and 444), by their accounts
 * and never by their names. One row, or rows that the document calls a part of it, may agree but prove no difference.
 */
export function compareHierarchy(rows: readonly AccountRow[], columns: readonly AmountColumn[]): Compared {
  const compared = rows.flatMap((row, at) => {
    const children = childrenOf(row, rows.slice(at + 1));
    if (children.length === 0) return [];
    const isPart =
      children.length === 1 || children.some(({ total }) => OF_WHICH.test(foldForComparison(total.label)));
    const parts: RowAmounts[] = children.map(({ total }) => total.amounts);
    return [compareTotal(row.total, { kind: isPart ? "perhaps" : "all", rows: parts }, columns)];
  });
  return {
    sums: compared.flatMap(({ sums }) => sums),
    warnings: compared.flatMap(({ warnings }) => warnings),
  };
}

/** The rows right below that stand one level deeper; those that detail them in turn are left out. */
function childrenOf(row: AccountRow, below: readonly AccountRow[]): AccountRow[] {
  const children: AccountRow[] = [];
  for (const next of below) {
    if (!isFiner(next, row)) break;
    const last = children.at(-1);
    if (!last || !isFiner(next, last)) children.push(next);
  }
  return children;
}

/** Whether the accounts of a row are within those of another, and not the same. */
function isFiner(inner: AccountRow, outer: AccountRow): boolean {
  return coversAccounts(outer.ranges, inner.ranges) && !coversAccounts(inner.ranges, outer.ranges);
}
