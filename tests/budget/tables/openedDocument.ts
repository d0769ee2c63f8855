import { cellName } from "../../../src/documents/cells/cellName.ts";
import type { DocumentKind, OpenedDocument } from "../../../src/documents/document.ts";
import type { CellSpan, DocumentPart, DocumentTable } from "../../../src/documents/parts.ts";
import { cellsOf, type Given } from "../cellTables/cells.ts";

/** A document of paragraphs (texts) and tables (rows of cells), as its format's reader would hand it over. */
export function documentOf(parts: readonly DocumentPart[], kind: DocumentKind = "docx"): OpenedDocument {
  return {
    name: "Zakon",
    sha256: "0".repeat(64),
    kind,
    pageCount: 1,
    pages: [],
    parts,
    warnings: [],
  };
}

export function text(words: string, page = 1): DocumentPart {
  return { kind: "text", page, text: words };
}

/** @param merges as "A1:C1" */
export function table(
  name: string,
  rows: readonly (readonly Given[])[],
  { page = 1, merges = [] as readonly string[] } = {},
): DocumentTable {
  const { block, texts } = cellsOf(rows, { sheet: name });
  return { kind: "table", page, name, block, texts, merges: merges.map(spanOf) };
}

function spanOf(address: string): CellSpan {
  const [from = "", to = ""] = address.split(":");
  const place = (cell: string): { row: number; column: number } => {
    for (let column = 0; column < 30; column += 1) {
      const row = Number(cell.replace(/\D/gu, "")) - 1;
      if (cellName(row, column) === cell) return { row, column };
    }
    throw new Error(cell);
  };
  const [a, b] = [place(from), place(to)];
  return { ...a, rows: b.row - a.row + 1, columns: b.column - a.column + 1 };
}
