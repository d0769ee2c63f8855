import type { TableMapping } from "../../budget/mapped/mapping.ts";
import type { FindingNote, SetTolerance } from "../../dossier/userWords.ts";
import { foldForComparison } from "../../text/fold.ts";

/** The user's mappings with one more: a table, known by its headers, is mapped once. */
export function withMapping(before: readonly TableMapping[], mapping: TableMapping): readonly TableMapping[] {
  const key = headersKey(mapping.headers);
  return [...before.filter(({ headers }) => headersKey(headers) !== key), mapping];
}

export function withoutMapping(
  before: readonly TableMapping[],
  headers: readonly string[],
): readonly TableMapping[] {
  const key = headersKey(headers);
  return before.filter((mapping) => headersKey(mapping.headers) !== key);
}

/** The user's notes with this one in its place, or without any on the finding. */
export function withNote(
  before: readonly FindingNote[],
  finding: string,
  note: FindingNote | null,
): readonly FindingNote[] {
  return replaced(before, note, (one) => one.finding === finding);
}

/** The tolerances that the user has set with this one in its place, or the check's own again. */
export function withTolerance(
  before: readonly SetTolerance[],
  check: string,
  tolerance: SetTolerance | null,
): readonly SetTolerance[] {
  return replaced(before, tolerance, (one) => one.check === check);
}

/** In its place: the order of a user's words tells nothing, and a word that is changed does not wander. */
function replaced<T>(before: readonly T[], word: T | null, isOne: (one: T) => boolean): readonly T[] {
  const at = before.findIndex(isOne);
  if (at === -1) return word === null ? before : [...before, word];
  return word === null ? before.toSpliced(at, 1) : before.with(at, word);
}

/** What headers are compared by: the same table in another script or another year's spacing is the same. */
export function headersKey(headers: readonly string[]): string {
  return JSON.stringify(headers.map(foldForComparison));
}
