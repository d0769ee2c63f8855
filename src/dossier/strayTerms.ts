import type { DebtCard } from "../budget/budgetLine.ts";
import type { Day } from "../calendar/day.ts";
import { loanKey } from "../loan/loanKey.ts";
import type { LoanTerms } from "../loan/terms.ts";
import { foldForComparison } from "../text/fold.ts";
import type { Dossier } from "./dossier.ts";
import { groupByLoan, type LoanGroup } from "./loanGroups.ts";

/** Terms that the user states of a loan that no debt is, by its id. */
interface StrayTerms {
  readonly terms: LoanTerms;
  /** Debts that may be this loan under another id: they would count beside it. */
  readonly likely: readonly { readonly id: string; readonly card: DebtCard }[];
}

/**
 * Which of the terms are of no debt that was read; none where no debt was read at all. A loan's id is all that puts
 * terms to a debt, so a slip in it makes two loans of one.
 */
export function strayTerms(
  { lines, decisions }: Pick<Dossier, "lines" | "decisions">,
  stated: readonly LoanTerms[],
): StrayTerms[] {
  if (lines.length === 0 || stated.length === 0) return [];
  const groups = groupByLoan(lines, decisions);
  const ids = new Set(groups.map(({ id }) => loanKey(id)));
  const taken = new Set(stated.map(({ id }) => loanKey(id)));
  const free = groups.filter(({ id }) => !taken.has(loanKey(id)));
  return stated
    .filter(({ id }) => !ids.has(loanKey(id)))
    .map((terms) => ({ terms, likely: free.flatMap((group) => likelyIn(group, terms)) }));
}

/** The newest card of the group that bears the terms' name, or their dates of principal in no other currency. */
function likelyIn({ id, cards }: LoanGroup, terms: LoanTerms): StrayTerms["likely"] {
  const card = cards.findLast((one) => hasName(one, terms) || hasDates(one, terms));
  return card ? [{ id, card }] : [];
}

function hasName({ name }: DebtCard, terms: LoanTerms): boolean {
  const folded = foldForComparison(name);
  return folded !== "" && [terms.name, terms.id].some((text) => foldForComparison(text) === folded);
}

function hasDates({ firstPrincipal, lastPrincipal, instalment }: DebtCard, terms: LoanTerms): boolean {
  const currencies = instalment.amounts.flatMap(({ currency, amount }) =>
    currency === null || amount.digits === 0n ? [] : [currency],
  );
  if (currencies.length > 0 && !currencies.includes(terms.currency)) return false;
  const last = terms.reschedulings.at(-1)?.lastPrincipal ?? terms.lastPrincipal;
  return isNear(firstPrincipal.day, terms.firstPrincipal) && isNear(lastPrincipal.day, last);
}

/** A weekend that a date is moved over. */
const NEAR = 3;

function isNear(printed: Day | null, stated: Day): boolean {
  return printed !== null && Math.abs(printed - stated) <= NEAR;
}
