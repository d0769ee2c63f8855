// Reads one damaged file after the other, in a thread of its own that may die of one.
import { parentPort, workerData } from "node:worker_threads";
import { fuzzCase } from "./fuzzCase.ts";
import { judge } from "./judge.ts";
import type { FuzzResult } from "./outcome.ts";

const { withReal } = workerData as { readonly withReal: boolean };

parentPort?.on("message", (seed: number) => {
  void (async () => {
    const fuzzed = await fuzzCase(seed, withReal);
    parentPort?.postMessage({
      made: { format: fuzzed.format, file: fuzzed.from?.id ?? "", how: fuzzed.how },
    });
    const start = performance.now();
    const verdict = await judge(fuzzed);
    const milliseconds = performance.now() - start;
    const { format, from, how } = fuzzed;
    const result: FuzzResult = { ...verdict, seed, format, file: from?.id ?? "", how, milliseconds };
    parentPort?.postMessage({ result });
  })();
});
parentPort?.postMessage("ready");
