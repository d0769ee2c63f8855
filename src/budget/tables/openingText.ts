import type { OpenedDocument } from "../../documents/document.ts";
import { foldForComparison } from "../../text/fold.ts";
import { unspaced } from "../../text/unspaced.ts";

/** The title stands on the first pages. */
const FIRST_PAGES = 3;
const FIRST_PARTS = 60;
const FIRST_ROWS = 6;

/** How a document begins, folded, words with spaced letters made whole: where its title says what it is. */
export function openingText({ pages, parts }: OpenedDocument): string {
  const ofPages = pages.slice(0, FIRST_PAGES).flatMap(({ runs }) => runs.map(({ text }) => text));
  const ofParts = parts
    .slice(0, FIRST_PARTS)
    .flatMap((part) => (part.kind === "text" ? [part.text] : part.texts.slice(0, FIRST_ROWS).flat()));
  return foldForComparison(unspaced([...ofPages, ...ofParts].join(" ")));
}
