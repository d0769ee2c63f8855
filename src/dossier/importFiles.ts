import type { BudgetLine, PrintedTotal } from "../budget/budgetLine.ts";
import type { InputFile, Progress } from "../documents/document.ts";
import type { DocumentRecord } from "./dossier.ts";

/** What was read from the files that a user handed in. */
export interface Imported {
  readonly documents: readonly DocumentRecord[];
  readonly lines: readonly BudgetLine[];
  readonly totals: readonly PrintedTotal[];
}

export interface ImportOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: Progress;
}

/**
 * Opens the files and reads every budget line in them.
 * @throws Problem for a file that cannot be read; DOMException "AbortError" when cancelled
 */
export async function importFiles(_files: readonly InputFile[], _options: ImportOptions = {}): Promise<Imported> {
  throw new Error("being built");
}
