import { Worker } from "node:worker_threads";
import { formatOfSeed } from "./fuzzCase.ts";
import type { FuzzResult, Outcome } from "./outcome.ts";
import { processorTime } from "../patience.ts";

/** A file that takes longer is given up, and tried again with more. */
const MILLISECONDS = 10_000;
const SECOND_MILLISECONDS = 60_000;
/** On a busy machine it may have had none of the processor meanwhile: it is waited for so many times as long. */
const MOST_WAITING = 30;
/** What a page may need beside Excel; a file that takes more has no right to it. In megabytes. */
const MEMORY = 600;
const START_MILLISECONDS = 600_000;
/** On a busy machine a thread may not start at once. */
const MOST_STARTS = 5;

type Made = Pick<FuzzResult, "format" | "file" | "how">;
type FromWorker = "ready" | { readonly made: Made } | { readonly result: FuzzResult };

export interface PoolOptions {
  readonly workers: number;
  readonly withReal: boolean;
  readonly onResult?: (result: FuzzResult) => void;
}

/** Reads the files of the seeds, each within its time and memory. @returns the results in the order of the seeds */
export async function fuzzPool(seeds: readonly number[], options: PoolOptions): Promise<FuzzResult[]> {
  const results: FuzzResult[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    const reader = new Reader(options.withReal);
    for (let index = next++; index < seeds.length; index = next++) {
      const seed = seeds[index] ?? 0;
      let result = await reader.read(seed);
      if (result.outcome === "hang") result = await reader.read(seed, SECOND_MILLISECONDS);
      results[index] = result;
      options.onResult?.(result);
    }
    await reader.end();
  };
  await Promise.all(Array.from({ length: Math.max(1, options.workers) }, work));
  return results;
}

/** A thread that is started anew when a file has ended it. */
class Reader {
  readonly #withReal: boolean;
  #worker: Promise<Worker> | null = null;

  constructor(withReal: boolean) {
    this.#withReal = withReal;
  }

  async read(seed: number, most = MILLISECONDS): Promise<FuzzResult> {
    const worker = await (this.#worker ??= started(this.#withReal));
    return new Promise((resolve) => {
      let made: Made = { format: formatOfSeed(seed), file: "", how: "" };
      const start = performance.now();
      const finish = (result: FuzzResult, isDead: boolean): void => {
        clearTimeout(timer);
        withoutListeners(worker);
        if (isDead) this.#worker = null;
        resolve(result);
      };
      const died = (outcome: Outcome, detail: string): void =>
        finish({ ...made, seed, outcome, detail, milliseconds: performance.now() - start }, true);
      const limited = (milliseconds: number, waited = 1, before = processorTime()): NodeJS.Timeout =>
        setTimeout(() => {
          if (waited < MOST_WAITING && processorTime() - before < milliseconds) {
            timer = limited(milliseconds, waited + 1, before);
            return;
          }
          void worker.terminate();
          died("hang", `longer than ${milliseconds / 1000} s`);
        }, milliseconds);
      // The file is made, and the whole one read, before its time begins.
      let timer = limited(START_MILLISECONDS);
      worker.on("message", (message: FromWorker) => {
        if (message === "ready") return;
        if ("made" in message) {
          ({ made } = message);
          clearTimeout(timer);
          timer = limited(most);
        } else finish(message.result, false);
      });
      worker.once("error", (error: NodeJS.ErrnoException) => {
        const isMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
        died(isMemory ? "memory" : "crash", `unhandled: ${error.stack ?? error.message}`);
      });
      worker.once("exit", (code) => died("crash", `the thread ended: ${code}`));
      worker.postMessage(seed);
    });
  }

  async end(): Promise<void> {
    const worker = await this.#worker;
    if (!worker) return;
    withoutListeners(worker);
    await worker.terminate();
  }
}

/** By name: all of them at once would take those that Node itself has on a thread. */
function withoutListeners(worker: Worker): void {
  for (const name of ["message", "error", "exit"]) worker.removeAllListeners(name);
}

async function started(withReal: boolean): Promise<Worker> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await start(withReal);
    } catch (error) {
      if (tries === MOST_STARTS) throw error;
    }
  }
}

async function start(withReal: boolean): Promise<Worker> {
  const worker = new Worker(new URL("./startWorker.mjs", import.meta.url), {
    execArgv: [],
    workerData: { withReal },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => {
      // Left running, it would take the processor from the next.
      void worker.terminate();
      reject(new Error("the reading thread did not start"));
    }, START_MILLISECONDS);
    worker.once("message", () => {
      clearTimeout(late);
      resolve();
    });
    worker.once("error", reject);
  });
  withoutListeners(worker);
  return worker;
}
