import {
  addDecimals,
  compareDecimals,
  decimal,
  multiplyDecimals,
  type Decimal,
} from "../../money/decimal.ts";
import { amountDecimal, type Money } from "../../money/money.ts";

/** How far a rate of another day may be off, in percent: EUR/CNY and EUR/USD moved by less in most years. */
export const ROUGHLY = decimal("15");

function negated(value: Decimal): Decimal {
  return { ...value, digits: -value.digits };
}

export function absolute(value: Decimal): Decimal {
  return value.digits < 0n ? negated(value) : value;
}

/** a - b, exact. */
export function lessDecimal(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, negated(b));
}

/** Whether two amounts of one currency are at most so many percent of the second apart. */
export function withinPercent(a: Money, b: Money, percent: Decimal): boolean {
  const off = absolute(amountDecimal({ minor: a.minor - b.minor, currency: a.currency }));
  const most = multiplyDecimals(absolute(amountDecimal(b)), { ...percent, scale: percent.scale + 2 });
  return compareDecimals(off, most) <= 0;
}

/** Whether two amounts of one currency are at most so many whole units apart. */
export function withinUnits(a: Money, b: Money, units: Decimal): boolean {
  const off = absolute(amountDecimal({ minor: a.minor - b.minor, currency: a.currency }));
  return compareDecimals(off, units) <= 0;
}
