import { divideRounded, type Rounding } from "../money/rounding.ts";
import type { Prepayment } from "./terms.ts";

/**
 * What a prepayment leaves of the instalments that are still to come; all in minor units.
 * "in-order" takes it off the next ones first, "inverse-order" off the last ones first, "pro-rata" off each in
 * proportion, each rounded and the last one taking the rest, so that they add up to what is left.
 * @param instalments the next one first; they add up to at least the amount
 */
export function afterPrepayment(
  instalments: readonly bigint[],
  amount: bigint,
  order: Prepayment["order"],
  rounding: Rounding,
): bigint[] {
  switch (order) {
    case "in-order":
      return takenInTurn(instalments, amount);
    case "inverse-order":
      return takenInTurn(instalments.toReversed(), amount).reverse();
    case "pro-rata":
      return scaled(instalments, amount, rounding);
  }
}

function takenInTurn(instalments: readonly bigint[], amount: bigint): bigint[] {
  let left = amount;
  return instalments.map((instalment) => {
    const taken = left < instalment ? left : instalment;
    left -= taken;
    return instalment - taken;
  });
}

function scaled(instalments: readonly bigint[], amount: bigint, rounding: Rounding): bigint[] {
  const all = sumOf(instalments);
  if (all === 0n) return [...instalments];
  let left = all - amount;
  return instalments.map((instalment, index) => {
    const rounded = divideRounded(instalment * (all - amount), all, rounding);
    // Rounding up many small ones may use up more than there is.
    const kept = index === instalments.length - 1 || rounded > left ? left : rounded;
    left -= kept;
    return kept;
  });
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}
