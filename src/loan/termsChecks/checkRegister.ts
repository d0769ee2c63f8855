import type { LoanTerms } from "../terms.ts";
import { checkAmount, fail } from "./fail.ts";

/**
 * Whether balances are rounded where instalments follow from them, and a stated sum is divided only where nothing but
 * its instalments changes the balance.
 */
export function checkRegister(terms: LoanTerms): void {
  const { remainder, register, repayment } = terms;
  if (remainder === "last") {
    if (register) fail(terms, "register", "errors:termsRegisterUnused");
    return;
  }
  if (repayment.kind !== "equal-principal") fail(terms, "remainder", "errors:termsRegisterRepayment");
  const divided = register?.divided ?? null;
  if (divided === null) return;
  checkAmount(terms, "register.divided", divided);
  const { prepayments, reschedulings, capitalisedUntil, drawdowns, firstPrincipal } = terms;
  const changes: readonly (readonly [term: string, isThere: boolean])[] = [
    ["prepayments", prepayments.length > 0],
    ["reschedulings", reschedulings.length > 0],
    ["capitalisedUntil", capitalisedUntil !== null],
    ["drawdowns", drawdowns.some(({ date }) => date >= firstPrincipal)],
  ];
  const change = changes.find(([, isThere]) => isThere);
  if (change) fail(terms, "register.divided", "errors:termsDividedChanged", { change: change[0] });
}
