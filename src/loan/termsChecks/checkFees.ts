import type { Decimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import type { Fee, LoanTerms } from "../terms.ts";
import { checkAmount, fail } from "./fail.ts";

/** Whether each fee can be worked out: a stated sum, or a percentage of a facility that is known. */
export function checkFees(terms: LoanTerms): void {
  terms.fees.forEach((fee, index) => {
    const at = `fees[${index}]`;
    const stated = statedAmount(fee);
    if (stated) {
      checkAmount(terms, `${at}.amount`, stated);
      return;
    }
    if (!terms.facility) fail(terms, at, "errors:termsFeeNeedsFacility");
    const percent = percentOf(fee);
    if (percent && percent.digits < 0n) {
      fail(terms, `${at}.percent`, "errors:termsNegativeRate", { percent: { percent } });
    }
  });
}

function statedAmount(fee: Fee): Money | null {
  if (fee.kind === "agency") return fee.amount;
  return fee.kind === "insurance" && fee.premium.kind === "amount" ? fee.premium.amount : null;
}

function percentOf(fee: Fee): Decimal | null {
  if (fee.kind === "agency") return null;
  if (fee.kind !== "insurance") return fee.percent;
  return fee.premium.kind === "percent" ? fee.premium.percent : null;
}
