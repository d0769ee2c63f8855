import { afterEach, describe, expect, it, vi } from "vitest";
import type { Imported } from "../../src/dossier/importFiles.ts";
import { message, Problem } from "../../src/messages/message.ts";
import type { SlowReading } from "../../src/taskpane/importing/patience.ts";
import { patienceFor } from "../../src/taskpane/importing/patience.ts";
import {
  type FromWorker,
  joinedParts,
  importParts,
  PREPARE,
  receivedError,
  sentError,
} from "../../src/dossier/importProtocol.ts";
import { workerImport } from "../../src/taskpane/importing/workerImport.ts";
import { card, IMPORTED, record } from "./fakeChain.ts";

/** A worker that a test speaks for. */
class FakeWorker extends EventTarget {
  terminated = false;
  readonly asked: unknown[] = [];
  onAsked = (): void => undefined;
  postMessage(data: unknown): void {
    this.asked.push(data);
    this.onAsked();
  }
  terminate(): void {
    this.terminated = true;
  }
  say(data: FromWorker | Record<string, unknown>): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
  die(): void {
    this.dispatchEvent(new Event("error", { cancelable: true }));
  }
}

const never = (): Promise<Imported> => Promise.reject(new Error("not in the page"));
const file = (name: string) => ({ name, bytes: new Uint8Array([1]) });

function workers(onAsked: (worker: FakeWorker) => void) {
  const made: FakeWorker[] = [];
  const start = (): Worker => {
    const worker = new FakeWorker();
    worker.onAsked = () => {
      queueMicrotask(() => {
        onAsked(worker);
      });
    };
    made.push(worker);
    queueMicrotask(() => {
      worker.say({ kind: "ready" });
    });
    return worker as unknown as Worker;
  };
  return { made, start };
}

afterEach(() => {
  vi.useRealTimers();
});

