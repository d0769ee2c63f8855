import type { Decimal } from "../money/decimal.ts";
import type { InterestRate } from "./terms.ts";

/** What terms state of a rate in percent a year: a fixed rate, or the margin of one that floats; null for neither. */
export function ratePart(rate: InterestRate | null): Decimal | null {
  if (rate === null || rate.kind === "unknown") return null;
  return rate.kind === "fixed" ? rate.percent : rate.marginPercent;
}
