import type { OpenedDocument } from "../../../documents/document.ts";
import type { DocumentPart, DocumentText } from "../../../documents/parts.ts";
import { allTables } from "./allTables.ts";
import { sheetRows, type FilledCell } from "./sheetCells.ts";

/** Fewer rows are a table of one column, or nothing. */
const FEWEST_LINES = 4;

/**
 * The document as lines of text, where all that its sheets hold stands in one column of each: text that was copied out of a
 * page has a line in each cell. The document itself where they are no lines of tables.
 */
export function columnAsLines(document: OpenedDocument): OpenedDocument {
  const parts = document.parts.map(linesOf);
  if (document.kind === "pdf" || parts.length === 0 || parts.some((lines) => lines === null)) return document;
  const lined: OpenedDocument = { ...document, kind: "text", parts: parts.flatMap((lines) => lines ?? []) };
  return allTables(lined).length > 0 ? lined : document;
}

/** The cells of a sheet's only column; null for a sheet with several. */
function linesOf(part: DocumentPart): DocumentText[] | null {
  if (part.kind === "text") return null;
  const rows = sheetRows(part);
  const columns = new Set(
    rows.flatMap(({ cells }) => cells.flatMap((cell, column) => (cell ? [column] : []))),
  );
  if (columns.size > 1 || rows.length < FEWEST_LINES) return null;
  return rows.flatMap(({ index, cells }) =>
    cells.flatMap((cell) =>
      cell
        ? [
            {
              kind: "text" as const,
              page: part.page,
              line: part.block.row + index + 1,
              text: lineOf(cell),
              cell: cell.name,
            },
          ]
        : [],
    ),
  );
}

/** A spreadsheet makes a number of a line that is nothing but an amount: its thousands are parted again. */
function lineOf({ text, input: { value } }: FilledCell): string {
  if (typeof value !== "number" || !/^-?\d{4,}$/u.test(text)) return text;
  const groups: string[] = [];
  const [sign, digits] = text.startsWith("-") ? ["-", text.slice(1)] : ["", text];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return `${sign}${groups.join(".")}`;
}
