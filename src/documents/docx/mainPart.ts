import type { OpenedZip } from "../zip/openZip.ts";
import { walkXml } from "../xml/walkXml.ts";

const USUAL = "word/document.xml";

/** The name of the part that holds the document's body (ECMA-376 part 2, 9.3); not all programs call it the same. */
export async function mainPartOf(zip: OpenedZip, document: string): Promise<string> {
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
