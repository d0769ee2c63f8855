import type { Day } from "../calendar/day.ts";
import type { Message } from "../messages/message.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";
import type { Agreement } from "./agreements/agreement.ts";
import type { LoanTerms, TermSource } from "./terms.ts";

/** What a budget law says of a loan. Null is what it does not say. */
export interface LoanFacts {
  /** Id of the loan in the resulting terms. */
  readonly id: string;
  readonly name: string;
  readonly firstPrincipal: Day | null;
  readonly lastPrincipal: Day | null;
  /** Principal due within a calendar year, in the loan's own currency. */
  readonly yearlyInstalment: { readonly year: number; readonly amount: Money } | null;
  /** Percent a year. */
  readonly rate:
    | { readonly kind: "fixed"; readonly percent: Decimal }
    | { readonly kind: "floating"; readonly index: string; readonly marginPercent: Decimal }
    | null;
  /** Where each of the facts above was read, by its name. */
  readonly sources: Readonly<
    Partial<Record<"firstPrincipal" | "lastPrincipal" | "yearlyInstalment" | "rate", TermSource>>
  >;
}

/** Terms that a schedule can be built from, or what is missing for them. */
export type DerivedTerms = { readonly terms: LoanTerms } | { readonly missing: readonly Message[] };

export function termsFromFacts(_facts: LoanFacts, _agreement: Agreement | null): DerivedTerms {
  throw new Error("being built");
}
