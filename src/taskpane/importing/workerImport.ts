import type { Imported, ImportInput, ImportOptions } from "../../dossier/importFiles.ts";
import { Problem } from "../../messages/message.ts";
import { patienceFor, watchPatience, type SlowReading } from "./patience.ts";
import {
  isFromWorker,
  joinedParts,
  PREPARE,
  receivedError,
  type ToWorker,
} from "../../dossier/importProtocol.ts";

/** As importFiles, and the question what to do with a file that takes long. */
export interface PaneImportOptions extends ImportOptions {
  readonly onSlow?: (slow: SlowReading) => void;
}

type ImportInPane = (files: readonly ImportInput[], options: PaneImportOptions) => Promise<Imported>;

interface WorkerImport {
  readonly importFiles: ImportInPane;
  /** Starts a worker and has it fetch what reads a PDF, before there is a file. */
  readonly prepare: () => Promise<void>;
}

interface WorkerImportSettings {
  /** Starts the worker. @throws where there can be none */
  readonly start: () => Worker;
  /** Reads in the page itself, where no worker comes up. */
  readonly here: ImportInPane;
  /** Seconds before the user is asked whether to wait on. */
  readonly patience?: (input: ImportInput) => number;
}

/** A worker without work goes after so many milliseconds, and with it the memory of what it has read. */
const IDLE = 20_000;

/**
 * Reads files in a worker of its own, so that the page answers all the while. Cancelling ends the worker at once, at
 * whatever point it is; the next file gets a new one. The bytes are handed over, not copied: the caller's are gone.
 */
export function workerImport({ start, here, patience = patienceFor }: WorkerImportSettings): WorkerImport {
  let worker: Worker | null = null;
  let none = false;
  let starting: Promise<void> | null = null;
  let reading = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  const end = (): void => {
    clearTimeout(idle);
    worker?.terminate();
    worker = null;
  };

  async function ready(): Promise<Worker | null> {
    clearTimeout(idle);
    if (worker || none) return worker;
    starting ??= begin();
    await starting;
    return worker;
  }

  async function begin(): Promise<void> {
    try {
      worker = await started(start());
    } catch {
      none = true;
    } finally {
      starting = null;
    }
  }

  async function readOne(input: ImportInput, options: PaneImportOptions): Promise<Imported> {
    const { signal } = options;
    signal?.throwIfAborted();
    const parts: Imported[] = [];
    let stopAsking = (): void => undefined;
    let stopListening = (): void => undefined;
    reading += 1;
    try {
      const at = await ready();
      signal?.throwIfAborted();
      if (!at) return await here([input], options);
      await new Promise<void>((resolve, reject) => {
        const fail = (error: Error): void => {
          end();
          reject(error);
        };
        const onMessage = ({ data }: MessageEvent<unknown>): void => {
          if (!isFromWorker(data)) return;
          if (data.kind === "progress") options.onProgress?.(data.at);
          else if (data.kind === "part") parts.push(data.part);
          else if (data.kind === "done") resolve();
          else if (data.kind === "failed") reject(receivedError(data.error));
        };
        const onError = (event: Event): void => {
          event.preventDefault();
          fail(new Problem("errors:readingDied", { document: input.name }, { document: input.name }));
        };
        const onAbort = (): void => {
          fail(signal?.reason as Error);
        };
        at.addEventListener("message", onMessage);
        at.addEventListener("error", onError);
        at.addEventListener("messageerror", onError);
        signal?.addEventListener("abort", onAbort);
        stopListening = () => {
          at.removeEventListener("message", onMessage);
          at.removeEventListener("error", onError);
          at.removeEventListener("messageerror", onError);
          signal?.removeEventListener("abort", onAbort);
        };
        if (options.onSlow) {
          stopAsking = watchPatience(input.name, patience(input), options.onSlow, (seconds) => {
            const params = { document: input.name, seconds };
            fail(new Problem("errors:readingGivenUp", params, { document: input.name }));
          });
        }
        const request: ToWorker = { kind: "read", input, mappings: options.mappings ?? [] };
        at.postMessage(request, "bytes" in input ? [input.bytes.buffer as ArrayBuffer] : []);
      });
    } finally {
      stopAsking();
      stopListening();
      reading -= 1;
      if (reading === 0) idle = setTimeout(end, IDLE);
    }
    return joinedParts(parts);
  }

  return {
    importFiles: async (files, options) => {
      const read: Imported[] = [];
      for (const input of files) read.push(await readOne(input, options));
      return joinedParts(read);
    },
    prepare: async () => {
      if (worker) return;
      const at = await ready();
      at?.postMessage(PREPARE);
      if (reading === 0) idle = setTimeout(end, IDLE);
    },
  };
}

/** The worker once it says that it is there. @throws where its file or its language does not get through */
function started(worker: Worker): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void): void => {
      worker.removeEventListener("message", onMessage);
      worker.removeEventListener("error", onError);
      done();
    };
    const onMessage = ({ data }: MessageEvent<unknown>): void => {
      if (isFromWorker(data) && data.kind === "ready") settle(() => resolve(worker));
    };
    const onError = (event: Event): void => {
      event.preventDefault();
      worker.terminate();
      settle(() => reject(new Error("the worker did not start")));
    };
    worker.addEventListener("message", onMessage);
    worker.addEventListener("error", onError);
  });
}
