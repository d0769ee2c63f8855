import { powerOfTen, rescaled, type Decimal } from "../money/decimal.ts";
import { amountDecimal, type Money } from "../money/money.ts";

/**
 * Whether an amount is the printed one to the unit: less than one of its last place apart. Laws print whole units, and
 * whether a year's sum was rounded or each of its instalments is not known: 2 x 14,626,001.70 is printed as 29,252,003.
 */
export function isToTheUnit(own: Money, printed: Decimal): boolean {
  const exact = amountDecimal(own);
  const scale = Math.max(exact.scale, printed.scale);
  const unit = powerOfTen(scale - printed.scale);
  const apart = rescaled(exact, scale, "half-up").digits - printed.digits * unit;
  return apart < unit && -apart < unit;
}
