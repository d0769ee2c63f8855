import type { Decimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import type { Fee, LoanTerms } from "../terms.ts";
import { checkAmount, fail } from "./fail.ts";

/**
 * A commitment fee counts the days between all drawdowns and cancellations, and so does every further one. In so many
 * steps they are worked out in a second or so; agreements have one such fee or two.
 */
const MOST_STEPS = 500_000;

/** Whether each fee can be worked out: a stated sum, or a percentage of a facility that is known. */
export function checkFees(terms: LoanTerms): void {
  const fees = terms.fees.filter(({ kind }) => kind === "commitment").length;
  const changes = terms.drawdowns.length + terms.cancellations.length;
  if (fees > 1 && fees * changes > MOST_STEPS) fail(terms, "fees", "errors:termsManyFees", { fees, changes });
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
