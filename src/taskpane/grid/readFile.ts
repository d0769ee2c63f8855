import { addLaterTexts } from "../../messages/laterTexts.ts";
import type { LastWritten } from "../../workbook/memory/memory.ts";
import type { Unsupported } from "../../writers/book/book.ts";
import type { GridWorkbook } from "../../writers/gridWorkbook.ts";

/** A workbook that was read from a file, to be opened, and what of the file cannot be kept as it is. */
export interface OpenedFile {
  /** The file's name. */
  readonly name: string;
  /** As `GridWorkbook.content` gives it. */
  readonly content: object;
  readonly unsupported: readonly Unsupported[];
  /** What it was written from; null where that cannot be planned any more. */
  readonly written: LastWritten | null;
  /** What was looked at until it was calculated; null for nothing. */
  readonly preview: GridWorkbook | null;
  /** Ends what has calculated it, where it is not opened after all. */
  readonly discard: () => void;
}

/**
 * Reads a file to go on with it; null for one that this program has not made.
 * @param onPreview is given the workbook to be looked at while it is calculated, with the figures of the file
 * @throws Problem where it is damaged or locked, or holds our sheets but not what is needed to go on with them; the
 *   signal's reason when cancelled
 */
export type ReadFile = (
  file: File,
  signal: AbortSignal,
  onPreview: (book: GridWorkbook) => void,
) => Promise<OpenedFile | null>;

/** What the file's bytes hold, without its name. Fetched when a file comes. */
type OpenBytes = (
  file: { readonly name: string; readonly bytes: Uint8Array },
  signal: AbortSignal,
  onPreview: (book: GridWorkbook) => void,
) => Promise<Omit<OpenedFile, "name"> | null>;

export function fileReader(load: () => Promise<OpenBytes>): ReadFile {
  return async (file, signal, onPreview) => {
    const { name } = file;
    // What shows it is fetched meanwhile; where that does not arrive, it is told when the workbook is to be shown.
    import("./gridParts.ts").catch(() => undefined);
    const [open, bytes] = await Promise.all([load(), file.arrayBuffer()]);
    // What is said of the file comes with the reading of it.
    addLaterTexts();
    signal.throwIfAborted();
    const opened = await open({ name, bytes: new Uint8Array(bytes) }, signal, onPreview);
    return opened && { ...opened, name };
  };
}
