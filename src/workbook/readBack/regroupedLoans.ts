import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { groupByLoan } from "../../dossier/loanGroups.ts";

/**
 * The loans with the cards that the decisions now give them; their terms stay as the user has them. A loan whose id was
 * changed keeps the lines of the group that it came from. Lines that belong to a loan now wait no longer for a schedule.
 * @param before the decisions that the loans' cards were found with
 */
export function regroupedLoans(
  dossier: Dossier,
  before: Dossier["decisions"],
): Pick<Dossier, "loans" | "unscheduled"> {
  const { lines, decisions } = dossier;
  const groupOf = new Map(
    groupByLoan(lines, before).flatMap(({ id, cards }) => cards.map((card) => [card, id] as const)),
  );
  const after = new Map(groupByLoan(lines, decisions).map(({ id, cards }) => [id, cards]));
  const groupsOf = (cards: readonly DebtCard[]): string[] => cards.flatMap((card) => groupOf.get(card) ?? []);
  const claimed = new Set(dossier.loans.flatMap(({ cards }) => groupsOf(cards)));
  const loans = dossier.loans.map((loan) => {
    const own = new Set(groupsOf(loan.cards));
    // An id that a loan bore before it was given another is still that loan's.
    if (!claimed.has(loan.terms.id)) own.add(loan.terms.id);
    return { ...loan, cards: [...own].flatMap((id) => after.get(id) ?? []) };
  });
  const taken = new Set<DebtCard>(loans.flatMap(({ cards }) => cards));
  const kept = new Set<DebtCard>([...after.values()].flat());
  const unscheduled = dossier.unscheduled.filter(({ card }) => kept.has(card) && !taken.has(card));
  return { loans, unscheduled };
}
