import {
  importFiles,
  type Imported,
  type ImportInput,
  type ImportOptions,
} from "../../dossier/importFiles.ts";
import { loadPdfjs } from "../../documents/pdf/pdfjs.ts";

/** Reads in the thread that calls it: the importing worker, or the page where there can be no worker. */
export async function importHere(files: readonly ImportInput[], options: ImportOptions): Promise<Imported> {
  const { parsePdfsHere } = await import("./pdfHere.ts");
  if (files.some(mayBePdf)) await parsePdfsHere();
  return importFiles(files, options);
}

/** Fetches what reads a PDF, before there is one. */
export async function prepareHere(): Promise<void> {
  const { parsePdfsHere } = await import("./pdfHere.ts");
  await Promise.all([parsePdfsHere(), import("../../documents/pdf/readPdf.ts"), loadPdfjs()]);
}

/** "%PDF-" stands within the first 1,024 bytes (ISO 32000-1, annex H.3). */
function mayBePdf(input: ImportInput): boolean {
  return "bytes" in input && new TextDecoder("latin1").decode(input.bytes.subarray(0, 1024)).includes("%PDF");
}
