import { exactCriterion } from "../formulas/exactCriterion.ts";

/** What SUMIFS takes of a text to look for. */
const LONGEST_CRITERION = 255;
/** A text that SUMIFS takes for a number would also find others that are the same number: "442" finds "0442". */
const NUMBER_LIKE = /^[\s\d.,+\-−%]*\d[\s\d.,+\-−%eE/]*$/u;
const PLAIN_CODE = /^[1-9]\d*$/;

/**
 * Whether a criterion of SUMIFS finds just the cells with this text: SUMIFS compares regardless of case, takes texts
 * that look like numbers for those, and refuses long ones.
 * @param among all texts of the column
 */
export function isFindable(text: string, among: ReadonlySet<string>): boolean {
  if (text === "" || text.length > LONGEST_CRITERION || text.trim() !== text) return false;
  const lower = text.toLowerCase();
  for (const other of among) if (other !== text && other.toLowerCase() === lower) return false;
  if (!NUMBER_LIKE.test(text)) return true;
  if (!PLAIN_CODE.test(text)) return false;
  for (const other of among) {
    if (other !== text && NUMBER_LIKE.test(other) && Number(other.replace(",", ".")) === Number(text))
      return false;
  }
  return true;
}

/** "tblX[Document],[@Document]" for each column: pairs for SUMIFS and COUNTIFS. */
export function criteriaOf(
  pairs: readonly (readonly [column: string, here: string, text: string])[],
): string {
  return pairs.map(([column, here, text]) => `${column},${exactCriterion(here, text)}`).join(",");
}
