import { compareDecimals } from "../../money/decimal.ts";
import { currenciesOf, sumIn, type PlannedTotal } from "./plannedSums.ts";

/**
 * Puts back amounts that stand between two totals and were read as the second's. Where a table has no lines, nothing
 * but the figures tells whose they are: an amount is the first total's where that states nothing in its currency, its
 * loans come to it exactly, and the second's loans do not, or the second states it once more.
 */
export function withoutSlips(totals: readonly PlannedTotal[]): readonly PlannedTotal[] {
  const settled = [...totals];
  for (let at = 0; at + 1 < settled.length; at += 1) {
    const [first, second] = [settled[at], settled[at + 1]];
    if (!first || !second || first.amounts.length === 0) continue;
    const loans = first.scopes[0] ?? [];
    const lacking = currenciesOf(loans).filter(
      (code) => !first.amounts.some(({ currency }) => currency === code),
    );
    const slipped = second.amounts.filter(
      ({ amount, currency }, place) =>
        currency !== null &&
        lacking.includes(currency) &&
        compareDecimals(amount, sumIn(loans, currency)) === 0 &&
        (compareDecimals(amount, sumIn(second.scopes[0] ?? [], currency)) !== 0 ||
          isStatedBelow(second, place)),
    );
    if (slipped.length === 0) continue;
    settled[at] = { ...first, amounts: [...first.amounts, ...slipped] };
    settled[at + 1] = { ...second, amounts: second.amounts.filter((amount) => !slipped.includes(amount)) };
  }
  return settled;
}

/** Whether a total states the same amount again, below: its own, as both totals are of the only loans in a currency. */
function isStatedBelow({ amounts }: PlannedTotal, place: number): boolean {
  const own = amounts[place];
  return amounts.some(
    ({ amount, currency }, at) =>
      own !== undefined &&
      at > place &&
      currency === own.currency &&
      compareDecimals(amount, own.amount) === 0,
  );
}
