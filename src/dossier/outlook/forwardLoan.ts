import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Day } from "../../calendar/day.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import type { Message } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import type { ExchangeRate } from "../dossier.ts";
import type { CurrencyEvidence, StatedCurrencies } from "./cardCurrency.ts";

/**
 * What a forward schedule rests on.
 *
 * "proven": the balance in equal instalments gives the printed instalment of the year, to the unit. "being-drawn": the
 * printed one is more than that. "swapped": the list marks the balance as that of a swap. "bullet": one sum on one date.
 * "by-tranche": the instalments are not equal, or not on equal dates, by what the list says. "unproven": nothing is due
 * in the year, or nothing is printed. "rate-open": so too, and the rate of interest is not known either. "stated": the
 * user's own terms. "not-derivable": a fact is missing.
 */
export const BASES = [
  "proven",
  "being-drawn",
  "swapped",
  "bullet",
  "by-tranche",
  "unproven",
  "rate-open",
  "stated",
  "not-derivable",
] as const;
export type Basis = (typeof BASES)[number];

/** The principal of one year of a law, in the loan's own currency. */
interface YearPrincipal {
  readonly year: number;
  readonly amount: Money;
}

/** What follows from one card for the time after the day of its balance. */
export interface ForwardLoan {
  readonly card: DebtCard;
  /** Id of the loan. */
  readonly id: string;
  readonly basis: Basis;
  /** One sentence or two: why this basis, with both figures. */
  readonly reason: Message;
  /** Null where nothing tells it. */
  readonly currency: Currency | null;
  readonly currencyBy: CurrencyEvidence | "terms" | null;
  /** In that currency on the day of the list; null where it cannot be told. */
  readonly balance: Money | null;
  /** As the law prints it; null where it prints none, or not just one. */
  readonly printed: YearPrincipal | null;
  /** Principal of the same year, all of it, by the balance. */
  readonly byBalance: Money | null;
  /** What a schedule is built from; null where none can be. */
  readonly terms: LoanTerms | null;
  /** What is due after this day is still in the balance: the day of the list, or one before a sum that was due on it. */
  readonly since: Day;
  /** Why interest is not known; null where it is. */
  readonly interestOpen: Message | null;
}

/** What is known of a list beside one of its cards. */
export interface ListFacts {
  /** Day of the balances. */
  readonly day: Day;
  /** "seen": a document states the day; "inferred": its rate is that of one known day; "entered": the user states it. */
  readonly dayMark: "seen" | "inferred" | "entered";
  readonly stated: StatedCurrencies;
  /** Dinars for one unit, the dinar itself included. */
  readonly rates: ReadonlyMap<Currency, RateOfDay>;
}

export interface RateOfDay {
  readonly rsd: Decimal;
  /** Whether the list itself gives it, by instalments, round sums or both columns of balances; so with the dinar. */
  readonly isProven: boolean;
  /** Cards of the list whose instalments, or round sums, prove it; none for one that was published, or crossed over the euro. */
  readonly provenBy: number;
  /** What was published for the day, or entered; null for nothing. */
  readonly published: ExchangeRate | null;
}
