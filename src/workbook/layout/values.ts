import type { Day } from "../../calendar/day.ts";
import { minorDigits, type Currency } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import type { CellFormat, PlanValue } from "../plan.ts";

export const BLANK: PlanValue = { kind: "blank" };

/** Text; blank for null. */
export function text(value: string | null): PlanValue {
  return value === null ? BLANK : { kind: "text", text: value };
}

/** An exact number; blank for null. */
export function numberValue(value: Decimal | null): PlanValue {
  return value === null ? BLANK : { kind: "number", number: value };
}

/** A whole number. */
export function whole(value: number): PlanValue {
  return { kind: "number", number: { digits: BigInt(value), scale: 0 } };
}

/** An amount in units of its currency (not minor units); blank for null. */
export function amount(value: Money | null): PlanValue {
  return value === null ? BLANK : { kind: "number", number: amountDecimal(value) };
}

/** As amount, where a formula gives nothing for null: an empty text. */
export function amountOrNothing(value: Money | null): PlanValue {
  return value === null ? text("") : amount(value);
}

/** A whole number; an empty text for null. */
export function wholeOrNothing(value: number | null): PlanValue {
  return value === null ? text("") : whole(value);
}

/** A day; blank for null. */
export function date(value: Day | null): PlanValue {
  return value === null ? BLANK : { kind: "date", day: value };
}

/** A percentage as the fraction that a spreadsheet holds: 3 % is 0.03. */
export function fraction(percent: Decimal | null): PlanValue {
  if (percent === null) return BLANK;
  return { kind: "number", number: { digits: percent.digits, scale: percent.scale + 2 } };
}

/** How amounts of a currency are shown: with the currency's own decimals. */
export function amountFormat(currency: Currency): CellFormat {
  const digits = minorDigits(currency);
  return digits === 0 ? "amount0" : digits === 3 ? "amount3" : "amount2";
}
