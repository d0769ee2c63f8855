import { partsOf, type Day } from "../../calendar/day.ts";
import { money, type Money } from "../../money/money.ts";
import type { YearShare } from "./yearShare.ts";

interface DueRow {
  readonly due: Day;
  readonly principal: Money;
}

/**
 * Principal of a year as a law prints it: the rows of a forward schedule that fall in it, and an instalment for each of
 * its dates that had passed before. Null where the schedule has no instalment.
 */
export function principalIn(year: number, { due, inYear }: YearShare, rows: readonly DueRow[]): Money | null {
  const ofYear = rows.filter((row) => partsOf(row.due).year === year && row.principal.minor > 0n);
  const [first] = rows.filter(({ principal }) => principal.minor > 0n);
  if (!first) return null;
  const toCome = due.filter((date) => partsOf(date).year === year).length;
  const passed = first.principal.minor * BigInt(inYear - toCome);
  return money(
    ofYear.reduce((sum, { principal }) => sum + principal.minor, passed),
    first.principal.currency,
  );
}
