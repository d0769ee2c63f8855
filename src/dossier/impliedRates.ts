import { message } from "../messages/message.ts";
import type { DebtCard } from "../budget/budgetLine.ts";
import { compareDecimals, divideDecimals } from "../money/decimal.ts";
import type { DocumentRecord, ExchangeRate } from "./dossier.ts";

/**
 * The RSD/EUR rate that a document converted its balances at: dinars of its largest balance over its euros. A large
 * balance gives the four decimals of an official rate, since whole euros and dinars are printed.
 */
export function impliedRates(
  documents: readonly DocumentRecord[],
  lines: readonly DebtCard[],
): ExchangeRate[] {
  return documents.flatMap((document) => {
    const date = document.statedDay ?? document.asOf;
    if (date === null) return [];
    const largest = lines
      .filter((line) => line.source.document === document.name)
      .flatMap(({ balanceEur: eur, balanceRsd: rsd, source }) => (eur && rsd ? [{ eur, rsd, source }] : []))
      .toSorted((a, b) => compareDecimals(b.eur, a.eur))[0];
    if (!largest || largest.eur.digits < ENOUGH) return [];
    return {
      date,
      base: "EUR" as const,
      quote: "RSD" as const,
      rate: divideDecimals(largest.rsd, largest.eur, 4, "half-up"),
      mark: "computed" as const,
      source: message("budget:rateImplied", {
        document: document.name,
        page: largest.source.page,
        row: largest.source.row,
      }),
    };
  });
}

/** From ten million whole euros on, half a euro changes the rate by less than half of its fourth decimal. */
const ENOUGH = 10_000_000n;
