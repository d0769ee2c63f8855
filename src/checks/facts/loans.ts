import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { groupByLoan } from "../../dossier/loanGroups.ts";
import { isOfList } from "../../dossier/outlook/isOfList.ts";
import { buildOpenSchedule } from "../../loan/buildSchedule.ts";
import type { OpenSchedule } from "../../loan/schedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import type { Subject } from "../finding.ts";

type Scheduled = { readonly terms: LoanTerms; readonly schedule: OpenSchedule };

/** A loan as the checks see it: its cards, and its schedule where its terms are known. */
export interface CheckedLoan {
  readonly id: string;
  readonly name: string;
  /** Oldest first. */
  readonly cards: readonly DebtCard[];
  /** Cards of other documents of which it is open whether they are this loan: what rests on that is not checkable. */
  readonly asked: readonly DebtCard[];
  readonly scheduled: Scheduled | null;
  /** The schedule that follows from one of the cards: it is no second witness of what cards print. */
  readonly ofList: Scheduled | null;
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
  const schedulesOf = (own: LoanTerms | undefined): Pick<CheckedLoan, "scheduled" | "ofList"> => {
    if (!own) return { scheduled: null, ofList: null };
    const built = { terms: own, schedule: buildOpenSchedule(own) };
    return isOfList(own) ? { scheduled: null, ofList: built } : { scheduled: built, ofList: null };
  };
  const taken = (id: string): LoanTerms | undefined => {
    const own = terms.get(id);
    terms.delete(id);
    return own;
  };
  const carded = groupByLoan(lines, decisions).map(({ id, cards, asked }) => ({
    id,
    name: cards.at(-1)?.name ?? id,
    cards,
    asked,
    ...schedulesOf(taken(id)),
  }));
  const others = [...terms.values()].map((own) => ({
    id: own.id,
    name: own.name,
    cards: [],
    asked: [],
    ...schedulesOf(own),
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
