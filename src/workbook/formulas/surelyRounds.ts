import { minorDigits } from "../../money/currency.ts";
import { decimal, rescaled } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";

/**
 * Whether ROUND of a double gives exactly this amount in every spreadsheet.
 * @param x the double that the formula computes before it rounds, by the same operations in the same order
 */
export function surelyRoundsTo(x: number, amount: Money): boolean {
  return surelyRounds(x, amount.minor, minorDigits(amount.currency));
}

/**
 * Whether ROUND of a double to some decimals gives exactly this, in units of the last of them. Programs round a double
 * in three ways: by its exact binary value, by its first 15 significant digits (Excel), or by scaling it first. Only
 * where all three agree is a plain ROUND safe.
 */
export function surelyRounds(x: number, wanted: bigint, digits: number): boolean {
  if (!Number.isFinite(x) || Math.abs(x) >= 1e15) return false;
  const scale = 10 ** digits;
  const scaled = BigInt(Math.round(Math.abs(x) * scale)) * (x < 0 ? -1n : 1n);
  const binary = rescaled(decimal(x.toFixed(40)), digits, "half-up").digits;
  const significant = Number(x.toPrecision(15));
  const wholeDigits = Math.max(1, Math.floor(Math.log10(Math.abs(significant) || 1)) + 1);
  const shortened = rescaled(decimal(x.toFixed(Math.max(0, 15 - wholeDigits))), digits, "half-up").digits;
  return scaled === wanted && binary === wanted && shortened === wanted;
}
