/** What COUNTIFS and SUMIFS take for more than the text itself: wildcards, and a comparison at its beginning. */
const MEANS_MORE = /[*?~]|^[<>=]/;
const WILDCARD = /[*?~]/;

/**
 * A criterion of SUMIFS that only cells with just this text meet, whatever case.
 * @param reference the cell that holds the text
 * @param text what it holds; a text that means itself needs no more than the reference
 */
export function exactCriterion(reference: string, text: string): string {
  return MEANS_MORE.test(text) ? `"="&${escaped(reference)}` : reference;
}

/** The same for what MATCH looks up, which takes wildcards but no comparisons. */
export function exactLookup(reference: string, text: string): string {
  return WILDCARD.test(text) ? escaped(reference) : reference;
}

function escaped(reference: string): string {
  return `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${reference},"~","~~"),"*","~*"),"?","~?")`;
}
