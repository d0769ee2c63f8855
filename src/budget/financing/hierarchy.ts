import { coversAccounts, type AccountRange } from "../../text/accounts.ts";
import { foldForComparison } from "../../text/fold.ts";
import { compareTotal, type Compared, type RowAmounts, type TotalWithRows } from "../amounts/columnSums.ts";
import type { AmountColumn } from "../amounts/readAmount.ts";

/** A row of Article 1. */
export interface AccountRow {
  /** None where the row has no account, or one that cannot be read. */
  readonly ranges: readonly AccountRange[];
  readonly total: TotalWithRows;
}

/** "Од тога": what follows is perhaps not all of it. */
const OF_WHICH = /^(?:od tog|od ceg|u tome|od koji)/u;

/**
 * Compares each row with the sum of the rows below that detail it (44 with 441, 442, 443 and 444), by their numbers or
 * accounts and never by their names. One row, or rows that the document calls a part of it, may agree but prove no difference.
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

/**
 * The rows that detail a row: by their numbers where it has one and some below carry on with it ("1.6." under "1."),
 * whatever their accounts; else the rows right below whose accounts are one level finer.
 */
function childrenOf(row: AccountRow, below: readonly AccountRow[]): AccountRow[] {
  const number = numberOf(row);
  const numbered = number === null ? [] : numberedBelow(number, below);
  if (numbered.length > 0) return numbered;
  const children: AccountRow[] = [];
  for (const next of below) {
    if (!isFiner(next, row) || areListed(row, next)) break;
    const last = children.at(-1);
    if (!last || !isFiner(next, last) || areListed(last, next)) children.push(next);
  }
  return children;
}

/** "1.11. Остали текући расходи" is [1, 11]; null for a row without a number. */
function numberOf({ total }: AccountRow): readonly number[] | null {
  const printed = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s*(?=\p{L})/u.exec(total.label)?.[1];
  return printed === undefined ? null : printed.split(".").map(Number);
}

/** The rows one number deeper, up to the first whose number is no part of the row's. */
function numberedBelow(number: readonly number[], below: readonly AccountRow[]): AccountRow[] {
  const children: AccountRow[] = [];
  for (const next of below) {
    const own = numberOf(next);
    if (own === null) continue;
    if (own.length <= number.length || !number.every((part, at) => own[at] === part)) break;
    if (own.length === number.length + 1) children.push(next);
  }
  return children;
}

/** Two rows of one list, each behind a dash: neither details the other, whatever accounts it adds up. */
function areListed(a: AccountRow, b: AccountRow): boolean {
  const isItem = ({ total }: AccountRow): boolean => /^\p{Pd}\s?\p{L}/u.test(total.label);
  return isItem(a) && isItem(b);
}

/** Whether the accounts of a row are within those of another, and not the same. */
function isFiner(inner: AccountRow, outer: AccountRow): boolean {
  return (
    outer.ranges.length > 0 &&
    inner.ranges.length > 0 &&
    coversAccounts(outer.ranges, inner.ranges) &&
    !coversAccounts(inner.ranges, outer.ranges)
  );
}
