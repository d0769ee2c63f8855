import { loanKey } from "../../loan/loanKey.ts";
import type { LoanTerms, TermSource } from "../../loan/terms.ts";
import { message } from "../../messages/message.ts";
import { isChosen, type Choice, type FoundLoan } from "./foundLoans.ts";

/** A loan's terms that stand as they are: handed in as a file, found by a fit, or read from the open workbook. */
export interface LoadedTerms {
  /** The file they came from; null for a fit and for the open workbook. */
  readonly file: string | null;
  readonly terms: LoanTerms;
  /** Made by the user in the pane alone: found by a fit, or tried out and applied. */
  readonly ofPane?: {
    /** The terms of a file or of the pane that stood before: they stand again where the user takes these back. */
    readonly instead: LoadedTerms | null;
  };
}

/** Whether the user gave them in the pane, so that they can be taken back there. */
export function isGiven({ file, ofPane }: LoadedTerms): boolean {
  return file !== null || ofPane !== undefined;
}

/** What can be tried out of a loan's terms, and what it has as its source once it is applied. */
const APPLIED = {
  rate: { mark: "entered", text: "tried out and applied by the user", says: message("fit:sourceApplied") },
  // Which instalments go is the program's assumption: the user says how much is repaid, and when.
  prepayments: {
    mark: "entered",
    text: "tried out and applied by the user; that the last instalments go first is assumed",
    says: message("fit:sourceAppliedEarly"),
  },
} as const satisfies Partial<Record<keyof LoanTerms, TermSource>>;
const TRIED = ["rate", "prepayments"] as const satisfies readonly (keyof typeof APPLIED)[];
const ONE_MORE = "fit:sourceAppliedEarlyToo";

/** Terms of which the user tried out something, and enters it. */
export function appliedTerms(before: LoanTerms, tried: LoanTerms): LoanTerms {
  const changed = TRIED.filter((term) => tried[term] !== before[term]);
  const sources = Object.fromEntries(
    changed.map((term) => [term, term === "rate" ? APPLIED.rate : sourceOfPrepayments(before)]),
  );
  return { ...tried, sources: { ...tried.sources, ...sources } };
}

/** Of prepayments to which one was added: those that were there have the source that they had. */
function sourceOfPrepayments({ prepayments, sources }: LoanTerms): TermSource {
  const { prepayments: added } = APPLIED;
  const former = sources["prepayments"];
  if (prepayments.length === 0 || !former || former.says?.key === added.says.key) return added;
  if (former.says?.key === ONE_MORE) return former;
  return {
    ...added,
    text: `${added.text}; the others: ${former.text}`,
    says: message(ONE_MORE, { before: former.says ?? former.text }),
  };
}

/** Whether something of them was tried out by the user and applied. */
export function isApplied({ sources }: LoanTerms): boolean {
  return TRIED.some((term) => {
    const key = sources[term]?.says?.key;
    return key === APPLIED[term].says.key || key === ONE_MORE;
  });
}

/** Terms made in the pane: a fit in the place of all that stands now, what was tried out on top of what stands without it. */
export function paneTerms(status: readonly LoadedTerms[], terms: LoanTerms): LoadedTerms {
  let before = status.find((one) => one.terms.id === terms.id) ?? null;
  while (before?.ofPane && (!isApplied(terms) || isApplied(before.terms))) before = before.ofPane.instead;
  return { file: null, terms, ofPane: { instead: before && isGiven(before) ? before : null } };
}

/** What taking in terms gives: for each loan the terms that came last. */
interface TermsTaken {
  readonly terms: readonly LoadedTerms[];
  /** Those of the same loan that had to go. */
  readonly replaced: readonly LoadedTerms[];
}

export function withTerms(before: readonly LoadedTerms[], added: LoadedTerms): TermsTaken {
  const isSameLoan = (one: LoadedTerms): boolean => loanKey(one.terms.id) === loanKey(added.terms.id);
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
    loans.some((loan) => loanKey(loan.key) === loanKey(id) && !isChosen(loan, { leftOut, putIn }));
  return terms.filter((one) => !isLeftOut(one.terms.id)).map((one) => one.terms);
}
