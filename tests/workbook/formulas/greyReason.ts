import { buildOpenSchedule } from "../../../src/loan/buildSchedule.ts";
import type { OpenRow } from "../../../src/loan/schedule.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { isNative } from "../../../src/workbook/formulas/dayFormulas.ts";

const ROWS = new WeakMap<LoanTerms, ReturnType<typeof buildOpenSchedule>["rows"]>();
const TOO_LARGE = "whole numbers too large for doubles";

/** Why a cell of a schedule holds a value instead of a formula, in a few words. */
export function greyReason(loan: LoanTerms, key: string, index: number): string {
  let rows = ROWS.get(loan);
  if (!rows) ROWS.set(loan, (rows = buildOpenSchedule(loan).rows));
  const row = rows[index];
  if (!row) return `${key}: no row`;
  const { dayCount, rounding } = loan;
  switch (key) {
    case "fees":
    case "undrawnDays":
    case "feeFrom":
    case "feeTo":
      return `${key}: ${feeReason(loan, key, row)}`;
    case "payment":
      return row.skipped.length > 12 ? "payment: a long run of closed days" : "payment: outside the holidays";
    case "interest":
      if (dayCount === "ACT/ACT ICMA")
        return "interest: ACT/ACT ICMA over several regular periods, or as below";
      return rounding === "half-even" ? "interest: a tie, half even" : `interest: ${TOO_LARGE}`;
    case "level":
    case "plannedShare":
      return `${key}: doubles in doubt`;
    case "principal":
      return `principal: ${row.principalRule}, ${rounding}${loan.prepayments.length > 0 ? ", prepaid" : ""}`;
    default:
      return row.n === 0 ? "a row for a fee alone" : `${key}: no formula gives it`;
  }
}

function feeReason({ fees, facility, rounding }: LoanTerms, key: string, { feeParts }: OpenRow): string {
  if (fees.length === 0) return "none";
  const commitment = fees.filter((fee) => fee.kind === "commitment");
  const [fee] = commitment;
  if (commitment.length > 1) return "several commitment fees";
  if (fee && !isNative(fee.dayCount)) return `commitment by ${fee.dayCount}`;
  if (fee && key === "undrawnDays" && fee.dayCount === "30E/360 ISDA") return `commitment by ${fee.dayCount}`;
  if (facility === null) return "no facility stated";
  if (key === "fees" && rounding === "half-even") return "a tie, half even";
  return key === "fees" && feeParts.length > 1 ? "several on a day" : TOO_LARGE;
}
