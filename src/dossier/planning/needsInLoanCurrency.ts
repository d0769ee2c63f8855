import type { Currency } from "../../money/currency.ts";
import type { Money } from "../../money/money.ts";
import type { BudgetPlan } from "./budgetPlan.ts";
import { sumOfAll } from "./planAmounts.ts";
import type { PlanLine } from "./planLines.ts";

/** What is needed in the currency of the loans, year by year; null where a part of it is not known. */
interface NeedsInLoanCurrency {
  readonly currency: Currency;
  /** In the order of the plan's accounts. */
  readonly byAccount: readonly (readonly (Money | null)[])[];
  readonly total: readonly (Money | null)[];
}

/** The plan in the one foreign currency that all of its loans are in; null where that is the euro, or they are several. */
export function needsInLoanCurrency({ years, lines, byAccount }: BudgetPlan): NeedsInLoanCurrency | null {
  const [currency, ...others] = new Set(lines.map(({ loan }) => loan.currency));
  if (!currency || others.length > 0 || currency === "EUR" || currency === "RSD") return null;
  const sums = (picked: readonly PlanLine[]): (Money | null)[] =>
    years.map((year) =>
      sumOfAll(
        picked.filter((line) => line.year === year).map(({ amount }) => amount),
        currency,
      ),
    );
  return {
    currency,
    byAccount: byAccount.map(({ account }) => sums(lines.filter((line) => line.account === account))),
    total: sums(lines),
  };
}
