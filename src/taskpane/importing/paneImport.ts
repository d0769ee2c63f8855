import { workerImport } from "./workerImport.ts";

/** The pane's one worker that reads files: what starts it before there is a file and what gives it one are fetched apart. */
export const paneImport = workerImport({
  // webpack makes the worker a file of its own.
  start: () => new Worker(new URL("./importWorker.ts", import.meta.url), { type: "module" }),
  here: async (files, options) => {
    const { importHere } = await import("./importHere.ts");
    return importHere(files, options);
  },
});
