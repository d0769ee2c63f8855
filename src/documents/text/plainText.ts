import type { DocumentPart } from "../parts.ts";
import { tablesInLines } from "./columnsOfText.ts";
import { textTable } from "./textTable.ts";

/**
 * Running text as a paragraph for each line that says something, and as tables where its lines surely stand in
 * columns; those are named "T1", "T2" from `tablesBefore` on.
 */
export function plainTextParts(text: string, document: string, tablesBefore = 0): DocumentPart[] {
  const lines = text.split("\n");
  const parts: DocumentPart[] = [];
  let at = 0;
  const paragraphsTo = (end: number): void => {
    for (; at < end; at += 1) {
      const line = (lines[at] ?? "").trim();
      if (line !== "") parts.push({ kind: "text", page: 1, line: at + 1, text: line });
    }
  };
  tablesInLines(lines).forEach(({ from, to, rows }, index) => {
    paragraphsTo(from);
    parts.push(textTable(rows, { document, name: `T${tablesBefore + index + 1}` }));
    at = to;
  });
  paragraphsTo(lines.length);
  return parts;
}
