import type { Day } from "../../calendar/day.ts";
import { inLoanCurrency, MARGIN_PERMILLE } from "./estimate.ts";
import type { BalanceFact, FitFacts } from "./facts.ts";

/** What a published balance is in the loan's currency, in minor units. */
interface Bounds {
  readonly asOf: Day;
  readonly least: bigint;
  readonly most: bigint;
  /** Whether it is published in the loan's currency: two such of one day are one balance. */
  readonly isOwn: boolean;
}

/**
 * Whether a balance is lower than one of an earlier day (in the loan's currency, of the same day, too), though repayment
 * has not begun: until then a loan that nobody prepays or reschedules can only be drawn. Balances in other currencies
 * count with a rate of their very day.
 * @param first the first date of principal
 */
export function fallsBefore(facts: FitFacts, first: Day): boolean {
  const before = facts.balances
    .flatMap((one) => boundsOf(one, facts) ?? [])
    .filter(({ asOf }) => asOf < first);
  return before.some((later) =>
    before.some(
      (earlier) =>
        later.most < earlier.least &&
        (earlier.asOf < later.asOf || (earlier.asOf === later.asOf && earlier.isOwn && later.isOwn)),
    ),
  );
}

/** Null where it has no day, or no rate. */
function boundsOf({ printed: { amount, halfUnit }, asOf }: BalanceFact, facts: FitFacts): Bounds | null {
  if (asOf === null) return null;
  if (amount.currency === facts.currency) {
    return { asOf, least: amount.minor - halfUnit, most: amount.minor + halfUnit, isOwn: true };
  }
  const balance = inLoanCurrency(amount, facts, asOf);
  if (balance === null) return null;
  const { minor } = balance;
  const margin = (minor * MARGIN_PERMILLE) / 1000n;
  return { asOf, least: minor - margin, most: minor + margin, isOwn: false };
}
