import type { Decimal } from "../../money/decimal.ts";
import type { CellFormat } from "../plan.ts";

/** Balances are printed in whole units; where decimals are printed they are shown. */
export function printedFormat(value: Decimal | null): CellFormat {
  return value !== null && value.scale > 0 ? "amount2" : "amount0";
}
