import type { Source } from "../../budget/source.ts";
import type { Day } from "../../calendar/day.ts";
import type { OpenSchedule } from "../../loan/schedule.ts";
import type { LoanTerms, Mark, TermSource } from "../../loan/terms.ts";
import type { ViewRate } from "../../loan/views/moneyView.ts";
import type { Message } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import type { LoanForecast } from "../outlook/loanForecasts.ts";

/** All that was ever published or entered of one loan, in order of time, beside what its schedule says. */
export interface Story {
  /** Id of the loan. */
  readonly loan: string;
  readonly name: string;
  /** The loan's own; null where neither terms nor agreement nor a card's instalment tell it. */
  readonly currency: Currency | null;
  /** Null where no schedule can be built: the published figures then stand alone. */
  readonly scheduled: ScheduledStory | null;
  /** Oldest first; a figure of an undated document counts from the start of its year. */
  readonly balances: readonly PublishedBalance[];
  /** What each list forecast of the balance that the next one prints, oldest first; told among the events too. */
  readonly forecasts: readonly LoanForecast[];
  /** Oldest first. */
  readonly events: readonly StoryEvent[];
}

export interface ScheduledStory {
  readonly terms: LoanTerms;
  readonly schedule: OpenSchedule;
  /** "inferred" where a term that its balances rest on is assumed, or where nothing says how it is known. */
  readonly mark: Extract<Mark, "computed" | "inferred">;
  /** Names of those terms ("drawdowns"). */
  readonly assumed: readonly BalanceTerm[];
}

/** A term that a balance of principal rests on. */
export type BalanceTerm = keyof Pick<
  LoanTerms,
  | "drawdowns"
  | "openingBalance"
  | "firstPrincipal"
  | "lastPrincipal"
  | "monthsBetween"
  | "repayment"
  | "prepayments"
  | "reschedulings"
  | "capitalisedUntil"
  | "rate"
  | "dayCount"
>;

/** A balance that a document prints of the loan. Seen; what is computed from it stands in `converted` and `compared`. */
export interface PublishedBalance {
  /** Name as printed. */
  readonly name: string;
  readonly source: Source;
  /** In whole units as printed, any unit of the table multiplied in; null where the document has none. */
  readonly eur: Decimal | null;
  readonly rsd: Decimal | null;
  /** The day of the balance; null where nobody can tell it. */
  readonly asOf: Day | null;
  /** "seen" where the document states the day; "entered" where the user states it; "inferred" where the rate of its list is that of just one known day. */
  readonly asOfMark: Extract<Mark, "seen" | "entered" | "inferred"> | null;
  /** Year of the law, where the day is not known. */
  readonly year: number | null;
  /** In the loan's own currency; null for want of a rate, a day or a balance: `missing` says which. */
  readonly converted: ConvertedBalance | null;
  /** What the schedule says for the day; null without a schedule or a day. */
  readonly planned: Money | null;
  /** Null where either side is missing. */
  readonly compared: BalanceComparison | null;
  /**
   * Units of the loan's currency for one euro at which the printed euros would be what the schedule says; four decimals,
   * half up. Null where the loan is in euros or one side is nothing.
   */
  readonly neededRate: Decimal | null;
  /** Why it cannot be converted or compared: which fact is missing. */
  readonly missing: Message | null;
  /** What a reader must know of the figures that are there. */
  readonly notes: readonly Message[];
}

/** A printed balance in the loan's own currency. */
export interface ConvertedBalance {
  /** The printed balance that was converted: euros where there are any. */
  readonly from: Money;
  /** Rounded half up once. */
  readonly value: Money;
  /** The rate of the day, or of the list that held on it; null where the balance is printed in that currency. */
  readonly rate: ViewRate | null;
}

/** A published balance less the schedule's, both ways. */
export interface BalanceComparison {
  /** In the loan's own currency. */
  readonly inLoanCurrency: Money;
  /** The schedule's balance in euros at the same rate; null where the printed balance was no balance in euros. */
  readonly plannedEur: Money | null;
  /** Printed euros less those. */
  readonly eur: Money | null;
  /** The first difference in percent of the schedule's balance, two decimals, half up; null where that is nothing. */
  readonly percent: Decimal | null;
}

export type StoryEventKind =
  | "signed"
  | "ceiling"
  | "planned"
  | "instalment"
  | "changed"
  | "drawn"
  | "prepaid"
  | "cancelled"
  | "rescheduled"
  | "opening"
  | "reported"
  | "forecast"
  | "paid";

/** Something that happened to the loan, or that was published of it beside its balance. */
export interface StoryEvent {
  readonly kind: StoryEventKind;
  /** Null where only the year is known. */
  readonly day: Day | null;
  readonly year: number | null;
  readonly sentence: Message;
  /** Null where nothing says how it is known: shown like an assumption. */
  readonly mark: Mark | null;
  /** The line that says so; null where it is no line of a document. */
  readonly line: Source | null;
  /** The source of the term behind it; null where it is no term, or has none. */
  readonly term: TermSource | null;
}

/** What a document prints, before anything is computed from it. */
export type PrintedBalance = Pick<
  PublishedBalance,
  "name" | "source" | "eur" | "rsd" | "asOf" | "asOfMark" | "year"
>;
