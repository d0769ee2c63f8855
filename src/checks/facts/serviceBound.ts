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
}

/** Principal of foreign debt: what the document's own list prints for the year, else another's, else by the schedule. */
export function principalBound(dossier: Dossier, planned: PlannedYear): LowerBound {
  return boundOf(dossier, planned, (loan) => {
    const ofYear = loan.cards.filter(({ instalment }) => instalment.year === planned.year);
    const card = ofYear.find(({ source }) => source.document === planned.document) ?? ofYear.at(-1);
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
  { day }: PlannedYear,
  amountsOf: (loan: CheckedLoan) => readonly (Money | null)[],
): LowerBound {
  let [amount, loans, left] = [zero("RSD"), 0, 0];
  for (const loan of loansOf(dossier)) {
    const amounts = amountsOf(loan);
    if (amounts.length === 0) continue;
    const worth = amounts.flatMap((one) => (one && convertedOn(dossier, one, "RSD", day)?.value) ?? []);
    if (worth.length < amounts.length) left += 1;
    else loans += 1;
    for (const one of worth) amount = add(amount, one);
  }
  return { amount, loans, left };
}
