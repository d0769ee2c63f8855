/** pdf.js ships its parser without types. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: { readonly initializeFromPort: (port: unknown) => void };
}
