import { sum, zero, asMoney, type Money } from "../../money/money.ts";
import { BASES, type Basis } from "./forwardLoan.ts";
import type { OutlookLoan } from "./outlookLoan.ts";

/** Loans and what they owe, in euros as the list prints them. */
export interface Share {
  readonly loans: number;
  readonly eur: Money;
}

/** How much of a list has a forward schedule. */
export interface Coverage {
  readonly covered: Share;
  readonly all: Share;
  /** By what a schedule rests on; without those that no loan rests on. */
  readonly byBasis: readonly (Share & { readonly basis: Basis })[];
}

export function coverageOf(loans: readonly OutlookLoan[]): Coverage {
  return {
    covered: shareOf(loans.filter(({ schedule }) => schedule !== null)),
    all: shareOf(loans),
    byBasis: BASES.map((basis) => ({
      basis,
      ...shareOf(loans.filter((loan) => loan.basis === basis)),
    })).filter((share) => share.loans > 0),
  };
}

function shareOf(loans: readonly OutlookLoan[]): Share {
  return { loans: loans.length, eur: sum(loans.map(printedEur), "EUR") };
}

/** The balance in euros as printed; nought where none is. */
export function printedEur({ card: { balanceEur } }: Pick<OutlookLoan, "card">): Money {
  return balanceEur ? asMoney(balanceEur, "EUR") : zero("EUR");
}
