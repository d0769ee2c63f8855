import type { Day } from "../calendar/day.ts";
import type { Decimal } from "../money/decimal.ts";
import type { YearlyInstalment } from "./agreements/agreement.ts";
import type { TermSource } from "./terms.ts";

/** What a budget law says of a loan. Null is what it does not say. */
export interface LoanFacts {
  /** Id of the loan in the resulting terms. */
  readonly id: string;
  readonly name: string;
  readonly firstPrincipal: Day | null;
  readonly lastPrincipal: Day | null;
  /** Zero where the law prints 0 for its year. */
  readonly yearlyInstalment: YearlyInstalment | null;
  /** Percent a year. Null, and yet with a source, where a law prints it in words alone. */
  readonly rate:
    | { readonly kind: "fixed"; readonly percent: Decimal }
    | { readonly kind: "floating"; readonly index: string; readonly marginPercent: Decimal }
    | null;
  /** Where each of the facts above was read, by its name. */
  readonly sources: Readonly<
    Partial<Record<"firstPrincipal" | "lastPrincipal" | "yearlyInstalment" | "rate", TermSource>>
  >;
}
