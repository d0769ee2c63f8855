import { DEFAULT_CREDITOR } from "../../dossier/assembleDossier.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { debtService } from "../../loan/measures/debtService.ts";
import { asMoney, add, zero, type Money } from "../../money/money.ts";
import { convertedOn } from "../../dossier/convertedOn.ts";
import { loansOf, type CheckedLoan } from "./loans.ts";
import type { PlannedYear } from "./planned.ts";

/** What the loans that are known cost at least in a year, in dinars. */
export interface LowerBound {
  readonly amount: Money;
  /** Loans in it. */
  readonly loans: number;
  /** Loans that are not: no rate is known for their currency. */
  readonly left: number;
  /** Whether every amount was converted at a rate of the day that the document states: others tell a size, not more. */
  readonly isOfTheDay: boolean;
}

/**
 * Principal of foreign debt: what the document's own list prints for the year; where it has no list of that year,
 * what another's prints, else by the schedule. A loan that an earlier list of the year has and the document's own has
 * not may be repaid, or be a card that could not be joined: it is no part of a lower bound.
 */
export function principalBound(dossier: Dossier, planned: PlannedYear): LowerBound {
  const hasList = dossier.lines.some(
    ({ source, instalment }) => source.document === planned.document && instalment.year === planned.year,
  );
  return boundOf(dossier, planned, (loan) => {
    const ofYear = loan.cards.filter(({ instalment }) => instalment.year === planned.year);
    const own = ofYear.find(({ source }) => source.document === planned.document);
    const card = own ?? (hasList ? undefined : ofYear.at(-1));
    if (!card) return serviceOf(loan, planned.year, "principal");
    // Internal debt is booked on 611; guaranteed debt is another's as long as he pays. In an excerpt nothing tells.
    const isForeign =
      card.section === null ? card.creditor === DEFAULT_CREDITOR : card.section === "direct-external";
    if (!isForeign) return [];
    return card.instalment.amounts.flatMap(({ amount, currency }) =>
      currency === null || amount.digits === 0n ? [] : [asMoney(amount, currency)],
    );
  });
}

/** Interest or fees by the loans' schedules. */
export function scheduledBound(
  dossier: Dossier,
  planned: PlannedYear,
  part: "interest" | "fees",
): LowerBound {
  return boundOf(dossier, planned, (loan) => serviceOf(loan, planned.year, part));
}

function serviceOf(
  { scheduled }: CheckedLoan,
  year: number,
  part: "principal" | "interest" | "fees",
): (Money | null)[] {
  if (!scheduled) return [];
  const service = debtService(scheduled.terms, scheduled.schedule, "budget-year").find(
    (one) => one.year === year,
  );
  if (!service) return [];
  const amounts = part === "principal" ? [service.principal, service.prepayment] : [service[part]];
  return amounts.filter((amount) => amount === null || amount.minor > 0n);
}

function boundOf(
  dossier: Dossier,
  { day, isDated }: PlannedYear,
  amountsOf: (loan: CheckedLoan) => readonly (Money | null)[],
): LowerBound {
  let [amount, loans, left] = [zero("RSD"), 0, 0];
  let isOfTheDay = true;
  for (const loan of loansOf(dossier)) {
    const amounts = amountsOf(loan);
    if (amounts.length === 0) continue;
    const worth = amounts.flatMap((one) => (one && convertedOn(dossier, one, "RSD", day)) ?? []);
    if (worth.length < amounts.length) left += 1;
    else loans += 1;
    for (const one of worth) {
      amount = add(amount, one.value);
      isOfTheDay &&= one.rate === null || (isDated && one.isOfTheDay);
    }
  }
  return { amount, loans, left, isOfTheDay };
}
