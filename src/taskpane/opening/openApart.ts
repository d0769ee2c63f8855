import { receivedError, type SentError } from "../../dossier/importProtocol.ts";
import { Problem } from "../../messages/message.ts";
import type { LiveSheet } from "../../writers/live/model/liveState.ts";
import { openHere, type OpenedBytes, type WorkbookBytes } from "./openHere.ts";
import { withSheets, type FromOpening } from "./openingProtocol.ts";

/**
 * Opens a file in a worker of its own, which goes with its memory when it is done: a large workbook takes minutes to
 * calculate, and the page answers meanwhile. Where no worker comes up, in the page itself.
 * @param signal ends the worker at once, at whatever point it is: a formula can be such that it is never done
 * @param start starts the worker. @throws where there can be none
 * @throws as openHere; the signal's reason when cancelled
 */
export async function openApart(
  file: WorkbookBytes,
  signal: AbortSignal,
  start: () => Worker = startOpeningWorker,
): Promise<OpenedBytes | null> {
  const worker = await ready(start);
  try {
    signal.throwIfAborted();
    if (!worker) return await openHere(file);
    return await answered(worker, file, signal);
  } finally {
    worker?.terminate();
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

function answered(worker: Worker, file: WorkbookBytes, signal: AbortSignal): Promise<OpenedBytes | null> {
  const sheets: LiveSheet[] = [];
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    const died = (event: Event): void => {
      event.preventDefault();
      reject(new Problem("errors:readingDied", { document: file.name }, { document: file.name }));
    };
    worker.addEventListener("error", died);
    worker.addEventListener("messageerror", died);
    worker.addEventListener("message", ({ data }: MessageEvent<FromOpening>) => {
      if (data.kind === "sheet") sheets.push(data.sheet);
      else if (data.kind === "failed")
        reject(isOfTheEngine(data.error) ? notCalculated(file) : receivedError(data.error));
      else if (data.kind === "done") resolve(data.opened && withSheets(data.opened, sheets));
    });
    worker.postMessage(file, [file.bytes.buffer as ArrayBuffer]);
  });
}

/** The engine that calculates has broken off at a formula: what it then throws is WebAssembly's own error. */
function isOfTheEngine(sent: SentError): boolean {
  return sent.kind === "fault" && sent.name === "RuntimeError";
}

function notCalculated({ name }: WorkbookBytes): Problem {
  return new Problem("errors:workbookNotCalculated", { document: name }, { document: name });
}

/** webpack makes the worker a file of its own. @throws where there can be none */
function startOpeningWorker(): Worker {
  return new Worker(new URL("./openingWorker.ts", import.meta.url), { type: "module" });
}
