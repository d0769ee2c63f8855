import type { InputFile, OpenedDocument, ReadOptions } from "../document.ts";
import { partsOfBlocks } from "../flow/partsOfBlocks.ts";
import { sha256 } from "../sha256.ts";
import { openZip } from "../zip/openZip.ts";
import { docxBlocks } from "./docxBlocks.ts";
import { mainPartOf } from "./mainPart.ts";
import { numberingOf } from "./numbering.ts";

/**
 * Opens a document of Word (.docx, ECMA-376): paragraphs and tables of its body in reading order. Headers, footers
 * and footnotes are not read.
 * @throws Problem when its zip is refused, its XML damaged, or it has more cells than can be kept; an AbortError when
 *   cancelled
 */
export async function readDocx(
  file: InputFile,
  { signal, onProgress }: ReadOptions = {},
): Promise<OpenedDocument> {
  const { name, bytes } = file;
  const zip = await openZip(file);
  signal?.throwIfAborted();
  const optional = (member: string): string | null => (zip.has(member) ? zip.xml(member) : null);
  const numbering = await numberingOf(optional("word/numbering.xml"), optional("word/styles.xml"), name);
  const { blocks, warnings } = await docxBlocks(zip.xml(await mainPartOf(zip, name)), numbering, name);
  signal?.throwIfAborted();
  onProgress?.({ document: name, page: 1, pages: 1 });
  return {
    name,
    sha256: await sha256(bytes),
    kind: "docx",
    pageCount: 1,
    pages: [],
    parts: partsOfBlocks(blocks, name),
    warnings,
  };
}
