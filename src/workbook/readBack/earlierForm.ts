import { translatorFor } from "../../messages/translator.ts";
import type { Language } from "../../messages/language.ts";
import { foldForComparison } from "../../text/fold.ts";
import type { StandingWorkbook } from "../standing.ts";
import { loansTable } from "../tables/loansTable.ts";
import { tableNamed } from "./inputTable.ts";

/** Columns of tblLoans that came with the sheet of the terms that few agreements have. */
export const RARE_COLUMNS: readonly string[] = [
  "availabilityEnd",
  "rollOn",
  "finalPeriod",
  "capitalisedUntil",
];

/**
 * Whether the workbook was written by a version that had no room for the terms that few agreements have: neither their
 * sheet nor any of their columns is there. Those terms then stay as they were written.
 */
export function isEarlierForm(standing: StandingWorkbook, language: Language): boolean {
  const loans = tableNamed(standing, "tblLoans");
  if (!loans || standing.sheets.some(({ key }) => key === "terms") || tableNamed(standing, "tblFees")) {
    return false;
  }
  const t = translatorFor(language);
  const headers = new Set(loans.headers.map(foldForComparison));
  return loansTable(t)
    .columns.filter(({ key }) => RARE_COLUMNS.includes(key))
    .every(({ header }) => !headers.has(foldForComparison(t.say(header))));
}
