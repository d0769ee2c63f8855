import { readFileSync } from "node:fs";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { readTerms, termsToJson } from "../../src/loan/termsJson.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import type { Language } from "../../src/messages/language.ts";
import { decimal } from "../../src/money/decimal.ts";
import { sampleDossier, X_RAY } from "./dossier.ts";

/** The container inspection loan from the balance on that the budget law 2025 prints: row 5.1, 31 August 2024. */
export const X_RAY_REST: LoanTerms = fromBalance(X_RAY, "2024-08-31", "25612500.00");

/** A loan begun with a balance instead of its drawdowns. */
export function fromBalance(
  loan: LoanTerms,
  date: string,
  amount: string,
  changes: Record<string, unknown> = {},
): LoanTerms {
  const { drawdowns: _drawn, sources: _sources, ...rest } = termsToJson(loan);
  return readTerms({ ...rest, openingBalance: { date, amount }, ...changes }, {});
}

const FIXTURES = new URL("../fixtures/loan/published-balances/", import.meta.url);

/** Kenya's register rounds the balance; it divides 744,560,000, of which a unit was not drawn, by 27. */
export const REGISTER: LoanTerms = readTerms(
  JSON.parse(readFileSync(new URL("ke-kuh.terms.json", FIXTURES), "utf8")),
  {},
);

/** The same from a published balance on. */
export const REGISTER_REST: LoanTerms = fromBalance(REGISTER, "2020-06-30", "661831110.11", {
  id: "register",
  name: "Registar",
});

/** A loan of which no rate is known; with `assumedRate`, one that somebody assumes. */
export const OPEN_RATE: LoanTerms = fromBalance(X_RAY, "2024-08-31", "25612500.00", {
  id: "open-rate",
  name: "Bez stope",
  rate: { kind: "unknown" },
});
export const ASSUMED: LoanTerms = {
  ...OPEN_RATE,
  id: "assumed",
  name: "Pretpostavka",
  assumedRate: { kind: "constant", percent: decimal("3") },
};

/** A floating rate of which no value is published, with values that are assumed by year. */
export const ASSUMED_INDEX: LoanTerms = fromBalance(X_RAY, "2024-08-31", "25612500.00", {
  id: "index",
  name: "EURIBOR",
  currency: "EUR",
  facility: null,
  rate: { kind: "floating", index: "EURIBOR6M", marginPercent: "2.35", floorPercent: "0", fixings: [] },
  assumedRate: {
    kind: "path",
    values: [
      { from: "2024-01-01", percent: "3.5" },
      { from: "2025-01-01", percent: "-0.25" },
    ],
  },
});

/** Loans begun with a balance, rates that are open or assumed, a register; and one known from its first drawdown. */
export function forwardDossier(language: Language): Dossier {
  const whole = { ...X_RAY, id: "whole", name: "Ceo plan" };
  const loans = [X_RAY_REST, whole, REGISTER_REST, OPEN_RATE, ASSUMED, ASSUMED_INDEX];
  return sampleDossier(language, "2024-12-31", loans);
}
