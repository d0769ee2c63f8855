import { message, Problem, type Message } from "../../messages/message.ts";
import type { InputFile, OpenedDocument, ReadOptions } from "../document.ts";
import type { DocumentPart } from "../parts.ts";
import { sha256 } from "../sha256.ts";
import { layTables } from "./layTables.ts";
import { MOST_CELLS, type RawWorkbook } from "./rawSheet.ts";
import { sheetWarnings } from "./sheetWarnings.ts";

/**
 * A workbook as a document: its sheets are its pages, each with its cells as a table.
 * @throws Problem when a sheet cannot be laid out, or no sheet has any cells
 */
export async function sheetDocument(
  file: InputFile,
  { kind, sheets, warnings }: RawWorkbook,
  { signal, onProgress }: ReadOptions,
): Promise<OpenedDocument> {
  const document = file.name;
  const parts: DocumentPart[] = [];
  const all: Message[] = [...warnings];
  sheets.forEach((sheet, index) => {
    signal?.throwIfAborted();
    if (sheet.cells === null) all.push(message("reading:sheetWithoutCells", { sheet: sheet.name }));
    else {
      const { tables, covered } = layTables(sheet, index + 1, document);
      for (const one of tables) parts.push(one);
      for (const one of sheetWarnings(sheet, covered)) all.push(one);
    }
    onProgress?.({ document, page: index + 1, pages: sheets.length });
  });
  if (parts.length === 0) throw new Problem("errors:sheetsEmpty", { document }, { document });
  return {
    name: document,
    sha256: await sha256(file.bytes),
    kind,
    pageCount: sheets.length,
    pages: [],
    parts,
    warnings: all,
  };
}

/** Counts cells as they are read. @returns a function that throws a Problem when they are too many */
export function cellCounter(document: string): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (count > MOST_CELLS)
      throw new Problem("errors:tooManySheetCells", { document, most: MOST_CELLS }, { document });
  };
}
