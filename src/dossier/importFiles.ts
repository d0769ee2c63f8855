import type { DebtCard } from "../budget/budgetLine.ts";
import type { OtherLine } from "../budget/otherLines.ts";
import type { TableMapping } from "../budget/mapped/mapping.ts";
import { wantsRules } from "../budget/tables/tablesOfPages.ts";
import { readBudgetDocument } from "../budget/readBudgetDocument.ts";
import type { InputFile, OpenedDocument, Progress, ReadOptions } from "../documents/document.ts";
import { openDocument } from "../documents/openDocument.ts";
import { withShortRuns } from "../documents/shortRuns.ts";
import { sha256 } from "../documents/sha256.ts";
import type { DocumentRecord } from "./dossier.ts";
import { dataWithControlSigns, hasControlsWithin } from "../text/controlSigns.ts";
import { message, type KeyOf, type Message } from "../messages/message.ts";
import { nameApart } from "./nameApart.ts";

/** What was read from the files that a user handed in. */
export interface Imported {
  readonly documents: readonly DocumentRecord[];
  /** In the order of the documents, within each in the order of its pages. */
  readonly lines: readonly DebtCard[];
  readonly others: readonly OtherLine[];
}

/** Cells or text that a user has pasted. */
export interface PastedInput {
  /** What the paste is called among the documents. */
  readonly name: string;
  readonly clipboard: { readonly html: string | null; readonly text: string };
}

export type ImportInput = InputFile | PastedInput;

export interface ImportOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: Progress;
  /** What the user has said of tables that the program does not know. */
  readonly mappings?: readonly TableMapping[];
  /** Takes the error of a file that cannot be read, and the others are read all the same. */
  readonly onFailure?: (file: ImportInput, error: unknown) => void;
}

/**
 * Opens the files and reads every budget line in them. A file given twice (the same bytes) is read once, under its
 * first name; of different files with one name, the second is called "<name> (2)", in its lines and messages too.
 * @throws Problem for the first file that cannot be read, unless onFailure takes it; an AbortError when cancelled
 */
export async function importFiles(
  files: readonly ImportInput[],
  options: ImportOptions = {},
): Promise<Imported> {
  const read: ImportedOne[] = [];
  for (const file of await distinctFiles(files)) {
    const one = await importOne(file, options);
    // Pastes are known by what they hold once they are opened.
    if (one && !read.some(({ document }) => document.sha256 === one.document.sha256)) read.push(one);
  }
  return {
    documents: read.map(({ document }) => document),
    lines: read.flatMap(({ lines }) => lines),
    others: read.flatMap(({ others }) => others),
  };
}

/** Each file once, in the given order, each by a name of its own. */
async function distinctFiles(files: readonly ImportInput[]): Promise<readonly ImportInput[]> {
  if (files.length < 2) return files;
  const known = new Set<string>();
  const taken = new Set<string>();
  const distinct: ImportInput[] = [];
  for (const file of files) {
    const digest = "bytes" in file ? await sha256(file.bytes) : null;
    if (digest !== null && known.has(digest)) continue;
    if (digest !== null) known.add(digest);
    const name = nameApart(file.name, taken);
    taken.add(name);
    distinct.push({ ...file, name });
  }
  return distinct;
}

interface ImportedOne extends Pick<Imported, "lines" | "others"> {
  readonly document: DocumentRecord;
}

/** Null for a file whose error onFailure has taken. */
async function importOne(file: ImportInput, options: ImportOptions): Promise<ImportedOne | null> {
  const { signal, onFailure } = options;
  try {
    const opened = await openInput(file, { ...options, wantsRules });
    signal?.throwIfAborted();
    return withSigns(readOpened(opened, options.mappings));
  } catch (error) {
    if (!onFailure || signal?.aborted) throw error;
    onFailure(file, error);
    return null;
  }
}

async function openInput(input: ImportInput, options: ReadOptions): Promise<OpenedDocument> {
  if ("bytes" in input) return openDocument(input, options);
  const { openPasted } = await import("../documents/openPasted.ts");
  return openPasted(input.clipboard, input.name);
}

/** Characters that are no text are shown as signs, and doubted: each line's at the line, the others' at the document. */
function withSigns({ document, lines, others }: ImportedOne): ImportedOne {
  return {
    document: doubted(document, "budget:controlsInDocument"),
    lines: lines.map((line) => doubted(line, "budget:controlsInLine")),
    others: others.map((line) => doubted(line, "budget:controlsInLine")),
  };
}

function doubted<T extends { readonly warnings: readonly Message[] }>(
  read: T,
  key: KeyOf<"budget:controls">,
): T {
  const signed = dataWithControlSigns(read);
  return hasControlsWithin(read) ? { ...signed, warnings: [...signed.warnings, message(key)] } : signed;
}

function readOpened(opened: OpenedDocument, mappings?: readonly TableMapping[]): ImportedOne {
  const read = readBudgetDocument(withShortRuns(opened), mappings);
  return {
    document: {
      name: opened.name,
      sha256: opened.sha256,
      kind: opened.kind,
      pages: opened.pageCount,
      ...(opened.decoding ? { decoding: opened.decoding } : {}),
      asOf: read.asOf,
      totals: read.totals,
      sums: read.sums,
      unknownTables: read.unknownTables,
      ...(read.figures && { figures: read.figures }),
      warnings: [...opened.warnings, ...read.warnings],
    },
    lines: read.lines,
    others: read.others,
  };
}
