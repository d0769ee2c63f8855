/** Starts the worker that files are read in. webpack makes it a file of its own. @throws where there can be none */
export function startImportWorker(): Worker {
  return new Worker(new URL("./importWorker.ts", import.meta.url), { type: "module" });
}
