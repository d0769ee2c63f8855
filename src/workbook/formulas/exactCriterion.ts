/** What COUNTIFS and SUMIFS take for more than the text itself: wildcards, and a comparison at its beginning. */
const MEANS_MORE = /[*?~]|^[<>=]/;

/**
 * A criterion of SUMIFS that only cells with just this text meet, whatever case.
 * @param reference the cell that holds the text
 * @param text what it holds; a text that means itself needs no more than the reference
 */
export function exactCriterion(reference: string, text: string): string {
  if (!MEANS_MORE.test(text)) return reference;
  return `"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${reference},"~","~~"),"*","~*"),"?","~?")`;
}
