import { message } from "../../messages/message.ts";
import type { Agreement } from "../agreements/agreement.ts";
import type { LoanTerms, TermSource } from "../terms.ts";

/** What the fit gives a term as its source where a fact states it. */
const GIVEN = "fit:given";

/**
 * The terms of a schedule that was found, with the sources that the facts themselves have. A fact without one was
 * entered by the user. What the fit inferred stays inferred, with its reason, but for what the agreement itself says
 * beside the facts: its number and day, day count and days off.
 * @param sources of facts, by the names of the terms that they state
 */
export function takenTerms(
  terms: LoanTerms,
  sources: Readonly<Partial<Record<string, TermSource>>>,
  agreement: Agreement | null,
): LoanTerms {
  const { agreement: number, signed, dayCount, businessDays } = agreement ?? {};
  const own = Object.entries(terms.sources).map(([term, source]) => [
    term,
    source?.says?.key === GIVEN ? (sources[term] ?? ENTERED) : source,
  ]);
  const ofAgreement = Object.entries({ agreement: number, signed, dayCount, businessDays }).flatMap(
    ([term, fact]) => (fact ? [[term, fact.source]] : []),
  );
  return {
    ...terms,
    agreement: number?.value ?? terms.agreement,
    signed: signed?.value ?? terms.signed,
    dayCount: dayCount?.value ?? terms.dayCount,
    businessDays: businessDays?.value ?? terms.businessDays,
    sources: Object.fromEntries([...own, ...ofAgreement]) as LoanTerms["sources"],
  };
}

const ENTERED: TermSource = {
  mark: "entered",
  text: "entered among the facts of a fit",
  says: message("fit:sourceEntered"),
};
