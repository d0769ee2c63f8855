import type { DebtCard } from "../budget/budgetLine.ts";
import type { OtherLine } from "../budget/otherLines.ts";
import type { TableMapping } from "../budget/tables/mapping.ts";
import { wantsRules } from "../budget/tables/tablesOfPages.ts";
import { readBudgetDocument } from "../budget/readBudgetDocument.ts";
import type { InputFile, Progress } from "../documents/document.ts";
import { openDocument } from "../documents/openDocument.ts";
import type { DocumentRecord } from "./dossier.ts";

/** What was read from the files that a user handed in. */
export interface Imported {
  readonly documents: readonly DocumentRecord[];
  /** In the order of the documents, within each in the order of its pages. */
  readonly lines: readonly DebtCard[];
  readonly others: readonly OtherLine[];
}

export interface ImportOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: Progress;
  /** What the user has said of tables that the program does not know. */
  readonly mappings?: readonly TableMapping[];
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
  const others: OtherLine[] = [];
  for (const file of files) {
    const opened = await openDocument(file, { ...options, wantsRules });
    if (documents.some((document) => document.sha256 === opened.sha256)) continue;
    const read = readBudgetDocument(opened, options.mappings);
    documents.push({
      name: opened.name,
      sha256: opened.sha256,
      kind: opened.kind,
      pages: opened.pageCount,
      ...(opened.decoding ? { decoding: opened.decoding } : {}),
      asOf: read.asOf,
      totals: read.totals,
      sums: read.sums,
      unknownTables: read.unknownTables,
      warnings: [...opened.warnings, ...read.warnings],
    });
    lines.push(...read.lines);
    others.push(...read.others);
  }
  return { documents, lines, others };
}
