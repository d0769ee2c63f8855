import type { DebtCard } from "../../budget/budgetLine.ts";
import type { LoanGroup } from "../loanGroups.ts";
import { isEarlier, oldestFirst } from "../matching/lineAge.ts";
import type { FieldChange } from "./changes.ts";
import { fieldChanges } from "./fieldChanges.ts";
import { termFields } from "./lineFields.ts";

/** Terms of one loan that a later law prints otherwise than an earlier one. */
export interface TermsChange {
  /** Id of the loan. */
  readonly loan: string;
  readonly before: DebtCard;
  readonly after: DebtCard;
  /** At least one: name, first and last date of principal, rate of interest. */
  readonly fields: readonly FieldChange[];
}

/**
 * What changed in a loan's terms from each law to the next. Balances and the year's instalment change by themselves and
 * are left out; two cards of which nothing tells which is the older are not compared.
 */
export function termsChanges({ id, cards }: Pick<LoanGroup, "id" | "cards">): TermsChange[] {
  const ordered = oldestFirst(cards);
  return ordered.slice(1).flatMap((after, at) => {
    const before = ordered[at];
    if (!before || !isEarlier(before, after)) return [];
    const fields = fieldChanges(termFields(before), termFields(after));
    return fields.length === 0 ? [] : [{ loan: id, before, after, fields }];
  });
}
