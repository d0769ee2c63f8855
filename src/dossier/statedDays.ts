import type { DebtCard } from "../budget/budgetLine.ts";
import type { Dossier } from "./dossier.ts";

const known = new WeakMap<Dossier, Dossier>();

/**
 * The dossier with the days that the user states of lists put into their documents and cards: for what compares
 * balances by their days. Computed each time and never stored, so the lines stay what the documents print;
 * `statedDay` of a document tells whose word its day is.
 */
export function withStatedDays(dossier: Dossier): Dossier {
  const dated = known.get(dossier) ?? datedAnew(dossier);
  known.set(dossier, dated);
  return dated;
}

function datedAnew(dossier: Dossier): Dossier {
  const days = new Map(
    dossier.documents.flatMap(({ name, statedDay }) =>
      statedDay === undefined ? [] : [[name, statedDay] as const],
    ),
  );
  if (days.size === 0) return dossier;
  const ofCard = (card: DebtCard): DebtCard => {
    const day = days.get(card.source.document);
    return day === undefined || day === card.asOf ? card : { ...card, asOf: day };
  };
  return {
    ...dossier,
    documents: dossier.documents.map((document) => ({
      ...document,
      asOf: document.statedDay ?? document.asOf,
    })),
    lines: dossier.lines.map(ofCard),
    loans: dossier.loans.map((loan) => ({ ...loan, cards: loan.cards.map(ofCard) })),
    unscheduled: dossier.unscheduled.map((one) => ({ ...one, card: ofCard(one.card) })),
  };
}
