import type { DebtCard } from "../../budget/budgetLine.ts";
import { factsOf } from "../../budget/rates/currencyFacts.ts";
import type { Currency } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";

/** The rate of exchange that a debt list was made at, found in the list itself. */
export interface ListRate {
  readonly currency: Currency;
  /** Dinars for one unit. */
  readonly rsd: Decimal;
  /** Cards whose balance and dates give, at this rate, the printed instalment of the year to the unit. */
  readonly provenBy: readonly DebtCard[];
  /** "columns": the two balances of each card; "instalments": the year's; "round-sums": balances that are round. */
  readonly by: "columns" | "instalments" | "round-sums";
}

/** Decimals of a central bank's rate for one unit: four, or six where the bank quotes a hundred units. */
export function rateDecimals(currency: Currency): number {
  return factsOf(currency)?.units === 100 ? 6 : 4;
}
