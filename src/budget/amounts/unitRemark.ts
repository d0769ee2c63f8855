import { foldForComparison } from "../../text/fold.ts";
import { isPageMark, isPageNumber } from "../tables/pageMarks.ts";
import { statedUnit } from "./tableUnit.ts";

/** A longer text is no remark to a table. */
const LONGEST = 150;
/** What may stand between a table and the remark on its unit, folded. */
const OTHER_REMARK = /^(?:izvor|napomena|source|note)\b|^\*/u;
/** "Износи су у хиљадама динара", folded: said of figures that the reader has seen, or is about to see. */
const SENTENCE =
  /^[*( ]*(?:napomena|note)\b|^[*( ]*(?:\d\)? )?(?:svi |sve )?(?:iznos|podac|cifr|sum[ea]|vrednost|rat[ae]\b|amounts|figures)/u;
/** "(у 000 дин.)" and no other word, folded. */
const BARE = /^[*( ]*(?:u|in) (?:[\p{L}€]+|['’]?000|1[.,]?000)(?: [\p{L}€]+)?[). ]*$/u;

/** A text below a table that states what its figures count. */
export interface UnitRemark {
  readonly text: string;
  /** Its place among the texts below; -1 for the table's own last row. */
  readonly at: number;
}

/** The remark on the unit among the texts right below a table; null where none stands there. */
export function remarkAmong(texts: readonly string[]): UnitRemark | null {
  const at = texts.findIndex(
    (text) =>
      !isPageNumber(text) &&
      !isPageMark(text) &&
      !(OTHER_REMARK.test(foldForComparison(text)) && !isUnitRemark(text)),
  );
  const text = texts[at];
  return text !== undefined && isUnitRemark(text) ? { text, at } : null;
}

/** Whether a text is a remark on the unit, and nothing else. */
export function isUnitRemark(text: string): boolean {
  if (text.length > LONGEST || statedUnit(text) === null) return false;
  const folded = foldForComparison(text);
  return SENTENCE.test(folded) || BARE.test(folded);
}

const OF_INSTALMENTS = /\b(?:rat[aeiu]|anuitet\w*|kamat\w*|otplat\w*|instal?lments?)\b/u;

/**
 * Whether a remark below a list of debt is not said of its balances: it speaks of instalments, or it is the footnote of a
 * star that other figures bear and no balance does.
 */
export function isOfInstalments(
  remark: string,
  balances: readonly string[],
  others: readonly string[],
): boolean {
  if (OF_INSTALMENTS.test(foldForComparison(remark))) return true;
  const bearsStar = (text: string): boolean => text.includes("*");
  return bearsStar(remark.trim().charAt(0)) && others.some(bearsStar) && !balances.some(bearsStar);
}

/** Whether a remark is a sentence of its own, and no title of the figures below it. */
export function isUnitSentence(text: string): boolean {
  return SENTENCE.test(foldForComparison(text));
}
