import { Problem } from "../../messages/message.ts";
import type { InputFile, OpenedDocument, ReadOptions } from "../document.ts";
import type { DocumentText } from "../parts.ts";
import { sha256 } from "../sha256.ts";
import { textTable } from "../text/textTable.ts";
import { walkXml } from "../xml/walkXml.ts";
import { checkXml } from "../zip/checkXml.ts";
import { decodeXml } from "../zip/decodeXml.ts";

/** Elements of the list's header that are kept; the rest is the bank's notice. */
const HEADER = ["No", "Date", "Type"];

/**
 * Opens a list of exchange rates in the XML of the National Bank of Serbia: number, date and type as paragraphs
 * ("No: 252"), the items as a table under the names of their elements.
 * @throws Problem when it is no well-formed XML, or declares a document type; an AbortError when cancelled
 */
export async function readRatesXml(
  file: InputFile,
  { signal, onProgress }: ReadOptions = {},
): Promise<OpenedDocument> {
  const { name, bytes } = file;
  const xml = decodeXml(bytes);
  if (xml === null) throw new Problem("errors:xmlDamaged", { document: name }, { document: name });
  checkXml(xml, name);
  signal?.throwIfAborted();
  const { header, items } = await readList(xml, name);
  const columns = [...new Set(items.flatMap((item) => [...item.keys()]))];
  const rows = items.map((item) => columns.map((column) => item.get(column) ?? ""));
  onProgress?.({ document: name, page: 1, pages: 1 });
  return {
    name,
    sha256: await sha256(bytes),
    kind: "rates-xml",
    pageCount: 1,
    pages: [],
    parts: [
      ...header,
      ...(items.length > 0 ? [textTable([columns, ...rows], { document: name, name: "T1" })] : []),
    ],
    warnings: [],
  };
}

interface RateList {
  readonly header: readonly DocumentText[];
  readonly items: readonly ReadonlyMap<string, string>[];
}

async function readList(xml: string, document: string): Promise<RateList> {
  const header: DocumentText[] = [];
  const items: Map<string, string>[] = [];
  const open: string[] = [];
  let text = "";
  await walkXml(xml, document, {
    open: (element) => {
      if (element === "Item") items.push(new Map());
      open.push(element);
      text = "";
    },
    close: (element) => {
      open.pop();
      const value = text.replace(/\s+/gu, " ").trim();
      text = "";
      const parent = open.at(-1);
      if (parent === "Item") items.at(-1)?.set(element, value);
      else if (parent === "header" && HEADER.includes(element))
        header.push({ kind: "text", page: 1, text: `${element}: ${value}` });
    },
    text: (piece) => {
      text += piece;
    },
  });
  return { header, items };
}
