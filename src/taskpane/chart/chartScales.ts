import { scaleLinear } from "@visx/scale";
import { dayOf, partsOf, type Day } from "../../calendar/day.ts";
import { formatDecimal } from "../../messages/format.ts";
import type { Language } from "../../messages/language.ts";
import type { MessageKey } from "../../messages/message.ts";
import { minorDigits } from "../../money/currency.ts";
import { normalized } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";

/**
 * Positions in pixels. Only here an amount becomes a floating-point number, to place a point on the screen; what
 * stands beside an axis is written from exact values.
 */
export function dayScale(from: Day, to: Day, width: number) {
  return scaleLinear<number>({ domain: [from, to], range: [0, width] });
}

export function balanceScale(highest: Money, height: number) {
  return scaleLinear<number>({ domain: [0, Number(highest.minor)], range: [height, 0] });
}

/** The first days of years within the range, thinned out to at most `most`. */
export function yearTicks(from: Day, to: Day, most: number): readonly Day[] {
  const first = partsOf(from).year + 1;
  const last = partsOf(to).year;
  const step = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, most)));
  const days: Day[] = [];
  for (let year = first; year <= last; year += step) {
    const day = dayOf(year, 1, 1);
    if (day !== null) days.push(day);
  }
  return days;
}

/** The unit that keeps the axis readable: units, thousands, millions or billions of the currency. */
interface AxisUnit {
  readonly label: MessageKey;
  /** Powers of ten. */
  readonly power: 0 | 3 | 6 | 9;
}

export function axisUnit(highest: Money): AxisUnit {
  const wholeDigits = String(highest.minor).length - minorDigits(highest.currency);
  if (wholeDigits > 10) return { label: "pane:chartBillions", power: 9 };
  if (wholeDigits > 7) return { label: "pane:chartMillions", power: 6 };
  if (wholeDigits > 4) return { label: "pane:chartThousands", power: 3 };
  return { label: "pane:chartUnits", power: 0 };
}

/** A tick of the axis of amounts. @param minor a whole number of minor units, as the scale gives it */
export function tickLabel(minor: number, highest: Money, unit: AxisUnit, language: Language): string {
  const scale = minorDigits(highest.currency) + unit.power;
  return formatDecimal(normalized({ digits: BigInt(Math.round(minor)), scale }), language);
}
