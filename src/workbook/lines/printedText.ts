import { BLANK, text } from "../layout/values.ts";
import type { PlanValue } from "../plan.ts";

/** A cell holds 32,767 UTF-16 units; the rest of a longer text stands in the document. */
const LONGEST = 32_000;
/** Characters that no XML file holds; a document's bytes may give them all the same. */
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff\p{Cs}]/gu;

/** Text of a document as one that a cell can hold; blank for null. */
export function printedText(printed: string | null): PlanValue {
  if (printed === null) return BLANK;
  const writable = printed.replace(UNWRITABLE, "\ufffd");
  return text(
    writable.length > LONGEST ? `${writable.slice(0, LONGEST).replace(UNWRITABLE, "")}…` : writable,
  );
}
