import { foldForComparison } from "../../text/fold.ts";
import { unspaced } from "../../text/unspaced.ts";
import type { AmountRole } from "../otherLines.ts";

/** What a column of figures means, by its header. */
export interface AmountHeader {
  readonly role: AmountRole;
  /** Where the header names one. */
  readonly year: number | null;
}

const NO_AMOUNT = /%|\bprocen|\bindeks|\bindex|\bucesc|\bstruktur|\bstop[ae]\b/u;
const YEAR_ONLY = /^(?:19|20)\d\d\.?(?: ?god(?:in[aeu]|\.)?)?$/u;
const YEAR = /\b((?:19|20)\d\d)\b/u;

/** In the order in which they are tried; folded headers. */
const WORDS: readonly (readonly [AmountRole, RegExp])[] = [
  ["execution", /\b(?:izvrs|ostvaren|realiz|utros)/u],
  ["plan", /\b(?:plan|projekcij|odobren|apro[pr]+ijacij)/u],
  ["own-sources", /\bsopstven/u],
  ["other-sources", /\b(?:ostalih|drugih|dodatn|donacij)/u],
  ["total", /^(?:ukup|svega)|\bukupn[aoei]\b/u],
  ["budget", /\bbudzet/u],
  ["plan", /\brebalans/u],
];
const SOME_AMOUNT = /\b(?:iznos|sredstv|rashod|izdat|u dinarima|dinara|rsd|din)/u;

/**
 * One form of a header for its words: folded, "_" a space, a word that is hyphenated over two lines joined, one whose
 * letters are spaced out too ("П Л А Н").
 */
export function headerWords(header: string): string {
  return foldForComparison(unspaced(header.replaceAll("_", " "))).replace(/(?<=\p{Ll})-(?=\p{Ll})/gu, "");
}

/** Null where the header says of no amount: text, a code, a percentage, an index. */
export function amountHeader(header: string): AmountHeader | null {
  const words = headerWords(header);
  if (words === "" || NO_AMOUNT.test(words)) return null;
  const year = Number(YEAR.exec(words)?.[1] ?? 0) || null;
  if (YEAR_ONLY.test(words)) return { role: "year", year };
  const known = WORDS.find(([, pattern]) => pattern.test(words));
  if (known) return { role: known[0], year };
  return SOME_AMOUNT.test(words) ? { role: "other", year } : null;
}
