import type { DebtCard } from "../../src/budget/budgetLine.ts";
import { decimalText, type Decimal } from "../../src/money/decimal.ts";

/** "24.179.712": thousands set apart by dots; "-" for nothing. */
export const dotted = (value: Decimal | null): string =>
  value === null ? "-" : decimalText(value).replace(/\B(?=(\d{3})+$)/gu, ".");

/** The eight cells of a card, as the law of 2013 prints them: "-" for nothing. */
export function printedCells(card: DebtCard): string[] {
  return [
    card.row,
    card.name,
    dotted(card.balanceEur),
    dotted(card.balanceRsd),
    card.firstPrincipal.text ?? "-",
    card.lastPrincipal.text ?? "-",
    card.instalment.text ?? "-",
    card.rate?.text ?? "-",
  ];
}
