import type { InputFile, OpenedDocument, ReadOptions } from "./document.ts";
import { readPdf } from "./pdf/readPdf.ts";

/**
 * Opens a file by its content, whatever its name says.
 * @throws Problem when it cannot be read as a document; an AbortError when cancelled
 */
export function openDocument(file: InputFile, options: ReadOptions = {}): Promise<OpenedDocument> {
  return readPdf(file, options);
}
