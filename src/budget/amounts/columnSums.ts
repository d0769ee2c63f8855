import { message, type Message } from "../../messages/message.ts";
import { addDecimals, compareDecimals, type Decimal } from "../../money/decimal.ts";
import type { PrintedSum } from "../otherLines.ts";
import type { AmountColumn, AmountReading } from "./readAmount.ts";

/** The figures of one row, by column of `AmountColumn`s. */
export type RowAmounts = readonly AmountReading[];

const ZERO: Decimal = { digits: 0n, scale: 0 };

/** Sum of a column, empty cells left out; null where a figure in it could not be read. */
export function columnSum(rows: readonly RowAmounts[], column: number): Decimal | null {
  let sum = ZERO;
  for (const row of rows) {
    const reading = row[column];
    if (reading?.kind === "unreadable") return null;
    if (reading?.kind === "amount") sum = addDecimals(sum, reading.amount);
  }
  return sum;
}

/** A figure that is a multiple of this need not have been rounded. */
const TENS = 10n;

/**
 * Whether a total and the sum of its rows are one but for rounding: each figure was rounded to the column's unit by
 * itself, which takes up to half a unit from each, the total included. Where no figure runs to the last unit, none was.
 * @param unit what the last printed digit counts: 1, or 1000 in a column in thousands
 * @param parts what was added up
 */
function isRounded(printed: Decimal, sum: Decimal, parts: readonly Decimal[], unit: bigint): boolean {
  const figures = parts.filter(({ digits }) => digits !== 0n);
  if (![printed, ...figures].every(({ scale }) => scale === 0)) return false;
  const difference = printed.digits - sum.digits;
  const size = difference < 0n ? -difference : difference;
  const isUnround = figures.some(({ digits }) => digits % (TENS * unit) !== 0n);
  return isUnround && figures.length > 1 && size * 2n <= BigInt(figures.length + 1) * unit;
}

/** A total as printed, and the rows that it covers. */
export interface TotalWithRows {
  readonly label: string;
  readonly page: number;
  readonly amounts: RowAmounts;
  /** Name of each figure's cell, where there is one. */
  readonly cells: readonly (string | undefined)[];
}

export interface Compared {
  readonly sums: readonly PrintedSum[];
  readonly warnings: readonly Message[];
}

/** What the rows under a total are: all that it covers; perhaps not all of them; not known. */
export type Covered =
  | { readonly kind: "all" | "perhaps"; readonly rows: readonly RowAmounts[] }
  | { readonly kind: "unknown" };

/**
 * Compares a total with the sum of its rows, column by column. Rows that may not be all prove agreement, but no
 * difference. Executed amounts may differ by their rounding, which is said; in a plan each unit counts. Nothing is mended.
 */
export function compareTotal(
  total: TotalWithRows,
  covered: Covered,
  columns: readonly AmountColumn[],
): Compared {
  const sums: PrintedSum[] = [];
  const warnings: Message[] = [];
  const { label, page } = total;
  columns.forEach((column, at) => {
    const printed = total.amounts[at];
    if (printed?.kind === "unreadable")
      warnings.push(message("tables:totalUnreadable", { label, page, text: printed.text }));
    if (printed?.kind !== "amount") return;
    const sum = covered.kind === "unknown" ? null : columnSum(covered.rows, at);
    const equal = sum !== null && compareDecimals(printed.amount, sum) === 0;
    const rounded =
      !equal &&
      sum !== null &&
      covered.kind !== "unknown" &&
      isExecutedAndRounded(printed.amount, sum, covered.rows, column, at);
    if (rounded) warnings.push(message("tables:totalRounded", { label, page, rows: covered.rows.length }));
    const agrees = equal || rounded ? true : sum !== null && covered.kind === "all" ? false : null;
    const cell = total.cells[at];
    sums.push({
      label,
      column: column.header,
      printed: printed.amount,
      sum: agrees === null ? null : sum,
      unit: column.unit,
      agrees,
      page,
      ...(cell !== undefined && { cell }),
    });
    if (agrees === false && sum !== null)
      warnings.push(
        message("tables:totalDiffers", {
          label,
          page,
          printed: { decimal: printed.amount },
          sum: { decimal: sum },
        }),
      );
  });
  return { sums, warnings };
}

/** Whether the column holds executed amounts, and a total is the sum of its rows but for their rounding. */
function isExecutedAndRounded(
  printed: Decimal,
  sum: Decimal,
  rows: readonly RowAmounts[],
  { isExecuted, unit }: AmountColumn,
  at: number,
): boolean {
  return isExecuted === true && isRounded(printed, sum, figuresOf(rows, at), unit.multiplier);
}

function figuresOf(rows: readonly RowAmounts[], column: number): Decimal[] {
  return rows.flatMap((row) => {
    const reading = row[column];
    return reading?.kind === "amount" ? [reading.amount] : [];
  });
}

/**
 * Whether the rows add up to the total in every column in which it has a figure.
 * @param columns where executed amounts may differ by their rounding; left out, each unit counts
 */
export function addsUp(
  total: RowAmounts,
  rows: readonly RowAmounts[],
  columns: readonly AmountColumn[] = [],
): boolean {
  return total.every((printed, at) => {
    if (printed.kind !== "amount") return true;
    const sum = columnSum(rows, at);
    const column = columns[at];
    if (sum === null) return false;
    return (
      compareDecimals(printed.amount, sum) === 0 ||
      (column !== undefined && isExecutedAndRounded(printed.amount, sum, rows, column, at))
    );
  });
}
