import { knowsInterest } from "../../loan/buildSchedule.ts";
import { valueOfPayments } from "../../loan/measures/loanMeasures.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { SheetLoan } from "../sheetLoan.ts";

/** The unified discount rate of the IMF and the World Bank since 11 October 2013, percent a year. */
export const DISCOUNT_PERCENT: Decimal = { digits: 5n, scale: 0 };

/** What all payments of the loan are worth on the day of its first drawdown, at that rate, in units of its currency; null while interest is open. */
export function presentValueOf({ terms, schedule }: SheetLoan): Decimal | null {
  return knowsInterest(schedule) ? valueOfPayments(terms, schedule, DISCOUNT_PERCENT) : null;
}