describe("reading in a worker", () => {
  it("puts the parts of a result together, and passes on progress; words of others are not heard", async () => {
    const { made, start } = workers((worker) => {
      worker.say({ sourceName: "worker", targetName: "main", action: "ready" });
      worker.say({ kind: "progress", at: { document: "a.pdf", page: 1, pages: 2 } });
      for (const part of importParts(IMPORTED)) worker.say({ kind: "part", part });
      worker.say({ kind: "done" });
    });
    const onProgress = vi.fn();
    const read = await workerImport({ start, here: never }).importFiles([file("a.pdf")], { onProgress });
    expect(read).toEqual(IMPORTED);
    expect(onProgress.mock.calls).toEqual([[{ document: "a.pdf", page: 1, pages: 2 }]]);
    expect(made).toHaveLength(1);
  });

  it("cancelling ends the worker at once; the next file gets a new one", async () => {
    const control = new AbortController();
    const { made, start } = workers((worker) => {
      if (made.length === 1) control.abort();
      else worker.say({ kind: "done" });
    });
    const { importFiles: read } = workerImport({ start, here: never });
    await expect(read([file("a.pdf")], { signal: control.signal })).rejects.toHaveProperty(
      "name",
      "AbortError",
    );
    expect(made[0]?.terminated).toBe(true);
    await read([file("b.pdf")], {});
    expect(made).toHaveLength(2);
    expect(made[1]?.terminated).toBe(false);
  });

  it("a worker that dies is said, with the file; the next file is read all the same", async () => {
    const { made, start } = workers((worker) => {
      if (made.length === 1) worker.die();
      else worker.say({ kind: "done" });
    });
    const { importFiles: read } = workerImport({ start, here: never });
    await expect(read([file("large.pdf")], {})).rejects.toMatchObject({
      problem: { key: "errors:readingDied", params: { document: "large.pdf" } },
    });
    expect(await read([file("b.pdf")], {})).toEqual({ documents: [], lines: [], others: [] });
  });

  it.each([
    [
      "there can be none",
      () => {
        throw new Error("forbidden");
      },
    ],
    [
      "its file does not arrive",
      () => {
        const worker = new FakeWorker();
        queueMicrotask(() => {
          worker.die();
        });
        return worker as unknown as Worker;
      },
    ],
  ])("reads in the page where %s", async (_why, start: () => Worker) => {
    const here = vi.fn(() => Promise.resolve(IMPORTED));
    expect(await workerImport({ start, here }).importFiles([file("a.pdf")], {})).toEqual(IMPORTED);
    expect(here).toHaveBeenCalledOnce();
  });

  it("asks after a while whether to wait on, asks again later, and leaves the file out only when told to", async () => {
    vi.useFakeTimers();
    const { made, start } = workers(() => undefined);
    const asked: SlowReading[] = [];
    const reading = workerImport({ start, here: never, patience: () => 60 }).importFiles([file("slow.pdf")], {
      onSlow: (slow) => asked.push(slow),
    });
    const failed = expect(reading).rejects.toMatchObject({
      problem: { key: "errors:readingGivenUp", params: { document: "slow.pdf", seconds: 120 } },
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.map(({ seconds }) => seconds)).toEqual([60]);
    asked[0]?.wait();
    await vi.advanceTimersByTimeAsync(59_000);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked.map(({ seconds }) => seconds)).toEqual([60, 120]);
    expect(made[0]?.terminated).toBe(false);
    asked[1]?.giveUp();
    await failed;
    expect(made[0]?.terminated).toBe(true);
  });

  it("lets a worker without work go, and its memory with it", async () => {
    vi.useFakeTimers();
    const { made, start } = workers((worker) => {
      worker.say({ kind: "done" });
    });
    await workerImport({ start, here: never }).importFiles([file("a.pdf")], {});
    expect(made[0]?.terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(made[0]?.terminated).toBe(true);
  });

  it("a worker that is made ready reads the file that comes meanwhile, however long that takes", async () => {
    vi.useFakeTimers();
    const { made, start } = workers(() => undefined);
    const { importFiles, prepare } = workerImport({ start, here: never });
    const [preparing, reading] = [prepare(), importFiles([file("a.pdf")], {})];
    await preparing;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(made).toHaveLength(1);
    expect(made[0]?.asked).toContain(PREPARE);
    expect(made[0]?.terminated).toBe(false);
    made[0]?.say({ kind: "done" });
    await reading;
    await prepare();
    expect(made).toHaveLength(1);
  });

  it("a worker that was made ready for nothing goes, and where there can be none nothing is said", async () => {
    vi.useFakeTimers();
    const { made, start } = workers(() => undefined);
    await workerImport({ start, here: never }).prepare();
    expect(made[0]?.terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(made[0]?.terminated).toBe(true);
    const none = (): Worker => {
      throw new Error("forbidden");
    };
    await workerImport({ start: none, here: never }).prepare();
  });
});

describe("what travels between the threads", () => {
  it("a long result is cut into parts of at most 400 rows, which make it again", () => {
    const lines = Array.from({ length: 1001 }, (_, index) => card({ row: String(index) }));
    const imported: Imported = { documents: [record("a.pdf", "aa")], lines, others: [] };
    const parts = [...importParts(imported)];
    expect(parts.map((part) => part.lines.length)).toEqual([0, 400, 400, 201]);
    expect(joinedParts(structuredClone(parts))).toEqual(imported);
  });

  it("a Problem arrives as a Problem, with its values and its place; a fault by its words", () => {
    const inner = message("pane:unknown");
    const problem = new Problem(
      "errors:notPdf",
      { document: "x", count: 2, inner },
      { document: "x", page: 3 },
    );
    const received = receivedError(structuredClone(sentError(problem)));
    expect(received).toBeInstanceOf(Problem);
    expect(received).toMatchObject({ problem: problem.problem, place: problem.place });
    const fault = receivedError(structuredClone(sentError(new TypeError("x is undefined"))));
    expect(fault).not.toBeInstanceOf(Problem);
    expect(fault).toMatchObject({ name: "TypeError", message: "x is undefined" });
  });

  it("patience grows with the file: a minute, and five seconds for each megabyte begun", () => {
    expect(patienceFor({ name: "a", bytes: new Uint8Array(1) })).toBe(20);
    expect(patienceFor({ name: "a", bytes: new Uint8Array(100_000_000) })).toBe(520);
  });
});
