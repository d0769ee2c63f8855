import { money, type Money } from "../../money/money.ts";
import { divideRounded } from "../../money/rounding.ts";
import type { BudgetPlan } from "./budgetPlan.ts";

/** By how many percent all foreign currencies are made dearer in dinars. */
const RATE_CHANGES = [-10, -1, 1, 10] as const;

/** What all would need in dinars if every foreign currency were so many percent dearer. */
export interface RateChange {
  readonly percent: (typeof RATE_CHANGES)[number];
  /** Whole dinars for each year; null where the plan's own sum is not known. */
  readonly totals: readonly (Money | null)[];
  /** The same of the lines that are known: where others are not, at least this would be needed. */
  readonly known: readonly Money[];
}

const DINAR = 100n;

/**
 * The plan's sums with other rates of exchange: the sum of lines in foreign currencies (whole dinars) times
 * (100 + percent) / 100, rounded half up to whole dinars, and to it the lines in dinars, which no rate changes.
 */
export function rateChanges({ years, lines, total }: BudgetPlan): RateChange[] {
  const foreign = years.map((year) =>
    lines
      .filter((line) => line.year === year && line.loan.currency !== "RSD")
      .reduce((sum, { rsd }) => sum + (rsd?.minor ?? 0n), 0n),
  );
  return RATE_CHANGES.map((percent) => {
    const known = total.map((sum, at) => {
      const before = foreign[at] ?? 0n;
      const changed = divideRounded(before * BigInt(100 + percent), 100n * DINAR, "half-up") * DINAR;
      return money(sum.known.rsd.minor - before + changed, "RSD");
    });
    // Where all lines are known, their sum is the whole.
    return { percent, totals: known.map((sum, at) => (total[at]?.rsd ? sum : null)), known };
  });
}
