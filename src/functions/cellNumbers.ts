import { decimalText, parseDecimal, type Decimal } from "../money/decimal.ts";
import { amountDecimal, type Money } from "../money/money.ts";
import { ArgumentFault } from "./argumentFault.ts";

/** A cell's amount has no currency: all that is used of this one is its two decimals. */
export const CELL_CURRENCY = "EUR";

/** Digits that Excel keeps of a number: "Excel specifications and limits", number precision. */
const DIGITS = 15;

/**
 * A cell's number as the exact decimal that Excel shows for it: 15 significant digits. A number that was typed has no
 * more; in one that a formula gave, the digits beyond are the noise of binary arithmetic (0.1 + 0.2).
 * @returns null for what is no finite number
 */
export function decimalOfNumber(value: number): Decimal | null {
  if (!Number.isFinite(value)) return null;
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential(DIGITS - 1));
  if (match === null) return null;
  const [, sign = "", first = "", rest = "", exponent = ""] = match;
  const digits = (first + rest).replace(/0+$/, "") || "0";
  const scale = digits.length - 1 - Number(exponent);
  const text = scale > 0 ? digits : digits + "0".repeat(-scale);
  const magnitude = BigInt(text);
  return { digits: sign === "-" ? -magnitude : magnitude, scale: Math.max(scale, 0) };
}

/**
 * An exact decimal as a cell's number: the binary number nearest to it, which Excel shows as the same digits.
 * @throws ArgumentFault where it has more digits than Excel keeps, so that the cell would show another number
 */
export function excelNumber(value: Decimal): number {
  const text = decimalText(value);
  const number = Number(text);
  const kept = decimalOfNumber(number);
  const exact = parseDecimal(text);
  if (kept !== null && exact !== null && sameNumber(kept, exact)) return number;
  throw new ArgumentFault("functions:tooManyDigits", { found: text });
}

export function cellAmount(amount: Money): number {
  return excelNumber(amountDecimal(amount));
}

function sameNumber(a: Decimal, b: Decimal): boolean {
  return a.digits * 10n ** BigInt(b.scale) === b.digits * 10n ** BigInt(a.scale);
}
