import type { LoanTerms } from "../../loan/terms.ts";
import { isChosen, type Choice, type FoundLoan } from "./foundLoans.ts";

/** A loan's terms that stand as they are: handed in as a file, found by a fit, or read from the open workbook. */
export interface LoadedTerms {
  /** The file they came from; null for a fit and for the open workbook. */
  readonly file: string | null;
  readonly terms: LoanTerms;
  /** Found by a fit and taken by the user, in the pane alone. */
  readonly fitted?: {
    /** The file's terms that stood before: they stand again where the user takes the fit back. */
    readonly instead: LoadedTerms | null;
  };
}

/** Whether the user gave them in the pane, so that they can be taken back there. */
export function isOfPane({ file, fitted }: LoadedTerms): boolean {
  return file !== null || fitted !== undefined;
}

/** Terms of a fit, in the place of those that stand now. */
export function fittedTerms(standing: readonly LoadedTerms[], terms: LoanTerms): LoadedTerms {
  const now = standing.find((one) => one.terms.id === terms.id) ?? null;
  const before = now?.fitted ? now.fitted.instead : now;
  return { file: null, terms, fitted: { instead: before && before.file !== null ? before : null } };
}

/** What taking in terms gives: for each loan the terms that came last. */
export interface TermsTaken {
  readonly terms: readonly LoadedTerms[];
  /** Those of the same loan that had to go. */
  readonly replaced: readonly LoadedTerms[];
}

export function withTerms(before: readonly LoadedTerms[], added: LoadedTerms): TermsTaken {
  const isSameLoan = (one: LoadedTerms): boolean => one.terms.id === added.terms.id;
  return {
    terms: [...before.filter((one) => !isSameLoan(one)), added],
    replaced: before.filter(isSameLoan),
  };
}

/** The terms that take part: all but those of loans that the user left out. */
export function statedTerms(
  { terms, leftOut, putIn }: Choice & { readonly terms: readonly LoadedTerms[] },
  loans: readonly FoundLoan[],
): readonly LoanTerms[] {
  const isLeftOut = (id: string): boolean =>
    loans.some((loan) => loan.key === id && !isChosen(loan, { leftOut, putIn }));
  return terms.filter((one) => !isLeftOut(one.terms.id)).map((one) => one.terms);
}
