import { addDecimals, type Decimal } from "../../money/decimal.ts";
import { fitsCell } from "../layout/cellDigits.ts";

/** Where doubles are added, each addition can be off by the last of 53 bits: below this all together round to the exact sum. */
const MOST = 2n ** 51n;

/** The sum of amounts; null of none at all. */
export function sumOf(amounts: readonly (Decimal | null | undefined)[]): Decimal | null {
  return amounts.reduce<Decimal | null>(
    (sum, amount) => (amount ? (sum ? addDecimals(sum, amount) : amount) : sum),
    null,
  );
}

/** Whether SUM and its like, rounded to the sum's decimals, give the exact sum in every program. */
export function isSureSumOf(amounts: readonly (Decimal | null | undefined)[]): boolean {
  const present = amounts.flatMap((amount) => amount ?? []);
  const scale = Math.max(0, ...present.map((amount) => amount.scale));
  const total = present.reduce((sum, amount) => {
    const units = amount.digits * 10n ** BigInt(scale - amount.scale);
    return sum + (units < 0n ? -units : units);
  }, 0n);
  return present.every(fitsCell) && total * BigInt(present.length + 1) < MOST;
}

/** "ROUND(formula,2)", to the decimals of the sum. */
export function roundedAs(formula: string, sum: Decimal): string {
  return `ROUND(${formula},${sum.scale})`;
}
