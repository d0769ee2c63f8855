import type { TableMapping } from "../../budget/tables/mapping.ts";
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

/** What headers are compared by: the same table in another script or another year's spacing is the same. */
export function headersKey(headers: readonly string[]): string {
  return JSON.stringify(headers.map(foldForComparison));
}
