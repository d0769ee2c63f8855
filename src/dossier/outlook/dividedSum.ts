import { minorDigits } from "../../money/currency.ts";
import { powerOfTen } from "../../money/decimal.ts";
import { money, type Money } from "../../money/money.ts";
import { divideRounded } from "../../money/rounding.ts";
import type { BalanceRange } from "./cardBalance.ts";
import type { YearShare } from "./yearShare.ts";

/** A sum whose equal instalments, each rounded, leave a balance that a card prints. */
export interface DividedSum {
  readonly sum: Money;
  /** All instalments of the loan, and those that are paid. */
  readonly count: number;
  readonly paid: number;
  /** What the paid ones leave of the sum. */
  readonly owed: Money;
}

/** How much rarer than one in so many cases a round sum has to be by chance to be taken. */
const CHANCES = 5_000n;

/**
 * The sum that was drawn, where the balance tells it to the minor unit: a register of debt rounds each instalment and
 * leaves the rest to the last one, so that 18 of 27 instalments leave USD 72,249,999.96 of 216,750,000.00. The balance
 * divided by the instalments left can be a cent beside the instalment then. Null where no sum of whole thousands leaves
 * the balance (of higher powers of ten where the dinars leave it open by more than a cent), or several do, and where the
 * balance gives the same instalment.
 */
export function dividedSum({ dates, left }: YearShare, range: BalanceRange): DividedSum | null {
  const { least, most, nearest } = range;
  const { currency } = nearest;
  const count = dates.dates.length;
  const paid = count - left;
  if (paid === 0 || left === 1) return null;
  const [n, k, l] = [BigInt(count), BigInt(paid), BigInt(left)];
  // Rounding an instalment moves the sum of all by half a unit for each of them at most.
  const [from, to] = [(2n * least - n) / (2n * l), (2n * most + n) / (2n * l) + 1n];
  const rare = (to - from) * (most - least + 1n) * CHANCES;
  let step = 1_000n * powerOfTen(minorDigits(currency));
  while (step < rare) step *= 10n;
  const found: DividedSum[] = [];
  for (let each = from; each <= to; each += 1n) {
    const sum = ((most + k * each) / step) * step;
    const owed = sum - k * each;
    if (owed < least || divideRounded(sum, n, "half-up") !== each) continue;
    if (divideRounded(owed, l, "half-up") === each) return null;
    found.push({ sum: money(sum, currency), count, paid, owed: money(owed, currency) });
  }
  const [only] = found;
  return found.length === 1 && only ? only : null;
}
