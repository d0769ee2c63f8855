import type { DossierLoan } from "./dossier.ts";

/** Who lent: as the user states it, else as the newest card that names a known creditor does; null where nobody says. */
export function creditorOf({ creditor, cards }: DossierLoan): string | null {
  return creditor === undefined ? creditorOfCards(cards) : creditor;
}

/** Who lent by the cards alone. */
export function creditorOfCards(cards: DossierLoan["cards"]): string | null {
  return cards.findLast((card) => card.creditor !== null)?.creditor ?? null;
}
