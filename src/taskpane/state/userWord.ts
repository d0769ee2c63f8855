import type { TableMapping } from "../../budget/tables/mapping.ts";
import type { MatchDecision } from "../../dossier/dossier.ts";
import { foldForComparison } from "../../text/fold.ts";

/** The user's decisions with one more: the last word on a name, under its group, is the one that counts. */
export function withDecision(
  before: readonly MatchDecision[],
  decision: MatchDecision,
): readonly MatchDecision[] {
  const key = decisionKey(decision);
  return [...before.filter((one) => decisionKey(one) !== key), decision];
}

/** The user's mappings with one more: a table, known by its headers, is mapped once. */
export function withMapping(before: readonly TableMapping[], mapping: TableMapping): readonly TableMapping[] {
  const key = headersKey(mapping.headers);
  return [...before.filter(({ headers }) => headersKey(headers) !== key), mapping];
}

/** What headers are compared by: the same table in another script or another year's spacing is the same. */
export function headersKey(headers: readonly string[]): string {
  return JSON.stringify(headers.map(foldForComparison));
}

function decisionKey({ name, group }: MatchDecision): string {
  return JSON.stringify([foldForComparison(name), group === null ? null : foldForComparison(group)]);
}
