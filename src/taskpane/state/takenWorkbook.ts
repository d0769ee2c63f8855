import type { Imported } from "../../dossier/importFiles.ts";
import { pairAndYear } from "../../dossier/planning/assumedPairs.ts";
import { asOfFieldOf, asOfIn } from "./asOfField.ts";
import { isGiven, withTerms, type LoadedTerms } from "./loadedTerms.ts";
import { mergeImported } from "./mergeImported.ts";
import type { PaneState } from "./paneState.ts";
import { deepEqual, withoutSame } from "./deepEqual.ts";
import type { Base, PaneInputs } from "./paneInputs.ts";
import { keepingEqualParts } from "./workbookBase.ts";

/**
 * The pane after the open workbook was read or written. What the user did in the pane since `against` stays, part by
 * part, and everything else is as the workbook says.
 * @param against what the workbook is known to have held, or was written from
 */
export function takenWorkbook(state: PaneState, read: Base, against: PaneInputs): PaneState {
  const base = keepingEqualParts({ dossier: null, ...against }, keepingEqualParts(state.base, read));
  const language = state.language === against.language ? base.language : state.language;
  const isDayTyped = !state.asOf.valid || state.asOf.day !== against.day;
  return {
    ...state,
    base,
    imported: importedAfter(state.imported, base.imported, against.imported),
    terms: termsAfter(state.terms, base.terms, against.terms),
    decisions: listAfter(state.decisions, base.decisions, against.decisions),
    mappings: listAfter(state.mappings, base.mappings, against.mappings),
    payments: listAfter(state.payments, base.payments, against.payments),
    notes: wordsAfter(state.notes, base.notes, against.notes, ({ finding }) => finding),
    tolerances: wordsAfter(state.tolerances, base.tolerances, against.tolerances, ({ check }) => check),
    assumedRates: wordsAfter(state.assumedRates, base.assumedRates, against.assumedRates, pairAndYear),
    leftOut: choiceAfter(state.leftOut, base.leftOut, against.leftOut),
    putIn: choiceAfter(state.putIn, base.putIn, against.putIn),
    language,
    asOf: isDayTyped ? asOfIn(state.asOf, language) : asOfFieldOf(base.day, language),
  };
}

/** Documents: the pane's, where only they changed; the workbook's, where only those did; else both. */
function importedAfter(
  pane: Imported | null,
  workbook: Imported | null,
  against: Imported | null,
): Imported | null {
  if (pane === against) return workbook;
  if (workbook === against || !workbook) return pane;
  return pane ? mergeImported(workbook, pane).imported : workbook;
}

/** Terms: the workbook's, and instead of them those of files and fits that came since. */
function termsAfter(
  pane: readonly LoadedTerms[],
  workbook: readonly LoadedTerms[],
  against: readonly LoadedTerms[],
): readonly LoadedTerms[] {
  const pending = pane.filter((one) => isGiven(one) && !against.includes(one));
  return pending.reduce((terms, one) => withTerms(terms, one).terms, workbook);
}

/** What the user has decided or recorded: the workbook's, and after it what was added in the pane since and is not there. */
function listAfter<T>(pane: readonly T[], workbook: readonly T[], against: readonly T[]): readonly T[] {
  const added = withoutSame(pane, against);
  const gone = withoutSame(against, pane);
  if (added.length + gone.length === 0) return workbook;
  return [...withoutSame(workbook, gone), ...withoutSame(added, withoutSame(workbook, against))];
}

/** Words of which there is one of a kind: the workbook's, and those that were changed or taken back in the pane since. */
function wordsAfter<T>(
  pane: readonly T[],
  workbook: readonly T[],
  against: readonly T[],
  keyOf: (one: T) => string,
): readonly T[] {
  const [now, then] = [pane, against].map((list) => new Map(list.map((one) => [keyOf(one), one])));
  const isChanged = (key: string): boolean => !deepEqual(now?.get(key), then?.get(key));
  if (![...pane, ...against].some((one) => isChanged(keyOf(one)))) return workbook;
  const kept = workbook.filter((one) => !isChanged(keyOf(one)));
  return [...kept, ...pane.filter((one) => isChanged(keyOf(one)))];
}

/** A choice of loans: the workbook's, with what the user switched since. */
function choiceAfter(
  pane: ReadonlySet<string>,
  workbook: ReadonlySet<string>,
  against: ReadonlySet<string>,
): ReadonlySet<string> {
  const switched = [...new Set([...pane, ...against])].filter((key) => pane.has(key) !== against.has(key));
  if (switched.length === 0) return workbook;
  const choice = new Set(workbook);
  for (const key of switched) {
    if (pane.has(key)) choice.add(key);
    else choice.delete(key);
  }
  return choice;
}
