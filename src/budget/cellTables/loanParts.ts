import { addDecimals, compareDecimals, type Decimal } from "../../money/decimal.ts";
import { foldForComparison } from "../../text/fold.ts";
import type { Warn } from "./lineCells.ts";
import { cellIn, type LineColumns } from "./lineColumns.ts";
import type { LineRows, LoanRow } from "./lineRows.ts";
import { totalledBalances, type TotalledBalances } from "./lineTotals.ts";

const FEWEST = 2;
const NOTHING: Decimal = { digits: 0n, scale: 0 };
const TRANCHE = /^(?:[-–•] ?)?(?:(?:[ivx]+|\d+)[.)]? )?(?:transa|transe|tranche)\b/u;
const unheard: Warn = () => {};

/**
 * Rows below a loan that are parts of it, tranches or shares of its creditors, told apart: they have no number of their
 * own, or are called tranches, and their balances are together those of the loan, to the last unit. Counted beside it
 * they would owe twice.
 */
export function withPartsApart(rows: LineRows, columns: LineColumns): LineRows {
  const parts = new Set<LoanRow>();
  rows.loans.forEach((row, at) => {
    if (!parts.has(row)) for (const part of partsOf(row, rows.loans.slice(at + 1), columns)) parts.add(part);
  });
  if (parts.size === 0) return rows;
  const before = (count: number): number =>
    rows.loans.slice(0, count).filter((row) => !parts.has(row)).length;
  return {
    loans: rows.loans.filter((row) => !parts.has(row)),
    totals: rows.totals.map(({ covered, ...total }) => ({
      ...total,
      loansBefore: before(total.loansBefore),
      ...(covered && { covered: [before(covered[0]), before(covered[1])] as const }),
    })),
    unread: [...rows.unread, ...[...parts].map(({ cells }) => cells)],
  };
}

function partsOf(loan: LoanRow, below: readonly LoanRow[], columns: LineColumns): readonly LoanRow[] {
  const own = totalledBalances(loan, columns, unheard);
  if (!isOwed(own.eur) && !isOwed(own.rsd)) return [];
  const isPart = (row: LoanRow): boolean =>
    isTranche(row, columns) || (numberOf(row, columns) === "" && numberOf(loan, columns) !== "");
  const end = below.findIndex((row) => !isPart(row));
  const rows = end < 0 ? below : below.slice(0, end);
  let sum: TotalledBalances = { eur: NOTHING, rsd: NOTHING };
  for (const [at, row] of rows.entries()) {
    const { eur, rsd } = totalledBalances(row, columns, unheard);
    sum = {
      eur: addDecimals(sum.eur ?? NOTHING, eur ?? NOTHING),
      rsd: addDecimals(sum.rsd ?? NOTHING, rsd ?? NOTHING),
    };
    if (at + 1 >= FEWEST && isSame(own.eur, sum.eur) && isSame(own.rsd, sum.rsd))
      return rows.slice(0, at + 1);
  }
  return [];
}

const isOwed = (balance: Decimal | null): boolean => balance !== null && balance.digits > 0n;

const isSame = (printed: Decimal | null, sum: Decimal | null): boolean =>
  printed === null || (sum !== null && compareDecimals(printed, sum) === 0);

const numberOf = ({ cells }: LoanRow, { headings }: LineColumns): string =>
  cellIn(cells, headings, "row")?.text.trim() ?? "";

function isTranche({ cells }: LoanRow, { headings }: LineColumns): boolean {
  const name = cellIn(cells, headings, "name") ?? cellIn(cells, headings, "loan");
  return name !== null && TRANCHE.test(foldForComparison(name.text));
}
