import type { Dossier } from "../../../src/dossier/dossier.ts";
import type { PlanSum } from "../../../src/dossier/planning/budgetPlan.ts";
import type { PlanLine } from "../../../src/dossier/planning/planLines.ts";
import type { AssumedExchangeRate } from "../../../src/dossier/userWords.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import type { Currency } from "../../../src/money/currency.ts";
import { decimal } from "../../../src/money/decimal.ts";
import { amountText } from "../../../src/money/money.ts";
import { sampleDossier } from "../../workbook/dossier.ts";

export const assumed = (
  year: number,
  base: Currency,
  quote: Currency,
  rate: string,
): AssumedExchangeRate => ({
  year,
  base,
  quote,
  rate: decimal(rate),
});

export function dossier(
  loans: readonly LoanTerms[],
  asOf: string,
  assumedRates: readonly AssumedExchangeRate[],
): Dossier {
  return { ...sampleDossier("en", asOf, loans), assumedRates };
}

/** A line in one text: part, account, year, amount, what its rate is, dinars, thousands, euros. */
export const line = ({ part, account, year, amount, rate, rsd, thousands, eur }: PlanLine): string =>
  [
    part,
    account,
    year,
    amount ? amountText(amount) : "open",
    rate.basis,
    rsd ? amountText(rsd) : "-",
    thousands ?? "-",
    eur ? amountText(eur) : "-",
  ].join(" ");
export const sum = ({ year, rsd, thousands, eur }: PlanSum): string =>
  [year, rsd ? amountText(rsd) : "-", thousands ?? "-", eur ? amountText(eur) : "-"].join(" ");
