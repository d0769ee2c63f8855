import type { Day } from "../../calendar/day.ts";
import type { DayCount } from "../../calendar/dayCount.ts";
import type { Currency } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";
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

/** A balance that somebody reported. */
export interface ReportedBalance {
  readonly date: Day;
  readonly amount: Money;
}

/** What is known of a loan agreement itself, apart from what budget laws print of it. What is absent is not known. */
export interface Agreement {
  /** Id of the loan, as a debt card's `loan` ("x-ray"). */
  readonly loan: string;
  /** What it is called in a few words, at most 31 letters, so that a sheet may bear it: in Serbian (Latin) and in English. */
  readonly name: { readonly sr: string; readonly en: string };
  /** What the money is for, in plain words that follow "za" and "for". Absent where its name says all that is known. */
  readonly purpose?: { readonly sr: string; readonly en: string };
  readonly currency?: Fact<Currency>;
  readonly agreement?: Fact<string>;
  readonly signed?: Fact<Day>;
  readonly facility?: Fact<Money>;
  readonly dayCount?: Fact<DayCount>;
  readonly monthsBetween?: Fact<number>;
  readonly businessDays?: Fact<BusinessDays>;
  /** The day from which the whole loan is taken as drawn. */
  readonly drawn?: Fact<Day>;
  /** Percent a year, fixed. Absent where it floats or is not known. */
  readonly ratePercent?: Fact<Decimal>;
  /** Percent of the whole facility, paid once. */
  readonly managementFee?: Fact<Decimal>;
  /** Percent a year of the part that is not drawn. */
  readonly commitmentFee?: Fact<Decimal>;
  /** Percent a year on overdue amounts; 0 where the agreement sets none. */
  readonly defaultInterest?: Fact<Decimal>;
  /** Paid once to the insurer of the credit. */
  readonly insurance?: Fact<Money>;
  /** What was reported as owed, in the loan's currency, as exact as it was reported. */
  readonly balances?: Fact<readonly ReportedBalance[]>;
  /** What was reported as owed in another currency, on a day that is not told. */
  readonly undatedBalance?: Fact<Money>;
  /** Principal of one year as a law printed it, for use where the law at hand prints none. */
  readonly yearlyInstalment?: Fact<YearlyInstalment>;
}
