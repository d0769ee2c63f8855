import { addLaterTexts } from "../../messages/laterTexts.ts";
import type { FileWorkbook, Unkept } from "../../writers/fileWorkbook.ts";

/** A workbook that was read from a file, to be opened, and what of the file cannot be kept as it is. */
export interface OpenedFile {
  /** The file's name. */
  readonly name: string;
  /** As `GridWorkbook.content` gives it. */
  readonly content: object;
  readonly unkept: readonly Unkept[];
}

/**
 * Reads a file to go on with it; null for one that this program has not made.
 * @throws Problem where it is damaged or locked, or holds our sheets but not what is needed to go on with them
 */
export type ReadFile = (file: File) => Promise<OpenedFile | null>;

/** The two halves of it: what the file holds, and the page's workbook of that. Fetched when a file comes. */
export interface FileReading {
  readonly read: (file: {
    readonly name: string;
    readonly bytes: Uint8Array;
  }) => Promise<FileWorkbook | null>;
  readonly open: (file: FileWorkbook) => Promise<Omit<OpenedFile, "name"> | null>;
}

export function fileReader(load: () => Promise<FileReading>): ReadFile {
  return async (file) => {
    const [{ read, open }, bytes] = await Promise.all([load(), file.arrayBuffer()]);
    // What is said of the file comes with the reading of it.
    addLaterTexts();
    const found = await read({ name: file.name, bytes: new Uint8Array(bytes) });
    const opened = found && (await open(found));
    return opened && { ...opened, name: file.name };
  };
}
