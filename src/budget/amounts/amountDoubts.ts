import { message, type Message } from "../../messages/message.ts";
import { compareDecimals, type Decimal } from "../../money/decimal.ts";
import type { AmountHeader } from "./amountRole.ts";
import { columnSum, type RowAmounts } from "./columnSums.ts";

/** Ten times the whole budget of the Republic (about 2,000 billion dinars in 2024): no single figure is as large. */
const IMPLAUSIBLE: Decimal = { digits: 20_000_000_000_000n, scale: 0 };

const PARTS = new Set(["budget", "own-sources", "other-sources"]);

/** What looks wrong in the figures of one row: columns that do not add up to the total beside them, a size that cannot be. */
export function amountDoubts(amounts: RowAmounts, columns: readonly AmountHeader[]): Message[] {
  const doubts: Message[] = [];
  if (!addsAcross(amounts, columns)) doubts.push(message("tables:columnsDiffer"));
  for (const reading of amounts) {
    if (reading.kind === "amount" && compareDecimals(reading.amount, IMPLAUSIBLE) > 0)
      doubts.push(message("tables:amountImplausible", { amount: { decimal: reading.amount } }));
  }
  return doubts;
}

/** True too where the columns are not parts and their total, or where one of them could not be read. */
function addsAcross(amounts: RowAmounts, columns: readonly AmountHeader[]): boolean {
  const totals = amounts.filter((_, at) => columns[at]?.role === "total");
  const parts = amounts.filter((_, at) => PARTS.has(columns[at]?.role ?? ""));
  const [total] = totals;
  if (!total || totals.length > 1 || parts.length === 0 || totals.length + parts.length < columns.length)
    return true;
  const sum = columnSum(
    parts.map((part) => [part]),
    0,
  );
  if (sum === null || total.kind === "unreadable") return true;
  return compareDecimals(total.kind === "amount" ? total.amount : { digits: 0n, scale: 0 }, sum) === 0;
}
