import type { InputFile, OpenedDocument, ReadOptions } from "./document.ts";
import { sniff } from "./sniff.ts";
import type { FileKind } from "./sniff/sniffed.ts";

type Reader = (file: InputFile, options: ReadOptions) => Promise<OpenedDocument>;

/** Readers and the libraries that they need are loaded when a file of their kind comes. */
const READERS: Readonly<Record<FileKind, () => Promise<Reader>>> = {
  pdf: async () => (await import("./pdf/readPdf.ts")).readPdf,
  xlsx: async () => (await import("./sheets/xlsx/readXlsx.ts")).readXlsx,
  xls: async () => (await import("./sheets/biff/readXls.ts")).readXls,
  "xml-2003": async () => (await import("./sheets/xml2003/readXml2003.ts")).readXml2003,
  docx: async () => (await import("./docx/readDocx.ts")).readDocx,
  html: async () => (await import("./html/readHtml.ts")).readHtml,
  "rates-xml": async () => (await import("./ratesXml/readRatesXml.ts")).readRatesXml,
  text: async () => (await import("./text/readTextFile.ts")).readTextFile,
};

/**
 * Opens a file by its content, whatever its name says.
 * @throws Problem when it cannot be read as a document; an AbortError when cancelled
 */
export async function openDocument(file: InputFile, options: ReadOptions = {}): Promise<OpenedDocument> {
  const kind = await sniff(file);
  options.signal?.throwIfAborted();
  const read = await READERS[kind]();
  return read(file, options);
}
