import type { DocumentChanges, DocumentContents, LineChange } from "./changes.ts";
import { fieldChanges } from "./fieldChanges.ts";
import { fieldsOf } from "./lineFields.ts";
import { pairLines } from "./pairLines.ts";

/**
 * What changed from one text of a document to another, line by line: added, gone, or field by field. A line that moved
 * to another page is unchanged.
 */
export function compareDocuments(before: DocumentContents, after: DocumentContents): DocumentChanges {
  let unchanged = 0;
  const changes = pairLines(before.lines, after.lines).flatMap((pair): LineChange[] => {
    if (!pair.after) return pair.before ? [{ kind: "gone", before: pair.before }] : [];
    if (!pair.before) return [{ kind: "added", after: pair.after }];
    const fields = fieldChanges(fieldsOf(pair.before), fieldsOf(pair.after));
    if (fields.length > 0) return [{ kind: "changed", before: pair.before, after: pair.after, fields }];
    unchanged += 1;
    return [];
  });
  return { changes, unchanged };
}
