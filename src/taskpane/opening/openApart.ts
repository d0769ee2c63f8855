import { receivedError } from "../../dossier/importProtocol.ts";
import { Problem } from "../../messages/message.ts";
import type { LiveSheet } from "../../writers/live/model/liveState.ts";
import { openHere, type OpenedBytes, type WorkbookBytes } from "./openHere.ts";
import { withSheets, type FromOpening } from "./openingProtocol.ts";

/**
 * Opens a file in a worker of its own, which goes with its memory when it is done: a large workbook takes minutes to
 * calculate, and the page answers meanwhile. Where no worker comes up, in the page itself.
 * @param start starts the worker. @throws where there can be none
 * @throws as openHere
 */
export async function openApart(
  file: WorkbookBytes,
  start: () => Worker = startOpeningWorker,
): Promise<OpenedBytes | null> {
  const worker = await ready(start);
  if (!worker) return openHere(file);
  try {
    return await answered(worker, file);
  } finally {
    worker.terminate();
  }
}

/** The worker once it says that it is there; null where its file does not get through. */
async function ready(start: () => Worker): Promise<Worker | null> {
  let worker: Worker;
  try {
    worker = start();
  } catch {
    return null;
  }
  return new Promise((resolve) => {
    const listener = new AbortController();
    const settle = (found: Worker | null): void => {
      listener.abort();
      if (!found) worker.terminate();
      resolve(found);
    };
    const { signal } = listener;
    worker.addEventListener("message", () => settle(worker), { signal });
    worker.addEventListener(
      "error",
      (event) => {
        event.preventDefault();
        settle(null);
      },
      { signal },
    );
  });
}

function answered(worker: Worker, file: WorkbookBytes): Promise<OpenedBytes | null> {
  const sheets: LiveSheet[] = [];
  return new Promise((resolve, reject) => {
    const died = (event: Event): void => {
      event.preventDefault();
      reject(new Problem("errors:readingDied", { document: file.name }, { document: file.name }));
    };
    worker.addEventListener("error", died);
    worker.addEventListener("messageerror", died);
    worker.addEventListener("message", ({ data }: MessageEvent<FromOpening>) => {
      if (data.kind === "sheet") sheets.push(data.sheet);
      else if (data.kind === "failed") reject(receivedError(data.error));
      else if (data.kind === "done") resolve(data.opened && withSheets(data.opened, sheets));
    });
    worker.postMessage(file, [file.bytes.buffer as ArrayBuffer]);
  });
}

/** webpack makes the worker a file of its own. @throws where there can be none */
function startOpeningWorker(): Worker {
  return new Worker(new URL("./openingWorker.ts", import.meta.url), { type: "module" });
}
