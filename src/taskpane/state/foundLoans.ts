import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Imported } from "../../dossier/importFiles.ts";

/** A loan that was found in the documents, with every card it stands on. */
export interface FoundLoan {
  /** What the loan is chosen by: its id where it is a known one, else its name as printed. */
  readonly key: string;
  readonly name: string;
  /** Whether it belongs to the loans that are chosen by default: the Exim Bank of China's. */
  readonly ofBank: boolean;
  /** In the order of the documents. At least one. */
  readonly cards: readonly [DebtCard, ...DebtCard[]];
}

function keyOf(card: DebtCard): string {
  return card.loan ?? card.name;
}

/**
 * Groups the imported cards into loans, the bank's first.
 * @param byDefault the dossier of the default choice: it says which loans are the bank's
 */
export function foundLoans(imported: Imported, byDefault: Dossier): readonly FoundLoan[] {
  const ofBank = new Map<DebtCard, string>();
  for (const { terms, cards } of byDefault.loans) for (const card of cards) ofBank.set(card, terms.id);
  for (const { card } of byDefault.unscheduled) ofBank.set(card, keyOf(card));

  const found = new Map<string, FoundLoan>();
  for (const card of imported.lines) {
    const key = ofBank.get(card) ?? keyOf(card);
    const known = found.get(key);
    found.set(
      key,
      known
        ? { ...known, cards: [...known.cards, card] }
        : { key, name: card.name, ofBank: ofBank.has(card), cards: [card] },
    );
  }
  const all = [...found.values()];
  return [...all.filter((loan) => loan.ofBank), ...all.filter((loan) => !loan.ofBank)];
}

/** Whether a loan takes part, by what the user left out and put in. */
export function isChosen(
  loan: FoundLoan,
  { leftOut, putIn }: { readonly leftOut: ReadonlySet<string>; readonly putIn: ReadonlySet<string> },
): boolean {
  return loan.ofBank ? !leftOut.has(loan.key) : putIn.has(loan.key);
}

/** The choice in the form that assembling takes: null for the default, else the keys of the chosen loans. */
export function wantedOf(
  loans: readonly FoundLoan[],
  choice: { readonly leftOut: ReadonlySet<string>; readonly putIn: ReadonlySet<string> },
): readonly string[] | null {
  const chosen = loans.filter((loan) => isChosen(loan, choice));
  const isDefault = loans.every((loan) => isChosen(loan, choice) === loan.ofBank);
  return isDefault ? null : chosen.map((loan) => loan.key);
}
