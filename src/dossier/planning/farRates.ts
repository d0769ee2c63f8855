import { compareDecimals, decimal, multiplyDecimals, type Decimal } from "../../money/decimal.ts";
import type { Dossier } from "../dossier.ts";
import { assumedRateRows, type AssumedRateRow } from "./assumedRateRows.ts";

/**
 * No rate of a plan's three years has been so many times the last known one: further from it, a rate stands the wrong
 * way round or has lost its decimal point.
 */
export const FAR_FACTOR = "2.5";

/** A rate that the user assumes, with what was last known of its pair. */
interface FarRate extends AssumedRateRow {
  readonly rate: Decimal;
  readonly lastKnown: NonNullable<AssumedRateRow["lastKnown"]>;
}

/** Those of the user's rates that are far from the last known ones of their pairs: each is used all the same. */
export function farRates(dossier: Dossier): FarRate[] {
  return assumedRateRows(dossier).filter(
    (row): row is FarRate =>
      row.rate !== null && row.lastKnown !== null && isFar(row.rate, row.lastKnown.rate),
  );
}

function isFar(one: Decimal, other: Decimal): boolean {
  const isMore = (a: Decimal, b: Decimal) => compareDecimals(a, multiplyDecimals(b, decimal(FAR_FACTOR))) > 0;
  return isMore(one, other) || isMore(other, one);
}
