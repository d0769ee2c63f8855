import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { TableMapping } from "../../budget/tables/mapping.ts";
import type { InputFile, Progress } from "../../documents/document.ts";
import type { Imported } from "../../dossier/importFiles.ts";
import { isFromWorker, joinedParts, receivedError, type ToWorker } from "../../dossier/importProtocol.ts";
import { Problem } from "../../messages/message.ts";

/** What the reading of one file may take before it is broken off. */
export interface ReadingLimits {
  readonly seconds: number;
  /** Of the thread's heap. */
  readonly megabytes: number;
}

/** A file of 100 MB and 2,000 pages stays below it. */
export const MEGABYTES = 4096;

export interface ReadingThread {
  /** @throws Problem when the file cannot be read within the limits; the next file is read all the same */
  readonly read: (
    input: InputFile,
    limits: ReadingLimits,
    mappings?: readonly TableMapping[],
    onProgress?: Progress,
  ) => Promise<Imported>;
  /** Without it the program would not end. */
  readonly end: () => Promise<void>;
}

/**
 * A thread that reads files one after the other, so that one that was made to exhaust the program ends its thread
 * alone. The bytes are handed over, not copied: the caller's are gone.
 */
export function readingThread(): ReadingThread {
  let running: Running | null = null;

  const end = async (): Promise<void> => {
    const { worker } = running ?? {};
    running = null;
    await worker?.terminate();
  };

  async function workerWithin(megabytes: number): Promise<Worker> {
    if (running && running.megabytes !== megabytes) await end();
    running ??= startThread(megabytes);
    await running.ready;
    return running.worker;
  }

  return {
    async read(input, limits, mappings = [], onProgress) {
      try {
        const worker = await workerWithin(limits.megabytes);
        return await answerOf(worker, { kind: "read", input, mappings }, limits, onProgress);
      } catch (error) {
        // A thread that has said what is wrong with the file lives on; after anything else nothing is sure.
        if (!(error instanceof Refused)) await end();
        throw error instanceof Refused ? error.cause : error;
      }
    },
    end,
  };
}

/** The thread has answered that the file cannot be read. */
class Refused extends Error {}

interface Running {
  readonly worker: Worker;
  readonly megabytes: number;
  /** It can be asked: what it takes to begin is not the file's. */
  readonly ready: Promise<unknown>;
}

function startThread(megabytes: number): Running {
  const worker = new Worker(new URL("./startThread.mjs", import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  return { worker, megabytes, ready: once(worker, "message") };
}

function answerOf(
  worker: Worker,
  request: ToWorker & { readonly input: InputFile },
  limits: ReadingLimits,
  onProgress?: Progress,
): Promise<Imported> {
  const { name, bytes } = request.input;
  const problem = (key: `errors:${string}`, params = {}): Problem =>
    new Problem(key, { document: name, ...params }, { document: name });
  const parts: Imported[] = [];
  return new Promise<Imported>((resolve, reject) => {
    const timer = setTimeout(() => {
      settle(() =>
        reject(problem("errors:readingTooLong", { seconds: limits.seconds, option: "--time-limit" })),
      );
    }, limits.seconds * 1000);
    const onMessage = (data: unknown): void => {
      if (!isFromWorker(data)) return;
      if (data.kind === "progress") onProgress?.(data.at);
      else if (data.kind === "part") parts.push(data.part);
      else if (data.kind === "done") settle(() => resolve(joinedParts(parts)));
      else if (data.kind === "failed")
        settle(() => reject(new Refused("", { cause: receivedError(data.error) })));
    };
    const onError = (error: Error): void => {
      const isMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      const told = isMemory ? problem("errors:readingOutOfMemory", { megabytes: limits.megabytes }) : error;
      settle(() => reject(told));
    };
    const onExit = (): void => {
      settle(() => reject(problem("errors:readingDied")));
    };
    const settle = (done: () => void): void => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("messageerror", onError).off("exit", onExit);
      done();
    };
    worker.on("message", onMessage).on("error", onError).on("messageerror", onError).on("exit", onExit);
    worker.postMessage(request, [bytes.buffer as ArrayBuffer]);
  });
}
