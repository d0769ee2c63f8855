import type { Day } from "../calendar/day.ts";
import type { DebtCard } from "../budget/budgetLine.ts";
import { creditorOf } from "../dossier/creditorOf.ts";
import type { Dossier, DossierLoan } from "../dossier/dossier.ts";
import { namedLoan, purposeOf, shortNames } from "../dossier/shortName.ts";
import { buildOpenSchedule } from "../loan/buildSchedule.ts";
import type { OpenSchedule } from "../loan/schedule.ts";
import type { LoanTerms } from "../loan/terms.ts";
import type { Language } from "../messages/language.ts";
import { each, type Steps } from "../steps.ts";
import { minorDigits } from "../money/currency.ts";
import { sum, type Money } from "../money/money.ts";
import { amountFormat } from "./layout/values.ts";
import type { CellFormat } from "./plan.ts";
import { legalName, uniqueCode, uniqueName } from "./sheetNames.ts";

/** A loan with all that the sheets need of it. */
export interface SheetLoan {
  readonly terms: LoanTerms;
  /** Oldest first. */
  readonly cards: readonly DebtCard[];
  /** Interest that is not known stands open in it. */
  readonly schedule: OpenSchedule;
  /** What the loan is called in tables; unique among the loans. */
  readonly shortName: string;
  /** What it is for, as purposeOf says; null where that is not known. */
  readonly purpose: string | null;
  /** Key of its own sheet: "schedule:x-ray". */
  readonly sheetKey: string;
  /** Name of its own sheet. */
  readonly sheet: string;
  /** Part of its tables' names; unique. */
  readonly code: string;
  readonly creditor: string | null;
  /** Decimals of its currency. */
  readonly digits: number;
  readonly format: CellFormat;
  /** All drawdowns together. */
  readonly drawn: Money;
}

/**
 * The dossier's loans, each with its schedule and its names.
 * @throws Problem for a loan whose schedule the sheets cannot hold
 * @param nameSheet names the sheet of a key, as sheetNamer does
 */
export function* planLoans(
  dossier: Dossier,
  nameSheet: (key: string, wanted: string) => string,
): Steps<SheetLoan[]> {
  const codes = new Set<string>();
  const names = sheetLoanNames(dossier.loans, dossier.settings.language);
  const plan = (loan: DossierLoan, index: number): SheetLoan => {
    const { terms, cards } = loan;
    const shortName = names[index] ?? terms.id;
    const sheetKey = scheduleKey(terms.id);
    return {
      terms,
      cards,
      schedule: buildOpenSchedule(terms),
      shortName,
      purpose: purposeOf(namedLoan(loan), dossier.settings.language),
      sheetKey,
      sheet: nameSheet(sheetKey, shortName),
      code: uniqueCode(terms.id, codes),
      creditor: creditorOf(loan),
      digits: minorDigits(terms.currency),
      format: amountFormat(terms.currency),
      drawn: sum(
        terms.drawdowns.map((drawdown) => drawdown.amount),
        terms.currency,
      ),
    };
  };
  return yield* each(dossier.loans.map((loan, index) => () => plan(loan, index)));
}

/** Key of a loan's own sheet. @param id of the loan */
export function scheduleKey(id: string): string {
  return `schedule:${id}`;
}

/** What the loans are called in tables and, where no sheet has the name, on their sheets; in the order of the loans. */
export function sheetLoanNames(loans: readonly DossierLoan[], language: Language): string[] {
  const taken = new Set<string>();
  return shortNames(loans.map(namedLoan), language).map((name, index) =>
    uniqueName(legalName(name, loans[index]?.terms.id ?? ""), taken),
  );
}

/** Whether interest stands open, or would without an assumed rate: its cells are empty then. */
export function mayBeOpen({ terms, schedule }: SheetLoan): boolean {
  return schedule.openInterest !== null || terms.assumedRate !== undefined;
}

/**
 * Whether principal and balances too would stand open without an assumed rate: equal payments follow from the rate, and
 * so does interest that is added to the balance.
 */
export function mayOweOpen(loan: SheetLoan): boolean {
  const { repayment, capitalisedUntil, reschedulings } = loan.terms;
  return (
    mayBeOpen(loan) &&
    (repayment.kind === "annuity" ||
      capitalisedUntil !== null ||
      reschedulings.some(
        (again) =>
          again.repayment?.kind === "annuity" ||
          again.accrued === "capitalised" ||
          again.capitalisedUntil !== null,
      ))
  );
}

/** What the interest of a loan rests on that may stand open. "partly": assumed in some periods, open in others. */
export type InterestBasis = "open" | "partly" | "assumed";

export function interestBasis({ terms, schedule }: SheetLoan): InterestBasis {
  if (!terms.assumedRate) return "open";
  return schedule.openInterest === null ? "assumed" : "partly";
}

/** The day from which interest of the first period runs. */
export function interestFrom({ schedule: { rows } }: SheetLoan): Day | null {
  return rows.find(({ n }) => n === 1)?.from ?? null;
}
