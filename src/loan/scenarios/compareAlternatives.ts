import type { Day } from "../../calendar/day.ts";
import type { Currency } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";
import { subtract, sum, zero, type Money } from "../../money/money.ts";
import { debtService, type ServiceYear } from "../measures/debtService.ts";
import type { Schedule } from "../schedule.ts";
import type { LoanTerms } from "../terms.ts";
import { raised, viewAt, type ViewRate } from "../views/moneyView.ts";
import type { Alternative } from "./alternative.ts";

/** What is paid in a year, in all alternatives. */
interface ComparedYear {
  readonly year: number;
  readonly base: Money;
  /** One for each alternative, in their order. */
  readonly amounts: readonly Money[];
  /** Amount less base, one for each alternative. */
  readonly differences: readonly Money[];
}

/** Debt service of a loan and of its alternatives, side by side. */
export interface AlternativesComparison {
  readonly currency: Currency;
  /** Every year of any of them. */
  readonly years: readonly ComparedYear[];
  /** The sums of the years. */
  readonly total: Omit<ComparedYear, "year">;
}

/** In which other currency a comparison is shown: every year's sum at one rate, rounded half up. */
export interface ComparisonView {
  readonly to: Currency;
  readonly day: Day;
  readonly rate: ViewRate;
}

/**
 * Debt service by year of a loan as it is and of its alternatives.
 * @param view null: in the loan's currency
 * @throws RangeError for an alternative with another rate of exchange where there is no view to see it in
 */
export function compareAlternatives(
  base: { readonly terms: LoanTerms; readonly schedule: Schedule },
  alternatives: readonly Alternative[],
  by: ServiceYear,
  view: ComparisonView | null,
): AlternativesComparison {
  if (view === null && alternatives.some(({ raisedPercent }) => raisedPercent !== null)) {
    throw new RangeError("compareAlternatives: a rate of exchange changes, and no view shows it");
  }
  const currency = view?.to ?? base.terms.currency;
  const nothing = zero(currency);
  const seen = (amount: Money, raisedPercent: Decimal | null): Money => {
    if (view === null) return amount;
    const rate = raisedPercent === null ? view.rate : raised(view.rate, raisedPercent);
    return viewAt(amount, view.to, view.day, rate).value;
  };
  const byYear = (
    { terms, schedule }: { readonly terms: LoanTerms; readonly schedule: Schedule },
    raisedPercent: Decimal | null,
  ): Map<number, Money> =>
    new Map(debtService(terms, schedule, by).map(({ year, total }) => [year, seen(total, raisedPercent)]));

  const baseYears = byYear(base, null);
  const otherYears = alternatives.map((one) => byYear(one, one.raisedPercent));
  const all = [baseYears, ...otherYears].flatMap((years) => [...years.keys()]);
  const first = Math.min(...all);
  const span = all.length === 0 ? 0 : Math.max(...all) - first + 1;
  const years = Array.from({ length: span }, (_, at): ComparedYear => {
    const year = first + at;
    const of = (map: ReadonlyMap<number, Money>): Money => map.get(year) ?? nothing;
    return { year, ...withDifferences(of(baseYears), otherYears.map(of)) };
  });
  const total = (pick: (year: ComparedYear) => Money | undefined): Money =>
    sum(
      years.map((year) => pick(year) ?? nothing),
      currency,
    );
  return {
    currency,
    years,
    total: withDifferences(
      total(({ base: amount }) => amount),
      alternatives.map((_, at) => total(({ amounts }) => amounts[at])),
    ),
  };
}

function withDifferences(base: Money, amounts: readonly Money[]): Omit<ComparedYear, "year"> {
  return { base, amounts, differences: amounts.map((amount) => subtract(amount, base)) };
}
