import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";

const ROWS = new WeakMap<LoanTerms, ReturnType<typeof buildSchedule>["rows"]>();

/** Why a cell of a schedule holds a value instead of a formula, in a few words. */
export function greyReason(loan: LoanTerms, key: string, index: number): string {
  let rows = ROWS.get(loan);
  if (!rows) ROWS.set(loan, (rows = buildSchedule(loan).rows));
  const row = rows[index];
  if (!row) return `${key}: no row`;
  if (row.n === 0 && !["fees", "payment", "undrawnDays", "feeFrom", "feeTo"].includes(key))
    return "a row for a fee alone";
  const { dayCount, rounding, fees } = loan;
  switch (key) {
    case "interest":
      if (dayCount === "ACT/ACT ICMA")
        return "interest: ACT/ACT ICMA over several regular periods, or as below";
      return rounding === "half-even"
        ? "interest: half even"
        : "interest: doubles in doubt, whole numbers too large";
    case "fees":
      if (fees.length === 0) return "fees: none";
      if (fees.filter(({ kind }) => kind === "commitment").length > 1) return "fees: several commitment fees";
      return "fees: other";
    case "principal":
      return `principal: ${row.principalRule}, ${rounding}`;
    default:
      return `${key}: ${dayCount}`;
  }
}
