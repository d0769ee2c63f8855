import { foldForComparison } from "../../text/fold.ts";
import type { DebtSection } from "../budgetLine.ts";

type Liability = "direct" | "indirect";
type Market = "internal" | "external";

/** What a heading or a total says about the lists it stands for; null where it says nothing. */
export interface SectionWords {
  readonly liability: Liability | null;
  readonly market: Market | null;
}

/**
 * Reads which lists a heading or total names. Where it names both kinds ("спољни + унутрашњи дуг"), that
 * side is null: all are meant.
 */
export function sectionWordsOf(text: string): SectionWords {
  const folded = foldForComparison(text);
  const indirect = /\bindirektn/u.test(folded);
  const direct = /\bdirektn/u.test(folded);
  const internal = /\bunutrasnj/u.test(folded);
  const external = /\bspoljn/u.test(folded);
  return {
    liability: direct === indirect ? null : direct ? "direct" : "indirect",
    market: internal === external ? null : internal ? "internal" : "external",
  };
}

/**
 * Whether the line is the heading of a list: an enumerator (its form varies, "1I." was seen), then the kind of
 * obligations or of debt and nothing else.
 */
export function isSectionHeading(text: string): boolean {
  const folded = foldForComparison(text).replace(/[:.]/gu, " ");
  return /^([\divxl]+\s+)?((in)?direktne obaveze(\s*(-\s*)?(unutrasnji|spoljni)(\s+dug)?)?|(unutrasnji|spoljni) dug)$/u.test(
    folded.trim(),
  );
}

/** The section that both words together name; null while one of them is not known. */
export function sectionOf({ liability, market }: SectionWords): DebtSection | null {
  return liability && market ? `${liability}-${market}` : null;
}
