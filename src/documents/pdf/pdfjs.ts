/** What is used of pdf.js; loaded only when a PDF is opened. */
export type Pdfjs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

/** Only text is wanted of a PDF: no fonts are installed, nothing is evaluated, nothing is fetched. */
export const TEXT_ONLY = {
  disableFontFace: true,
  isEvalSupported: false,
  useSystemFonts: false,
  useWorkerFetch: false,
  // Pictures are never looked at: with this limit, in pixels, none is decoded.
  maxImageSize: 1,
  verbosity: 0,
} as const;

let startWorker: (() => Worker) | null = null;

/**
 * Names the worker that pdf.js parses in. A browser page calls this once; without it (in Node) pdf.js parses in the
 * calling thread. The worker starts when the first PDF is opened.
 */
export function usePdfWorker(start: () => Worker): void {
  startWorker = start;
}

let loading: Promise<Pdfjs> | null = null;

export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= import("pdfjs-dist/legacy/build/pdf.mjs").then((pdfjs) => {
    if (startWorker) pdfjs.GlobalWorkerOptions.workerPort = startWorker();
    return pdfjs;
  });
  return loading;
}
