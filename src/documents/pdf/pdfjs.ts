import type { PDFDocumentLoadingTask, PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { DocumentInitParameters } from "pdfjs-dist/types/src/display/api";

/** What is used of pdf.js; loaded only when a PDF is opened. */
export type Pdfjs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");
export type PdfDocument = Awaited<ReturnType<Pdfjs["getDocument"]>["promise"]>;
export type PdfjsPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

/** Only text is wanted of a PDF: no fonts are installed, nothing is evaluated, nothing is fetched. */
export const TEXT_ONLY = {
  disableFontFace: true,
  isEvalSupported: false,
  useSystemFonts: false,
  useWorkerFetch: false,
  // Pictures are never looked at: with this limit, in pixels, none is decoded.
  maxImageSize: 1,
} as const;

/** What pdf.js warns of on the console is nothing that a user can mend. */
const verbosity = 0;

/** What pdf.js needs of a worker, or of what stands in for one, to have a document parsed there. */
export interface ParserEnd {
  postMessage: (message: unknown, transfer?: Transferable[]) => void;
  addEventListener: (
    name: "message",
    listener: (event: { readonly data: unknown }) => void,
    options?: { readonly signal?: AbortSignal },
  ) => void;
  removeEventListener: (name: "message", listener: (event: { readonly data: unknown }) => void) => void;
}

let startWorker: (() => Worker | Promise<ParserEnd>) | null = null;

/**
 * Names where pdf.js parses: in a worker of a browser page, or in the thread that calls this (parserHere.ts). It is called
 * once; without it pdf.js has a way of its own to its parser. The parser starts when the first PDF is opened.
 */
export function usePdfWorker(start: () => Worker | Promise<ParserEnd>): void {
  startWorker = start;
}

/**
 * pdf.js brings substitutes for what old browsers lack or do otherwise. Where the engine is not the newest (Node 20,
 * Firefox) they take the place of these for the whole program, in JavaScript, for cases that are none here: an array
 * of fixed length, raw JSON. With its `push` alone a law takes a tenth longer to read.
 */
const REPLACED: readonly (readonly [of: object, name: string])[] = [
  [Array.prototype, "push"],
  [JSON, "parse"],
  [JSON, "stringify"],
  [Function.prototype, "toString"],
];
const OWN = REPLACED.map(
  ([of, name]) => [of, name, Object.getOwnPropertyDescriptor(of, name) ?? {}] as const,
);

function takeBackOwn(): void {
  for (const [of, name, own] of OWN) Object.defineProperty(of, name, own);
}

let loading: Promise<Pdfjs> | null = null;

export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= import("pdfjs-dist/legacy/build/pdf.mjs").finally(takeBackOwn);
  return loading;
}

let worker: Promise<PDFWorker> | null = null;

/**
 * Begins to open a PDF. All share one worker, which is ours and not the task's: of several that are open at once each
 * is closed alone. Were it the task's, closing one would close the worker of all.
 */
export async function beginPdf(
  source: DocumentInitParameters,
): Promise<{ readonly task: PDFDocumentLoadingTask; readonly pdfjs: Pdfjs }> {
  const pdfjs = await loadPdfjs();
  if (startWorker) worker ??= workerOf(pdfjs, startWorker());
  const task = pdfjs.getDocument({ ...source, verbosity, ...(worker && { worker: await worker }) });
  // Its parser has substitutes of its own, and comes with the first document where it has no worker.
  task.promise.then(takeBackOwn, takeBackOwn);
  return { task, pdfjs };
}

async function workerOf(pdfjs: Pdfjs, parser: Worker | Promise<ParserEnd>): Promise<PDFWorker> {
  const port = (await parser) as Worker;
  takeBackOwn();
  return pdfjs.PDFWorker.create({ port, verbosity });
}
