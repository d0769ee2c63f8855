import type { OpenedDocument } from "../../documents/document.ts";
import { openingText } from "./openingText.ts";

/**
 * Whether the document is a law on the budget of the Republic, or on changes to it. Cities decide on theirs ("Одлука о
 * буџету града"), though they may quote the law.
 */
export function isRepublicLaw(document: OpenedDocument): boolean {
  const text = openingText(document);
  return /\bzakon\w* ?o ?budzetu ?republike ?srbije\b/u.test(text) && !/\bodluk\w* ?o ?budzetu/u.test(text);
}
