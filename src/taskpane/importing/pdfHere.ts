/**
 * Has pdf.js parse in the thread that calls this: the importing worker is beside the page already, and what it starts
 * would outlive it in some browsers. pdf.js looks for its parser under this name before it starts a worker of its own.
 */
export async function parsePdfsHere(): Promise<void> {
  const world = globalThis as { pdfjsWorker?: unknown };
  world.pdfjsWorker ??= await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
}
