import type { OpenedDocument } from "../../documents/document.ts";
import { foldForComparison } from "../../text/fold.ts";

/** The title stands on the first pages. */
const FIRST_PAGES = 3;
const FIRST_PARTS = 60;
const FIRST_ROWS = 6;

/**
 * Whether the document is a law on the budget of the Republic, or on changes to it. Cities decide on theirs ("Одлука о
 * буџету града"), though they may quote the law.
 */
export function isRepublicLaw({ pages, parts }: OpenedDocument): boolean {
  const ofPages = pages.slice(0, FIRST_PAGES).flatMap(({ runs }) => runs.map(({ text }) => text));
  const ofParts = parts
    .slice(0, FIRST_PARTS)
    .flatMap((part) => (part.kind === "text" ? [part.text] : part.texts.slice(0, FIRST_ROWS).flat()));
  const text = foldForComparison([...ofPages, ...ofParts].join(" "));
  return /\bzakon\w* o budzetu republike srbije\b/u.test(text) && !/\bodluk\w* o budzetu\b/u.test(text);
}
