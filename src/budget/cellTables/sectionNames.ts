import { foldForComparison } from "../../text/fold.ts";
import type { DebtSection } from "../budgetLine.ts";
import { sectionOf, sectionWordsOf } from "../debtCards/sections.ts";

/** The kind of debt that a cell names ("индиректан, спољни", "direct, external"); null where it names none. */
export function sectionNamed(text: string): DebtSection | null {
  const folded = foldForComparison(text)
    .replace(/\bdirect\b/u, "direktn")
    .replace(/\bindirect\b/u, "indirektn")
    .replace(/\bdirektan\b/u, "direktn")
    .replace(/\bindirektan\b/u, "indirektn")
    .replace(/\binternal\b/u, "unutrasnj")
    .replace(/\bexternal\b/u, "spoljn");
  return sectionOf(sectionWordsOf(folded));
}
