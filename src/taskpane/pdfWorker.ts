import { usePdfWorker as parsePdfsIn } from "../documents/pdf/pdfjs.ts";

/** Has PDF files parsed beside the page, so that it stays alive meanwhile. webpack makes the worker a file of its own. */
export function startPdfWorkerWhenNeeded(): void {
  parsePdfsIn(
    () => new Worker(new URL("pdfjs-dist/legacy/build/pdf.worker.mjs", import.meta.url), { type: "module" }),
  );
}
