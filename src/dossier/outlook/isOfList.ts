import type { LoanTerms } from "../../loan/terms.ts";

/**
 * Whether terms are as a debt list gave them (forwardTerms), and nobody has entered another since: an assumed rate of
 * interest does not count. They say again what the loan's card says, and prove nothing of it.
 */
export function isOfList({ sources }: LoanTerms): boolean {
  const { openingBalance, assumedRate: _, ...others } = sources;
  const isEntered = [openingBalance, ...Object.values(others)].some((source) => source?.mark === "entered");
  return !isEntered && (openingBalance?.says?.key.startsWith("outlook:source") ?? false);
}
