import { message, type Message } from "../../messages/message.ts";
import { addDecimals, compareDecimals, type Decimal } from "../../money/decimal.ts";
import type { PrintedSum } from "../otherLines.ts";
import type { AmountColumn, AmountReading } from "./readAmount.ts";

/** The figures of one row, by column of `AmountColumn`s. */
export type RowAmounts = readonly AmountReading[];

const ZERO: Decimal = { digits: 0n, scale: 0 };

/** Sum of a column, empty cells left out; null where a figure in it could not be read. */
export function sumOf(rows: readonly RowAmounts[], column: number): Decimal | null {
  let sum = ZERO;
  for (const row of rows) {
    const reading = row[column];
    if (reading?.kind === "unreadable") return null;
    if (reading?.kind === "amount") sum = addDecimals(sum, reading.amount);
  }
  return sum;
}

/** A total as printed, and the rows that it covers. */
export interface TotalRow {
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
  { readonly kind: "all" | "perhaps"; readonly rows: readonly RowAmounts[] } | { readonly kind: "unknown" };

/**
 * Compares a total with the sum of its rows, column by column. Rows that may not be all prove agreement, but no
 * difference. Nothing is mended.
 */
export function compareTotal(total: TotalRow, covered: Covered, columns: readonly AmountColumn[]): Compared {
  const sums: PrintedSum[] = [];
  const warnings: Message[] = [];
  const { label, page } = total;
  columns.forEach((column, at) => {
    const printed = total.amounts[at];
    if (printed?.kind === "unreadable")
      warnings.push(message("tables:totalUnreadable", { label, page, text: printed.text }));
    if (printed?.kind !== "amount") return;
    const sum = covered.kind === "unknown" ? null : sumOf(covered.rows, at);
    const equal = sum !== null && compareDecimals(printed.amount, sum) === 0;
    const agrees = equal ? true : sum !== null && covered.kind === "all" ? false : null;
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

/** Whether the rows add up to the total in every column in which it has a figure. */
export function addsUp(total: RowAmounts, rows: readonly RowAmounts[]): boolean {
  return total.every((printed, at) => {
    const sum = printed.kind === "amount" ? sumOf(rows, at) : null;
    return printed.kind !== "amount" || (sum !== null && compareDecimals(printed.amount, sum) === 0);
  });
}
