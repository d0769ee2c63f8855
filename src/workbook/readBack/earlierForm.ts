import { translatorFor } from "../../messages/translator.ts";
import type { Language } from "../../messages/language.ts";
import { foldForComparison } from "../../text/fold.ts";
import type { WorkbookSnapshot } from "../snapshot.ts";
import { loansTable } from "../inputs/loansTable.ts";
import { tableNamed } from "./inputTable.ts";

/** Columns of tblLoans that came with the sheet of the terms that few agreements have. */
export const RARE_COLUMNS: readonly string[] = [
  "availabilityEnd",
  "rollOn",
  "finalPeriod",
  "capitalisedUntil",
];

/** Columns of tblLoans that came with loans that begin with a stated balance. */
export const OPENING_KEYS: readonly string[] = ["openingBalance", "openingDate", "interestFrom"];

/** Columns of tblLoans that came with registers that round balances. */
export const REMAINDER_COLUMNS: readonly string[] = ["remainder", "divided"];

/** The column of tblLoans that came with assumed rates of interest. */
export const ASSUMED_RATE_KEYS: readonly string[] = ["assumedRate"];

/** Whether tblLoans has none of the columns: a version wrote it that did not have them. */
export function lacksColumns(
  snapshot: WorkbookSnapshot,
  language: Language,
  keys: readonly string[],
): boolean {
  const loans = tableNamed(snapshot, "tblLoans");
  const t = translatorFor(language);
  const headers = new Set(loans?.headers.map(foldForComparison));
  return loansTable(t)
    .columns.filter(({ key }) => keys.includes(key))
    .every(({ header }) => !headers.has(foldForComparison(t.say(header))));
}

/**
 * Whether the workbook was written by a version that had no room for the terms that few agreements have: neither their
 * sheet nor any of their columns is there. Those terms then stay as they were written.
 */
export function isEarlierForm(snapshot: WorkbookSnapshot, language: Language): boolean {
  const loans = tableNamed(snapshot, "tblLoans");
  if (!loans || snapshot.sheets.some(({ key }) => key === "terms") || tableNamed(snapshot, "tblFees")) {
    return false;
  }
  return lacksColumns(snapshot, language, RARE_COLUMNS);
}
