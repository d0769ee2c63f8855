import { excelSerial, type Day } from "../../../calendar/day.ts";
import { decimalText, rescaled, type Decimal } from "../../../money/decimal.ts";
import { divideRounded } from "../../../money/rounding.ts";
import { surelyRounds } from "../../formulas/surelyRounds.ts";
import type { PlanValue } from "../../plan.ts";
import type { SheetLoan } from "../../sheetLoan.ts";

/** A number that changes whenever one of some inputs does: a sum of products of theirs. */
export interface InputControl {
  readonly value: PlanValue;
  /** The sum's formula, rounded to what the value holds. */
  readonly rounded: (sum: string) => string;
}

/**
 * The first of some places to which every program rounds the sum alike.
 * @param sum exact; `count` of how many products
 * @param places decimals; -3 for thousands
 */
export function inputControl(sum: Decimal, count: number, places: readonly number[]): InputControl {
  const double = Number(decimalText(sum));
  const off = (count + 4) * 2 ** -52;
  const isSure = (place: number): boolean => {
    const [unit, digits] = [10 ** Math.max(-place, 0), Math.max(place, 0)];
    const wanted = roundedAt(sum, place);
    return [1, 1 - off, 1 + off].every((by) => surelyRounds((double * by) / unit, wanted, digits));
  };
  const place = places.find(isSure) ?? places.at(-1) ?? 0;
  const value = { digits: roundedAt(sum, place), scale: Math.max(place, 0) };
  return {
    value: { kind: "number", number: value },
    rounded: (formula) =>
      place < 0 ? `ROUND((${formula})/${10 ** -place},0)` : `ROUND(${formula},${place})`,
  };
}

/** A factor of such a product: a day, a count. */
export function wholeNumber(value: number): Decimal {
  return { digits: BigInt(value), scale: 0 };
}

/** In units of the place. */
function roundedAt(sum: Decimal, place: number): bigint {
  return place >= 0
    ? rescaled(sum, place, "half-up").digits
    : divideRounded(sum.digits, 10n ** BigInt(sum.scale - place), "half-up");
}

/** Sum of amount times date of the drawdowns. */
export function drawdownsControl(loan: SheetLoan): InputControl {
  const { drawdowns } = loan.terms;
  const digits = drawdowns.reduce((sum, one) => sum + one.amount.minor * BigInt(excelSerial(one.date)), 0n);
  return inputControl({ digits, scale: loan.digits }, drawdowns.length, [-3, -4, -5, -6, -7, -8]);
}

/** Sum of rate times date of a reference rate's values. */
export function fixingsControl(
  fixings: readonly { readonly from: Day; readonly percent: Decimal }[],
): InputControl {
  const scale = Math.max(0, ...fixings.map(({ percent }) => percent.scale));
  const digits = fixings.reduce(
    (sum, { from, percent }) => sum + rescaled(percent, scale, "half-up").digits * BigInt(excelSerial(from)),
    0n,
  );
  return inputControl({ digits, scale: scale + 2 }, fixings.length, [6, 7, 8, 5, 4, 3]);
}
