import {
  importFiles,
  type Imported,
  type ImportInput,
  type ImportOptions,
} from "../../dossier/importFiles.ts";
import { parserHere, parsePdfsHere } from "../../documents/pdf/parserHere.ts";
import { loadPdfjs } from "../../documents/pdf/pdfjs.ts";

/**
 * Reads in the thread that calls it: the importing worker, or the page where there can be no worker. PDFs are parsed there too:
 * what the importing worker starts would outlive it in some browsers.
 */
export function importHere(files: readonly ImportInput[], options: ImportOptions): Promise<Imported> {
  parsePdfsHere();
  return importFiles(files, options);
}

/** Fetches what reads a PDF, before there is one. */
export async function prepareHere(): Promise<void> {
  await Promise.all([parserHere(), import("../../documents/pdf/readPdf.ts"), loadPdfjs()]);
}
