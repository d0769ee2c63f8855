import type { DebtCard } from "../budget/budgetLine.ts";
import { readBudgetDocument } from "../budget/readBudgetDocument.ts";
import type { InputFile, Progress } from "../documents/document.ts";
import { openDocument } from "../documents/openDocument.ts";
import type { DocumentRecord } from "./dossier.ts";

/** What was read from the files that a user handed in. */
export interface Imported {
  readonly documents: readonly DocumentRecord[];
  /** In the order of the documents, within each in the order of its pages. */
  readonly lines: readonly DebtCard[];
}

export interface ImportOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: Progress;
}

/**
 * Opens the files and reads every budget line in them. A file given twice (the same bytes) is read once.
 * @throws Problem for the first file that cannot be read; an AbortError when cancelled
 */
export async function importFiles(
  files: readonly InputFile[],
  options: ImportOptions = {},
): Promise<Imported> {
  const documents: DocumentRecord[] = [];
  const lines: DebtCard[] = [];
  for (const file of files) {
    const opened = await openDocument(file, options);
    if (documents.some((document) => document.sha256 === opened.sha256)) continue;
    const read = readBudgetDocument(opened);
    documents.push({
      name: opened.name,
      sha256: opened.sha256,
      kind: opened.kind,
      pages: opened.pages.length,
      asOf: read.asOf,
      totals: read.totals,
      warnings: read.warnings,
    });
    lines.push(...read.lines);
  }
  return { documents, lines };
}
