import { formatDecimal } from "../../messages/format.ts";
import type { Language } from "../../messages/language.ts";
import { normalized, rescaled, type Decimal } from "../../money/decimal.ts";
import type { PlanValue } from "../plan.ts";

/** Spreadsheets keep numbers as IEEE 754 doubles and show 15 significant digits. */
const SIGNIFICANT_DIGITS = 15;

/** How many digits of the number matter: 1200.50 has five, 1200 has two. */
export function significantDigits(value: Decimal): number {
  const digits = normalized(value).digits;
  return (digits < 0n ? -digits : digits).toString().replace(/0+$/, "").length;
}

/** Whether a spreadsheet can hold the number so that reading it back gives the same digits. */
export function fitsCell(value: Decimal): boolean {
  return significantDigits(value) <= SIGNIFICANT_DIGITS;
}

/**
 * A measure (a rate, a length of time), rounded half up to so many decimals; to fewer where a cell would not hold, and a
 * spreadsheet not show, all of them.
 */
export function roundedForCell(value: Decimal, decimals: number): Decimal {
  const rounded = rescaled(value, decimals, "half-up");
  return fitsCell(rounded) || decimals === 0 ? rounded : roundedForCell(value, decimals - 1);
}

/** An amount that no formula reads: where a cell does not hold all of its digits, as a text that says them. */
export function amountForCell(value: Decimal, language: Language): PlanValue {
  return fitsCell(value)
    ? { kind: "number", number: value }
    : { kind: "text", text: formatDecimal(value, language) };
}
