import type { PrintedTotal } from "../../../src/budget/budgetLine.ts";
import type { PrintedSum } from "../../../src/budget/otherLines.ts";
import type { Message } from "../../../src/messages/message.ts";

/**
 * Remarks that ask for nothing to be compared, or say what is so of the whole document by its nature: a fault beside
 * one of them alone was not said.
 */
const REMARKS: ReadonlySet<string> = new Set([
  "tables:unitAssumed",
  "tables:unitMissing",
  "tables:accountIsDetail",
  "pdfText:lettersFromGlyphs",
  "pdfText:diacriticsRestored",
  "pdfText:syllablesJoined",
  "reading:encodingChosen",
  "reading:delimiterChosen",
  "budget:asOfMissing",
  "budget:asOfMissingInCells",
]);

export const saysFault = (warnings: readonly Message[]): boolean =>
  warnings.some(({ key }) => !REMARKS.has(key));

/** Totals that are said to differ, or that could not be compared, by label. */
export function doubtfulLabels(totals: readonly (PrintedTotal | PrintedSum)[]): string[] {
  return totals.flatMap(({ agrees, label }) => (agrees === true ? [] : [label]));
}
