import type { Decimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import type { Fee, LoanTerms } from "../terms.ts";
import { checkAmount, fail } from "./fail.ts";

/** Whether each fee can be worked out: a stated sum, or a percentage of a facility that is known. */
export function checkFees(terms: LoanTerms): void {
  terms.fees.forEach((fee, index) => {
    const at = `fees[${index}]`;
    const price = priceOf(fee);
    if ("amount" in price) {
      checkAmount(terms, `${at}.amount`, price.amount);
      return;
    }
    if (!terms.facility) fail(terms, at, "errors:termsFeeNeedsFacility");
    const { percent } = price;
    if (percent.digits < 0n) {
      fail(terms, `${at}.percent`, "errors:termsNegativeRate", { percent: { percent } });
    }
  });
}

function priceOf(fee: Fee): { readonly amount: Money } | { readonly percent: Decimal } {
  return fee.kind === "insurance" ? fee.premium : fee;
}
