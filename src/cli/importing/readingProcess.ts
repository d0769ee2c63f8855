import { availableParallelism } from "node:os";
import type { TableMapping } from "../../budget/mapped/mapping.ts";
import type { InputFile, Progress } from "../../documents/document.ts";
import type { Imported } from "../../dossier/importFiles.ts";
import {
  END,
  isFromWorker,
  joinedParts,
  lackedMemory,
  receivedError,
  type ToWorker,
} from "../../dossier/importProtocol.ts";
import { Problem, type KeyOf } from "../../messages/message.ts";
import { runnable } from "../runnable.mjs";
import { limitedProcess, megabytesHere, type LimitedProcess } from "./limitedProcess.ts";

/** What the reading of one file may take before it is broken off. */
interface ReadingLimits {
  readonly seconds: number;
  /** Of all that the process holds. */
  readonly megabytes: number;
}

/** A file of 100 MB and 2,000 pages stays below it. */
export const MEGABYTES = 4096;

/** In milliseconds: as long as it may take to keep what was compiled. */
const TIME_TO_END = 2000;

interface ReadingProcess {
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
 * Processes that read beside each other: as many as files, cores and memory allow.
 * @param files how many there are to read
 */
export function readingProcesses(files: number): ReadingProcess & {
  /** When one of them has nothing to read; until then none may be asked. */
  readonly free: () => Promise<unknown>;
} {
  const room = Math.floor(megabytesHere(files * MEGABYTES) / megabytesHere(MEGABYTES));
  const all = Array.from({ length: Math.max(1, Math.min(room, availableParallelism())) }, readingProcess);
  const idle = [...all];
  const answers = new Set<Promise<unknown>>();
  return {
    free: () => (idle.length > 0 ? Promise.resolve() : Promise.race(answers)),
    read: async (...asked) => {
      const one = idle.pop();
      if (!one) throw new Error("no process is free");
      const answer = one.read(...asked);
      const settled = answer
        .catch(() => undefined)
        .finally(() => {
          idle.push(one);
          answers.delete(settled);
        });
      answers.add(settled);
      return answer;
    },
    end: async () => {
      await Promise.all(all.map(({ end }) => end()));
    },
  };
}

/**
 * A process that reads files one after the other, so that one that was made to exhaust the program ends that process
 * alone: the next file gets a new one. A file whose process dies after it has read others is read once more in one of
 * its own, since it may have been theirs what was too much.
 */
export function readingProcess(): ReadingProcess {
  let running: Running | null = null;

  /** One that does not answer ends all the same. */
  const endWithin = async (milliseconds: number): Promise<void> => {
    const ended = running;
    running = null;
    if (!ended) return;
    ended.child.send(END, () => undefined);
    const timer = setTimeout(() => ended.child.kill("SIGKILL"), milliseconds);
    await ended.gone;
    clearTimeout(timer);
  };
  const end = (): Promise<void> => endWithin(TIME_TO_END);

  async function processWithin(megabytes: number): Promise<Running> {
    const program = await runnable(new URL("./importProcess.ts", import.meta.url));
    if (running && running.megabytes !== megabytes) await end();
    running ??= startProcess(new URL(program), megabytes);
    const at = running;
    try {
      await at.ready;
    } catch (error) {
      await endWithin(0);
      const reason = error instanceof Error ? error.message : String(error);
      throw new Problem("errors:readingNotStarted", { reason }, {}, { cause: error });
    }
    return at;
  }

  const read: ReadingProcess["read"] = async (input, limits, mappings = [], onProgress) => {
    const at = await processWithin(megabytesHere(limits.megabytes));
    const isFirst = at.files === 0;
    at.files += 1;
    try {
      return await answerOf(at, { kind: "read", input, mappings }, limits.seconds, onProgress);
    } catch (error) {
      // A process that has said what is wrong with the file lives on; after anything else nothing is sure.
      if (error instanceof Refused) throw error.cause;
      await endWithin(0);
      if (!(error instanceof Died)) throw error;
      if (isFirst) throw error.cause;
      return read(input, limits, mappings, onProgress);
    }
  };

  return { read, end };
}

/** The process has answered that the file cannot be read. */
class Refused extends Error {}

/** The process has ended, or is about to, before the file was read. */
class Died extends Error {}

interface Running extends LimitedProcess {
  readonly megabytes: number;
  /** It can be asked: what it takes to begin is not the file's. */
  readonly ready: Promise<void>;
  /** It has ended, and all that it had said is heard. */
  readonly gone: Promise<unknown>;
  /** How many it was asked for. */
  files: number;
}

function startProcess(program: URL, megabytes: number): Running {
  const limited = limitedProcess(program, megabytes);
  const { child } = limited;
  const gone = new Promise<void>((resolve) => {
    child.once("close", () => resolve());
    // Where it could not be started at all.
    child.once("error", () => resolve());
  });
  const ready = new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("error", reject);
    child.once("close", (code, signal) => reject(new Error(`${signal ?? code}`)));
  });
  return { ...limited, megabytes, ready, gone, files: 0 };
}

function answerOf(
  { child, gone, ranOutOfMemory, megabytes }: Running,
  request: ToWorker & { readonly input: InputFile },
  seconds: number,
  onProgress?: Progress,
): Promise<Imported> {
  const { name } = request.input;
  const problem = (key: KeyOf<"errors:">, params = {}): Problem =>
    new Problem(key, { document: name, ...params }, { document: name });
  const parts: Imported[] = [];
  return new Promise<Imported>((resolve, reject) => {
    const timer = setTimeout(() => {
      settle(() => reject(problem("errors:readingTooLong", { seconds, option: "--time-limit" })));
    }, seconds * 1000);
    const onMessage = (data: unknown): void => {
      if (!isFromWorker(data)) return;
      if (data.kind === "progress") onProgress?.(data.at);
      else if (data.kind === "part") parts.push(data.part);
      else if (data.kind === "done") settle(() => resolve(joinedParts(parts)));
      else if (data.kind === "failed" && lackedMemory(data.error)) died(true);
      else if (data.kind === "failed")
        settle(() => reject(new Refused("", { cause: receivedError(data.error) })));
    };
    const died = (isOfMemory: boolean): void => {
      const cause = isOfMemory
        ? problem("errors:readingOutOfMemory", { megabytes })
        : problem("errors:readingDied");
      settle(() => reject(new Died("", { cause })));
    };
    const settle = (done: () => void): void => {
      clearTimeout(timer);
      child.off("message", onMessage);
      isSettled = true;
      done();
    };
    let isSettled = false;
    child.on("message", onMessage);
    void gone.then(() => {
      if (!isSettled) died(ranOutOfMemory());
    });
    // An error here is of a channel whose other end has gone, which is heard of by itself.
    child.send(request, () => undefined);
  });
}
