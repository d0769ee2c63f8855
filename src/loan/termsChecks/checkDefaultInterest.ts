import type { LoanTerms } from "../terms.ts";
import { fail } from "./fail.ts";

/** Whether the rates of default interest are there, one for each day. */
export function checkDefaultInterest(terms: LoanTerms): void {
  const { defaultInterest } = terms;
  if (!defaultInterest) return;
  const { percent, over, rates } = defaultInterest;
  if (percent.digits < 0n) {
    fail(terms, "defaultInterest.percent", "errors:termsNegativeRate", { percent: { percent } });
  }
  if (over !== "table") return;
  if (rates.length === 0) fail(terms, "defaultInterest.rates", "errors:termsNoDefaultRates");
  rates.forEach(({ from }, index) => {
    if (rates.some((other, at) => at < index && other.from === from)) {
      fail(terms, `defaultInterest.rates[${index}].from`, "errors:termsDefaultRateTwice", {
        date: { day: from },
      });
    }
  });
}
