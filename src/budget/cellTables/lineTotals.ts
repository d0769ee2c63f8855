import { addDecimals, compareDecimals, type Decimal } from "../../money/decimal.ts";
import type { DebtCard, PrintedTotal } from "../budgetLine.ts";
import { sectionWordsOf } from "../debtCards/sections.ts";
import { readBalanceCell, type Warn } from "./lineCells.ts";
import type { TableCell } from "../tables/grid.ts";
import { isAmount } from "../tables/textKinds.ts";
import { balancePair } from "./balancePair.ts";
import { cellIn, headedBy, type LineColumns } from "./lineColumns.ts";
import type { TotalRow } from "./lineRows.ts";

const SUMS = ["eur", "rsd", "balance"] as const;
const NOTHING: Decimal = { digits: 0n, scale: 0 };

/** The balances that a row prints, in whole units; null where it has none, or none that can be read. */
export interface TotalledBalances {
  readonly eur: Decimal | null;
  readonly rsd: Decimal | null;
}

/**
 * Compares each total with its loans. Which of them it covers is not printed, so: those of the sections it names; else
 * those since the total before; where these don't make it, or there are none, all above it; those up to the next total
 * or all below where it stands above them. A column without a figure in the total’s row is not compared.
 */
export function compareLineTotals(
  rows: readonly TotalRow[],
  cards: readonly DebtCard[],
  columns: LineColumns,
  warn: Warn,
): PrintedTotal[] {
  return rows.flatMap((row, index) => {
    const printed = totalledBalances(row, columns, warn);
    const first = row.cells.find((cell) => cell.text !== "");
    if (printed.eur === null && printed.rsd === null) {
      if (first) warn(first, "budget:cellTotalUnreadable", { label: row.label });
      return [];
    }
    if (printed.eur === null || printed.rsd === null) warnOfOthers(row, columns, warn);
    const scopes = scopesOf(row, { above: rows[index - 1], below: rows[index + 1] }, cards);
    const scope = scopes.find((covered) => makes(covered, printed)) ?? scopes[0] ?? [];
    const { eur: sumEur, rsd: sumRsd } = sumsOf(scope);
    const agrees = makes(scope, printed);
    if (!agrees && first) warn(first, "budget:cellTotalDiffers", { label: row.label });
    return [
      {
        label: row.label,
        eur: printed.eur,
        rsd: printed.rsd,
        sumEur,
        sumRsd,
        agrees,
        page: first?.page ?? 1,
      },
    ];
  });
}

/** A sum that stands in another column than those of the balances, of which one is without: it was not read. */
function warnOfOthers({ cells }: TotalRow, { headings }: LineColumns, warn: Warn): void {
  const own = SUMS.map((field) => cellIn(cells, headings, field));
  for (const cell of cells.filter((one) => !own.includes(one) && isAmount(one.text)))
    warn(cell, "budget:cellUnread", { text: cell.shown });
}

export function totalledBalances(
  { cells }: Pick<TotalRow, "cells">,
  columns: LineColumns,
  warn: Warn,
): TotalledBalances {
  const sum = (field: "eur" | "rsd"): Decimal | null => {
    const cell = cellIn(cells, columns.headings, field);
    return cell && cell.text !== ""
      ? (readBalanceCell(cell, columns.amounts[field], warn)?.value ?? null)
      : null;
  };
  return pairedBalances(cells, columns, warn) ?? { eur: sum("eur"), rsd: sum("rsd") };
}

/** The balances of a row whose one cell holds both; null for any other row. */
export function pairedBalances(
  cells: readonly TableCell[],
  columns: LineColumns,
  warn: Warn,
): TotalledBalances | null {
  const single = cellIn(cells, columns.headings, "balance");
  const heading = headedBy(columns.headings, "balance")?.heading ?? "";
  const pair = single && balancePair(single, heading);
  if (!pair) return null;
  const sum = (cell: TableCell, currency: "EUR" | "RSD"): Decimal | null =>
    readBalanceCell(cell, { ...columns.amounts.balance, currency }, warn)?.value ?? null;
  return { eur: sum(pair.eur, "EUR"), rsd: sum(pair.rsd, "RSD") };
}

interface Neighbours {
  readonly above: TotalRow | undefined;
  readonly below: TotalRow | undefined;
}

function scopesOf(
  row: TotalRow,
  neighbours: Neighbours,
  cards: readonly DebtCard[],
): (readonly DebtCard[])[] {
  if (row.covered) return [cards.slice(...row.covered)];
  const above = cards.slice(0, row.loansBefore);
  const { liability, market } = sectionWordsOf(row.label);
  if (liability !== null || market !== null) {
    const named = above.filter(
      ({ section }) =>
        section !== null &&
        (liability === null || section.startsWith(`${liability}-`)) &&
        (market === null || section.endsWith(`-${market}`)),
    );
    if (named.length > 0) return [named];
  }
  const sinceLast = above.slice(neighbours.above?.loansBefore ?? 0);
  const below = [cards.slice(row.loansBefore, neighbours.below?.loansBefore), cards.slice(row.loansBefore)];
  return [sinceLast, above, ...below].filter(({ length }) => length > 0);
}

function makes(cards: readonly DebtCard[], { eur, rsd }: TotalledBalances): boolean {
  const sums = sumsOf(cards);
  return (
    (eur === null || compareDecimals(eur, sums.eur) === 0) &&
    (rsd === null || compareDecimals(rsd, sums.rsd) === 0)
  );
}

function sumsOf(cards: readonly DebtCard[]): { readonly eur: Decimal; readonly rsd: Decimal } {
  const sum = (amounts: readonly (Decimal | null)[]): Decimal =>
    amounts.reduce<Decimal>((total, amount) => (amount ? addDecimals(total, amount) : total), NOTHING);
  return { eur: sum(cards.map((card) => card.balanceEur)), rsd: sum(cards.map((card) => card.balanceRsd)) };
}
