import { factsOf } from "../../budget/rates/currencyFacts.ts";
import type { Currency } from "../../money/currency.ts";

/** Decimals of a central bank's rate for one unit: four, or six where the bank quotes a hundred units. */
export function rateDecimals(currency: Currency): number {
  return factsOf(currency)?.units === 100 ? 6 : 4;
}
