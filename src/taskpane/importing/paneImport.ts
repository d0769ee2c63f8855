import { startImportWorker } from "./startImportWorker.ts";
import { workerImport } from "./workerImport.ts";

/** The pane's one worker that reads files: what starts it before there is a file and what gives it one are fetched apart. */
export const paneImport = workerImport({
  start: startImportWorker,
  here: async (files, options) => {
    const { importHere } = await import("./importHere.ts");
    return importHere(files, options);
  },
});
