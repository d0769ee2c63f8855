import type { Day } from "../calendar/day.ts";
import type { DebtCard } from "../budget/budgetLine.ts";
import { creditorOf } from "../dossier/creditorOf.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { buildOpenSchedule } from "../loan/buildSchedule.ts";
import type { OpenSchedule } from "../loan/schedule.ts";
import type { LoanTerms } from "../loan/terms.ts";
import { minorDigits } from "../money/currency.ts";
import { sum, type Money } from "../money/money.ts";
import { amountFormat } from "./layout/values.ts";
import type { CellFormat } from "./plan.ts";
import { shortNameOf, uniqueCode, uniqueName } from "./sheetNames.ts";

/** A loan with all that the sheets need of it. */
export interface PlannedLoan {
  readonly terms: LoanTerms;
  /** Oldest first. */
  readonly cards: readonly DebtCard[];
  /** Interest that is not known stands open in it. */
  readonly schedule: OpenSchedule;
  /** What the loan is called in tables; unique among the loans. */
  readonly shortName: string;
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
export function planLoans(
  dossier: Dossier,
  nameSheet: (key: string, wanted: string) => string,
): PlannedLoan[] {
  const codes = new Set<string>();
  const shortNames = new Set<string>();
  return dossier.loans.map((loan) => {
    const { terms, cards } = loan;
    const shortName = uniqueName(shortNameOf(terms), shortNames);
    const sheetKey = `schedule:${terms.id}`;
    return {
      terms,
      cards,
      schedule: buildOpenSchedule(terms),
      shortName,
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
  });
}

/** Whether interest stands open, or would without an assumed rate: its cells are empty then. */
export function mayBeOpen({ terms, schedule }: PlannedLoan): boolean {
  return schedule.openInterest !== null || terms.assumedRate !== undefined;
}

/** What the interest of a loan rests on that may stand open. "partly": assumed in some periods, open in others. */
export type InterestBasis = "open" | "partly" | "assumed";

export function interestBasis({ terms, schedule }: PlannedLoan): InterestBasis {
  if (!terms.assumedRate) return "open";
  return schedule.openInterest === null ? "assumed" : "partly";
}

/** The day from which interest of the first period runs. */
export function interestFrom({ schedule: { rows } }: PlannedLoan): Day | null {
  return rows.find(({ n }) => n === 1)?.from ?? null;
}
