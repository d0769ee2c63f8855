import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { groupByLoan } from "../../dossier/loanGroups.ts";
import { buildOpenSchedule } from "../../loan/buildSchedule.ts";
import type { OpenSchedule } from "../../loan/schedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import type { Subject } from "../finding.ts";

/** A loan as the checks see it: its cards, and its schedule where its terms are known. */
export interface CheckedLoan {
  readonly id: string;
  readonly name: string;
  /** Oldest first. */
  readonly cards: readonly DebtCard[];
  readonly scheduled: { readonly terms: LoanTerms; readonly schedule: OpenSchedule } | null;
}

const known = new WeakMap<Dossier, readonly CheckedLoan[]>();

/** Every loan of the dossier, wanted in the workbook or not: in the order of the cards, then those without a card. */
export function loansOf(dossier: Dossier): readonly CheckedLoan[] {
  const before = known.get(dossier);
  if (before) return before;
  const loans = newLoans(dossier);
  known.set(dossier, loans);
  return loans;
}

function newLoans({ lines, decisions, loans }: Dossier): CheckedLoan[] {
  const terms = new Map(loans.map((loan) => [loan.terms.id, loan.terms]));
  const scheduledOf = (id: string): CheckedLoan["scheduled"] => {
    const own = terms.get(id);
    terms.delete(id);
    return own ? { terms: own, schedule: buildOpenSchedule(own) } : null;
  };
  const carded = groupByLoan(lines, decisions).map(({ id, cards }) => ({
    id,
    name: cards.at(-1)?.name ?? id,
    cards,
    scheduled: scheduledOf(id),
  }));
  const others = [...terms.values()].map((own) => ({
    id: own.id,
    name: own.name,
    cards: [],
    scheduled: { terms: own, schedule: buildOpenSchedule(own) },
  }));
  return [...carded, ...others];
}

export function subjectOf({ id, name }: CheckedLoan): Subject {
  return { kind: "loan", id, name };
}

/** What tells a card from the loan's others. */
export function cardKey({ source: { document, row, cell } }: DebtCard): readonly string[] {
  return [document, cell ?? row];
}
