import { readFileSync } from "node:fs";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { readTerms } from "../../src/loan/termsJson.ts";
import { termsToJson } from "../../src/loan/termsToJson.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import type { Language } from "../../src/messages/language.ts";
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

/** Loans begun with a balance, beside one that is known from its first drawdown. */
export function forwardDossier(language: Language): Dossier {
  const whole = { ...X_RAY, id: "whole", name: "Ceo plan" };
  return sampleDossier(language, "2024-12-31", [X_RAY_REST, whole, REGISTER_REST]);
}
