import { Problem } from "../../messages/message.ts";
import type { InputFile, OpenedDocument, ReadOptions } from "../document.ts";
import { partsOfBlocks } from "../flow/partsOfBlocks.ts";
import { sha256 } from "../sha256.ts";
import { decodeHtml } from "./htmlEncoding.ts";
import { htmlBlocks } from "./htmlBlocks.ts";

/**
 * Opens a saved web page, or what Excel or Word saved as one: its title, paragraphs and tables in reading order.
 * @throws Problem when it is empty, nests too deeply, or has more cells than can be kept; an AbortError when cancelled
 */
export async function readHtml(
  file: InputFile,
  { signal, onProgress }: ReadOptions = {},
): Promise<OpenedDocument> {
  const { name, bytes } = file;
  if (bytes.length === 0) throw new Problem("errors:fileEmpty", { document: name }, { document: name });
  const { text, encoding, warnings } = decodeHtml(file);
  signal?.throwIfAborted();
  const read = await htmlBlocks(text, name);
  signal?.throwIfAborted();
  onProgress?.({ document: name, page: 1, pages: 1 });
  return {
    name,
    sha256: await sha256(bytes),
    kind: "html",
    pageCount: 1,
    pages: [],
    parts: partsOfBlocks(read.blocks, name),
    decoding: { encoding, delimiter: null },
    warnings: [...warnings, ...read.warnings],
  };
}
