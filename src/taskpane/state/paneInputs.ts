import type { Day } from "../../calendar/day.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Imported } from "../../dossier/importFiles.ts";
import type { Language } from "../../messages/language.ts";
import type { LoadedTerms } from "./loadedTerms.ts";

/** What the user has said: the dossier holds it as it is. */
type UserWords = Pick<
  Dossier,
  "decisions" | "mappings" | "payments" | "notes" | "tolerances" | "assumedRates"
>;

/** All that decides what the pane's dossier is. */
export interface PaneInputs extends UserWords {
  /** What was read so far; survives every failed or cancelled reading. */
  readonly imported: Imported | null;
  /** Terms that stand as they are, at most one for each loan. */
  readonly terms: readonly LoadedTerms[];
  /** Loans of the Exim Bank of China that the user left out, and others that the user put in; by key. */
  readonly leftOut: ReadonlySet<string>;
  readonly putIn: ReadonlySet<string>;
  readonly day: Day;
  readonly language: Language;
}

/** What decides the loans of the dossier, and all that is computed of them. */
export type Choices = Omit<PaneInputs, "notes" | "tolerances" | "assumedRates">;

/** What the pane was last filled from, or has last written: what differs from it is in the pane alone. */
export interface Base extends PaneInputs {
  /** As the open workbook says it; null where the pane was filled from none. */
  readonly dossier: Dossier | null;
}

/** The pane's state, as far as it decides that. */
type OfPane = Omit<PaneInputs, "day"> & { readonly asOf: { readonly day: Day } };

export function paneInputsOf(state: OfPane): PaneInputs {
  const { imported, terms, leftOut, putIn, asOf, language } = state;
  return { imported, terms, leftOut, putIn, ...userWords(state), day: asOf.day, language };
}

/** What the user has said, of whatever holds it. */
export function userWords(all: UserWords): UserWords {
  const { decisions, mappings, payments, notes, tolerances, assumedRates } = all;
  return { decisions, mappings, payments, notes, tolerances, assumedRates };
}

/** Whether both come of the same documents, terms and choice of loans. */
export function sameChoice(a: Choices, b: Choices): boolean {
  return (
    sameDocuments(a.imported, b.imported) &&
    // Their order is no choice: terms that gave way and came back stand last.
    sameMembers(new Set(a.terms), new Set(b.terms)) &&
    sameMembers(a.leftOut, b.leftOut) &&
    sameMembers(a.putIn, b.putIn) &&
    sameItems(a.decisions, b.decisions) &&
    sameItems(a.mappings, b.mappings)
  );
}

function sameDocuments(a: Imported | null, b: Imported | null): boolean {
  return (
    a === b ||
    (a !== null &&
      b !== null &&
      sameItems(a.documents, b.documents) &&
      sameItems(a.lines, b.lines) &&
      sameItems(a.others, b.others))
  );
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

export function sameMembers<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a === b || (a.size === b.size && [...a].every((member) => b.has(member)));
}

/** Whether the user has said the same of payments, checks and plans: no loan and no schedule is computed from it. */
function sameWords(a: PaneInputs, b: PaneInputs): boolean {
  return (
    sameItems(a.payments, b.payments) &&
    sameItems(a.notes, b.notes) &&
    sameItems(a.tolerances, b.tolerances) &&
    sameItems(a.assumedRates, b.assumedRates)
  );
}

export function samePaneInputs(a: PaneInputs, b: PaneInputs): boolean {
  return sameChoice(a, b) && sameWords(a, b) && a.day === b.day && a.language === b.language;
}

/** Whether the pane holds something that the workbook it was filled from does not. */
export function isUnwritten(state: OfPane & { readonly base: Base }): boolean {
  return !samePaneInputs(paneInputsOf(state), state.base);
}

/** Whether the user has typed or decided something that no workbook holds: documents and files of terms can be read again. */
export function hasUnwrittenWords(state: OfPane & { readonly base: Base }): boolean {
  const { base, terms, decisions, mappings } = state;
  const inPane = paneInputsOf(state);
  return (
    !sameWords(inPane, base) ||
    !sameItems(decisions, base.decisions) ||
    !sameItems(mappings, base.mappings) ||
    terms.some((one) => one.ofPane !== undefined && !base.terms.includes(one))
  );
}
