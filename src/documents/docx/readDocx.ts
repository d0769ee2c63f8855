import type { InputFile, OpenedDocument, ReadOptions } from "../document.ts";
import { partsOfBlocks } from "../flow/partsOfBlocks.ts";
import { sha256 } from "../sha256.ts";
import { walkXml } from "../xml/walkXml.ts";
import { openZip, type OpenedZip } from "../zip/openZip.ts";
import { docxBlocks } from "./docxBlocks.ts";
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

const USUAL = "word/document.xml";

/** The name of the part that holds the document's body (ECMA-376 part 2, 9.3); not all programs call it the same. */
async function mainPartOf(zip: OpenedZip, document: string): Promise<string> {
  if (!zip.has("_rels/.rels")) return USUAL;
  let target: string | null = null;
  await walkXml(zip.xml("_rels/.rels"), document, {
    open: (name, attribute) => {
      if (name === "Relationship" && attribute("Type")?.endsWith("/officeDocument") === true)
        target ??= attribute("Target");
    },
    close: () => undefined,
    text: () => undefined,
  });
  const name = (target as string | null)?.replace(/^\/+/u, "") ?? USUAL;
  return zip.has(name) ? name : USUAL;
}
