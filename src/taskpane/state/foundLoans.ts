import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { LoanGroup } from "../../dossier/loanGroups.ts";

/** A loan that was found in the documents, with every card it stands on. */
export interface FoundLoan {
  readonly key: string;
  /** Whether it belongs to the loans that are chosen by default: the Exim Bank of China's. */
  readonly ofBank: boolean;
  /** The newest first. At least one. */
  readonly cards: readonly [DebtCard, ...DebtCard[]];
}

/**
 * The loans in the documents, the bank's first.
 * @param groups the cards put together by loan, within each the oldest first
 * @param byDefault the dossier of the default choice: it says which loans are the bank's
 */
export function foundLoans(groups: readonly LoanGroup[], byDefault: Dossier): readonly FoundLoan[] {
  const ofBank = new Set([
    ...byDefault.loans.flatMap((loan) => loan.cards),
    ...byDefault.unscheduled.map((loan) => loan.card),
  ]);
  const found = groups.flatMap(({ id, cards }): FoundLoan[] => {
    const [newest, ...older] = [...cards].reverse();
    return newest
      ? [{ key: id, ofBank: cards.some((card) => ofBank.has(card)), cards: [newest, ...older] }]
      : [];
  });
  return [...found.filter((loan) => loan.ofBank), ...found.filter((loan) => !loan.ofBank)];
}

/** Where a card stands: the same for the same card read again. */
export function cardPlace({ source, name }: DebtCard): string {
  return JSON.stringify([source.document, source.page, source.row, name]);
}

/** The loan that a card is of. */
export function foundLoanOf(card: DebtCard, loans: readonly FoundLoan[]): FoundLoan | undefined {
  return loans.find(({ cards }) => cards.some((one) => cardPlace(one) === cardPlace(card)));
}

/** What the user changed of the default choice, by the loans' keys. */
export interface Choice {
  readonly leftOut: ReadonlySet<string>;
  readonly putIn: ReadonlySet<string>;
}

/** Whether a loan takes part. */
export function isChosen(loan: FoundLoan, { leftOut, putIn }: Choice): boolean {
  return loan.ofBank ? !leftOut.has(loan.key) : putIn.has(loan.key);
}

/** The choice in the form that assembling takes: null for the default, else ids of known loans and names as printed. */
export function wantedOf(loans: readonly FoundLoan[], choice: Choice): readonly string[] | null {
  const chosen = loans.filter((loan) => isChosen(loan, choice));
  const isDefault = loans.every((loan) => isChosen(loan, choice) === loan.ofBank);
  return isDefault ? null : chosen.map(({ cards: [newest] }) => newest.loan ?? newest.name);
}
