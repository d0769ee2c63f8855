import type { Day } from "../../calendar/day.ts";
import type { DayCount } from "../../calendar/dayCount.ts";
import type { Currency } from "../../money/currency.ts";
import type { Money } from "../../money/money.ts";
import type { BusinessDays, TermSource } from "../terms.ts";

/** A value and how it is known. */
export interface Fact<T> {
  readonly value: T;
  readonly source: TermSource;
}

/** Principal due within a calendar year, in the loan's own currency. */
export interface YearlyInstalment {
  readonly year: number;
  readonly amount: Money;
}

/** What is known of a loan agreement itself, apart from what budget laws print of it. What is absent is not known. */
export interface Agreement {
  /** Id of the loan, as a debt card's `loan` ("x-ray"). */
  readonly loan: string;
  readonly name: string;
  readonly currency?: Fact<Currency>;
  readonly agreement?: Fact<string>;
  readonly signed?: Fact<Day>;
  readonly facility?: Fact<Money>;
  readonly dayCount?: Fact<DayCount>;
  readonly monthsBetween?: Fact<number>;
  readonly businessDays?: Fact<BusinessDays>;
  /** The day from which the whole loan is taken as drawn. */
  readonly drawn?: Fact<Day>;
  /** Principal of one year as a law printed it, for use where the law at hand prints none. */
  readonly yearlyInstalment?: Fact<YearlyInstalment>;
}
