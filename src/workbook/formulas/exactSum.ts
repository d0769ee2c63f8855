import type { Money } from "../../money/money.ts";
import type { SheetLoan } from "../sheetLoan.ts";

/** A quarter of a minor unit, where each addition can be off by the last of a double's 53 bits. */
const MOST = 2n ** 51n;

/**
 * Whether doubles added in any order, some of them or all, come so close to the exact sum that every program rounds to
 * it: what can be off in all additions together is less than a quarter of a minor unit.
 */
export function isSureSum(amounts: readonly Money[]): boolean {
  const total = amounts.reduce((sum, { minor }) => sum + (minor < 0n ? -minor : minor), 0n);
  return total * BigInt(amounts.length + 1) < MOST;
}

/**
 * Sum of amounts as whole minor units, exact up to 2^53 of them: for those that isSureSum is not sure of.
 * @param conditions formulas of arrays of TRUE and FALSE, in parentheses
 * @param amounts formula of the column of amounts
 */
export function exactSum(conditions: readonly string[], amounts: string, { digits }: SheetLoan): string {
  const unit = 10 ** digits;
  return `SUMPRODUCT(${[...conditions, `ROUND(${amounts}*${unit},0)`].join("*")})/${unit}`;
}
