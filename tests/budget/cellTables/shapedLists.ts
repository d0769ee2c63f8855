import type { DebtReading } from "../../../src/budget/budgetLine.ts";
import { decimalText, type Decimal } from "../../../src/money/decimal.ts";

const amount = (value: Decimal | null): string =>
  value === null ? "" : decimalText(value).replace(/\B(?=(\d{3})+$)/gu, ".");

/** The cards of a list, each with number, name, last date and balances as a document prints them. */
export function linesOf({ lines }: Pick<DebtReading, "lines">): string[][] {
  return lines.map(({ row, name, lastPrincipal, balanceEur, balanceRsd }) => [
    row,
    name,
    lastPrincipal.text ?? "",
    amount(balanceEur),
    amount(balanceRsd),
  ]);
}
