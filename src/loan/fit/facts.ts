import type { Day } from "../../calendar/day.ts";
import type { Currency } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";

/** An amount as it was published: the true one lies within half a unit of its last printed digit. */
export interface PrintedAmount {
  readonly amount: Money;
  /** In minor units; 0 where the amount was published to the minor unit. */
  readonly halfUnit: bigint;
}

/** Principal due in a calendar year, in the loan's own currency. */
interface YearFact {
  /** Where it stands among the facts: "yearlyInstalments[0]". */
  readonly path: string;
  readonly year: number;
  readonly printed: PrintedAmount;
}

/** Principal outstanding, in any currency, on a day that may not be known. */
export interface BalanceFact {
  readonly path: string;
  readonly printed: PrintedAmount;
  readonly asOf: Day | null;
}

/** Units of `quote` for one unit of `base` on a day. */
export interface RateFact {
  readonly path: string;
  readonly date: Day;
  readonly base: Currency;
  readonly quote: Currency;
  readonly rate: Decimal;
}

/** What is known of a loan, of whatever source; null, or an empty list, is what is not known. */
export interface FitFacts {
  readonly id: string;
  readonly name: string;
  readonly currency: Currency;
  /** Ceiling: what was drawn is not more. */
  readonly facility: Money | null;
  /** All that was drawn. */
  readonly drawn: PrintedAmount | null;
  /** Percent a year. */
  readonly ratePercent: Decimal | null;
  readonly firstInterest: Day | null;
  readonly firstPrincipal: Day | null;
  readonly lastPrincipal: Day | null;
  readonly monthsBetween: number | null;
  /** Number of instalments of principal. */
  readonly instalments: number | null;
  /** One instalment of principal. */
  readonly instalment: PrintedAmount | null;
  readonly repayment: FitRepayment | null;
  readonly yearlyInstalments: readonly YearFact[];
  readonly balances: readonly BalanceFact[];
  readonly rates: readonly RateFact[];
}

type FitRepayment = "equal-principal" | "annuity" | "bullet";

/** Facts that stand alone, by the names that a file of facts gives them. */
const SINGLE = [
  "facility",
  "drawn",
  "ratePercent",
  "firstInterest",
  "firstPrincipal",
  "lastPrincipal",
  "monthsBetween",
  "instalments",
  "instalment",
  "repayment",
] as const;
const LISTS = ["yearlyInstalments", "balances", "rates"] as const;

/** The path of each fact that is known. */
export function factPaths(facts: FitFacts): string[] {
  return [
    ...SINGLE.filter((name) => facts[name] !== null),
    ...LISTS.flatMap((name) => facts[name].map(({ path }) => path)),
  ];
}

/** The facts without one of them. */
export function withoutFact(facts: FitFacts, path: string): FitFacts {
  const single = SINGLE.find((name) => name === path);
  if (single) return { ...facts, [single]: null };
  const kept = <T extends { readonly path: string }>(list: readonly T[]): T[] =>
    list.filter((one) => one.path !== path);
  return {
    ...facts,
    yearlyInstalments: kept(facts.yearlyInstalments),
    balances: kept(facts.balances),
    rates: kept(facts.rates),
  };
}
